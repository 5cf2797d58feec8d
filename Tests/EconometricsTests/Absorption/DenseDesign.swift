@testable import Econometrics

/// The same effects as dummies and slopes in full, taken out one column after the other: slow, and right.
struct DenseDesign {
  private var basis: [[Double]] = []
  private let roots: [Double]

  /// The number of columns that are not redundant.
  var rank: Int { basis.count }

  init(_ effects: [Effect], weights: [Double]? = nil) {
    let rows = effects[0].codes.count
    roots = (weights ?? [Double](repeating: 1, count: rows)).map { $0.squareRoot() }
    for effect in effects {
      for level in 0..<Int32(effect.levels) {
        let dummy = effect.codes.map { $0 == level ? 1.0 : 0 }
        if effect.hasIntercept { add(dummy) }
        if let slope = effect.slope { add(zip(dummy, slope).map(*)) }
      }
    }
  }

  /// Returns the weighted residual of `column`.
  func residual(of column: [Double]) -> [Double] {
    zip(project(zip(column, roots).map(*)), roots).map(/)
  }

  private mutating func add(_ column: [Double]) {
    let column = zip(column, roots).map(*)
    let norm = Self.norm(column)
    let left = project(column)
    let length = Self.norm(left)
    guard length > 1e-9 * norm else { return }
    basis.append(left.map { $0 / length })
  }

  /// Gram and Schmidt's method, three times over.
  private func project(_ column: [Double]) -> [Double] {
    var left = column
    for _ in 0..<3 {
      for direction in basis {
        let product = zip(direction, left).reduce(0) { $0 + $1.0 * $1.1 }
        for row in left.indices { left[row] -= product * direction[row] }
      }
    }
    return left
  }

  private static func norm(_ column: [Double]) -> Double {
    column.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

/// A small generator of the same numbers everywhere (SplitMix64, Steele, Lea and Flood 2014).
struct SmallGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word &>> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word &>> 31)
  }

  mutating func column(_ rows: Int, in range: ClosedRange<Double> = -1...1) -> [Double] {
    (0..<rows).map { _ in Double.random(in: range, using: &self) }
  }

  mutating func effect(_ rows: Int, levels: Int) -> Effect {
    Effect(
      codes: (0..<rows).map { _ in Int32.random(in: 0..<Int32(levels), using: &self) }, levels: levels)
  }
}
