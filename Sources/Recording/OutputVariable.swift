/// A number that a run writes, with what a reader must know of it.
public struct OutputVariable: Hashable, Codable, Sendable {
  /// How values of several cells make one of the whole.
  public enum Aggregation: Hashable, Codable, Sendable {
    /// They add up: persons, firms, money.
    case sum
    /// They do not: rates, quotients, means.
    case none
  }

  /// The name in `timeseries.csv`, in the way of the IAMC, for example `Employment|Business`.
  public let name: String
  /// The heading in `cells.csv`, for example `employment`.
  public let column: String
  /// The unit; `dimensionless` for shares, rates and quotients.
  public let unit: String
  /// What it means.
  public let meaning: String
  /// The number of the equation that computes it, nil for a plain count.
  public let equation: String?
  /// How values of several cells make one of the whole.
  public let aggregation: Aggregation

  public init(
    _ name: String, column: String, unit: String, equation: String? = nil, aggregation: Aggregation = .sum,
    _ meaning: String
  ) {
    (self.name, self.column, self.unit, self.meaning) = (name, column, unit, meaning)
    (self.equation, self.aggregation) = (equation, aggregation)
  }
}
