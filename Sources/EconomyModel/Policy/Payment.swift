/// Money for one firm and when it flows. Euro of 2020.
public struct Payment: Equatable, Sendable {
  /// What becomes of the money when the firm closes.
  public enum Condition: Equatable, Sendable {
    /// A grant: instalments are paid as long as the firm is there, the rest is released when it closes.
    case whileActive
    /// A guarantee: instalments are what the firm repays and so released, the rest is paid when it closes.
    case onClosure
  }

  /// Instalments, that of the year of the award first.
  public var instalments: [Double]
  public var condition: Condition

  public init(instalments: [Double], condition: Condition = .whileActive) {
    (self.instalments, self.condition) = (instalments, condition)
  }

  /// `amount` in equal instalments over `years` years.
  public init(_ amount: Double, over years: Int = 1) {
    self.init(instalments: Array(repeating: amount / Double(years), count: years))
  }

  /// The money promised.
  public var amount: Double { instalments.reduce(0, +) }
}
