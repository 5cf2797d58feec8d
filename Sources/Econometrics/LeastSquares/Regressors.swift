/// The columns of a design, each with what rounding left off it where that is known.
public struct Regressors: Sendable {
  /// The columns, each as long as the outcome.
  public private(set) var columns: [[Double]]
  /// What must be added to each column to be exact; empty where the column is exact as it is.
  private(set) var remainders: [[Double]]

  /// - Parameter columns: the columns, each as long as the outcome.
  public init(_ columns: [[Double]]) {
    self.columns = columns
    remainders = columns.map { _ in [] }
  }

  /// Columns with what rounding left off each where that is known.
  init(extended columns: [ExtendedColumn]) {
    self.columns = columns.map(\.values)
    remainders = columns.map { $0.low ?? [] }
  }

  /// The powers 0…`degree` of a column, formed with about 32 digits.
  ///
  /// High powers of raw data are nearly collinear: rounding them to doubles changes the coefficients of NIST's problem Filip
  /// in the sixth digit.
  public init(powersOf column: [Double], upTo degree: Int) {
    var power = column.map { _ in DoubleDouble(1) }
    self.init([])
    for exponent in 0...max(degree, 0) {
      if exponent > 0 { for row in column.indices { power[row] = power[row] * column[row] } }
      columns.append(power.map(\.high))
      remainders.append(power.contains { $0.low != 0 } ? power.map(\.low) : [])
    }
  }

  /// The number of columns.
  public var count: Int { columns.count }

  /// The columns at `places`, in that order.
  public func selecting(_ places: [Int]) -> Regressors {
    var selection = Regressors(places.map { columns[$0] })
    selection.remainders = places.map { remainders[$0] }
    return selection
  }

  /// Adds the columns of `other`.
  public mutating func append(_ other: Regressors) {
    columns += other.columns
    remainders += other.remainders
  }
}
