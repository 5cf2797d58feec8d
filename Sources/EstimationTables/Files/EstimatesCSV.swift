import Econometrics
import Tables

/// Estimates as a tidy table: a row for each coefficient of each model.
public enum EstimatesCSV {
  private static let columns = [
    "table", "model", "label", "formula", "family", "estimator", "outcome", "term", "estimate", "std_error",
    "statistic",
    "p_value", "conf_low", "conf_high", "observations", "r_squared", "r_squared_within", "where", "weights",
    "vcov",
    "vcov_type", "conventions", "degrees_of_freedom", "t_degrees_of_freedom",
  ]

  /// - Complexity: O(coefficients).
  public static func bytes(of tables: [EstimationTable]) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for table in tables {
      for (place, estimate) in table.estimates.enumerated() {
        for coefficient in estimate.coefficients {
          writer.write(coefficient, of: estimate, number: place + 1, in: table)
        }
      }
    }
    return writer.bytes
  }
}

extension CSVWriter {
  fileprivate mutating func write(
    _ coefficient: EstimatedCoefficient, of estimate: Estimate, number: Int, in table: EstimationTable
  ) {
    let specification = estimate.specification
    field(table.id)
    field(number)
    field(specification.label ?? "")
    field(specification.formula.description)
    field(specification.family.rawValue)
    field(specification.estimator.rawValue)
    field(estimate.outcome)
    field(coefficient.term)
    field(coefficient.estimate)
    for value in [coefficient.standardError, coefficient.statistic, coefficient.pValue] { field(value) }
    field(coefficient.interval?.lowerBound)
    field(coefficient.interval?.upperBound)
    field(estimate.observations)
    field(estimate.fit.rSquared)
    field(estimate.fit.rSquaredWithin)
    field(specification.condition?.description ?? "")
    field(specification.weights ?? "")
    field(specification.errors.description)
    field(estimate.errors.kind)
    field(specification.program.rawValue)
    field(estimate.degreesOfFreedom)
    estimate.errors.degreesOfFreedom.map { field($0) } ?? field("")
    endRecord()
  }
}
