/// A number of a run with what its replications say of it.
struct Figure: Hashable, Sendable {
  /// What is measured, as the table names it.
  var variable: String
  /// The unit of the numbers, as the table names it.
  var unit: String
  /// The calendar year.
  var year: Int
  /// The mean over the replications; the median where the table holds no mean.
  var mean: Double
  /// The 5th and the 95th percentile; nil where the table does not have both.
  var band: ClosedRange<Double>?
  /// The 5th percentile where the 95th has no limit, as that of a cost where some replications gain nothing.
  var openBand: Double?
  /// The share of the replications above zero, nil where the table does not say.
  var probabilityPositive: Double?
  /// The share of the variance that the row's source of uncertainty makes, nil where the table does not say.
  var shareOfVariance: Double?
  /// The fields that tell the row from others: policy, region, channel and so on, by the name of their column.
  var keys: [String: String] = [:]

  /// Whether no replication has anything but zero, as far as the table says.
  var isZero: Bool { mean == 0 && (band.map { $0 == 0...0 } ?? true) }

  /// Whether zero lies outside the band; nil where there is no band.
  var differsFromZero: Bool? { band.map { $0.lowerBound > 0 || $0.upperBound < 0 } }
}
