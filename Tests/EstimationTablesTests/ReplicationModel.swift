import Testing

/// A regression on the European table, under the name that the references give it.
struct ReplicationModel: CustomTestStringConvertible, Sendable {
  let name: String
  /// The references' names of the regressors.
  let terms: [String]
  let formula: String
  var condition: String? = "year == 2013"
  var weights: String?

  var testDescription: String { name }

  static let wage = "log(1e6 * wages_meur / persons_employed)"
  static let quotient = "log(location_quotient)"
  static let strong = "I(location_quotient > 1.5)"
  static let growth =
    "log(persons_employed) - lag(log(persons_employed), 5) ~ lag(\(quotient), 5) | region + division"
  static let industries = " | region + division"
  static let byCountry = " | region + country^division"
  private static let accession =
    ["BG", "CY", "CZ", "EE", "HR", "HU", "LT", "LV", "MT", "PL", "RO", "SI", "SK"]
    .map { "country == '\($0)'" }.joined(separator: " || ")

  /// The wage on `regressors`, within regions and divisions, and within regions and divisions of a country.
  private static func both(
    _ name: String, _ terms: [String], _ regressors: String, instrumented: String = "", weights: String? = nil
  ) -> [ReplicationModel] {
    [(name, industries), (name + " country", byCountry)].map { name, effects in
      ReplicationModel(
        name: name, terms: terms, formula: "\(wage) ~ \(regressors)\(effects)\(instrumented)",
        weights: weights)
    }
  }

  private static func strengths(_ map: String) -> [ReplicationModel] {
    let (terms, regressors) = (["ln_lq", map], "\(wage) ~ \(quotient) + \(map)")
    return [
      ReplicationModel(name: map, terms: [map], formula: "\(wage) ~ \(map)" + industries),
      ReplicationModel(name: "\(map) both", terms: terms, formula: regressors + industries),
      ReplicationModel(name: "\(map) country", terms: terms, formula: regressors + byCountry),
      ReplicationModel(
        name: "\(map) pooled", terms: terms, formula: regressors + industries + " + year", condition: nil),
    ]
  }

  /// Regressions on cells.
  static let ofCells: [ReplicationModel] =
    both("quotient", ["ln_lq"], quotient) + both("strong", ["strong"], strong) + [
      ReplicationModel(name: "growth", terms: ["ln_lq"], formula: growth),
      ReplicationModel(
        name: "pooled", terms: ["ln_lq"], formula: "\(wage) ~ \(quotient)\(industries) + year", condition: nil
      ),
      ReplicationModel(
        name: "old members", terms: ["ln_lq"], formula: "\(wage) ~ \(quotient)" + industries,
        condition: "year == 2013 && !(\(accession))"),
      ReplicationModel(
        name: "new members", terms: ["ln_lq"], formula: "\(wage) ~ \(quotient)" + industries,
        condition: "year == 2013 && (\(accession))"),
    ] + strengths("sections") + strengths("technology")
    + both("instrumented", ["ln_lq"], "1", instrumented: " | \(quotient) ~ lag(\(quotient), 1)")
    + both("units", ["ln_units"], "log(quotient_of_units)")
    + both("persons", ["ln_lq"], quotient, weights: "persons_employed")

  /// Regressions on regions.
  static let ofRegions = [
    ("portfolio", ["strength"], "portfolio_strength"), ("mix", ["ln_mix"], "log(portfolio_mix)"),
    ("portfolio mix", ["strength", "ln_mix"], "portfolio_strength + log(portfolio_mix)"),
  ].map { name, terms, regressors in
    ReplicationModel(
      name: name, terms: terms, formula: "log(wage) ~ \(regressors) | country", condition: nil)
  }
}
