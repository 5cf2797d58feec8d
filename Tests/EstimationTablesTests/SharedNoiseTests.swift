import Econometrics
import Testing

@testable import EstimationTables

@Suite("Errors that are on both sides of a regression are found")
struct SharedNoiseTests {
  private let sources = ["location_quotient": "persons"]

  @Test(
    "Which column, how far back, and which way the coefficient goes",
    arguments: [
      (
        "log(persons) - lag(log(persons), 5) ~ lag(log(location_quotient), 5) | region",
        "persons 5 periods back is in the outcome and in lag(log(location_quotient), 5): "
          + "errors in it push its coefficient down, whatever the economy does"
      ),
      (
        "log(wages / persons) ~ log(location_quotient)",
        "persons is in the outcome and in log(location_quotient): "
          + "errors in it push its coefficient down, whatever the economy does"
      ),
      (
        "log(persons) ~ I(location_quotient > 1.5)",
        "persons is in the outcome and in I(location_quotient > 1.5): "
          + "errors in it push its coefficient up, whatever the economy does"
      ),
      (
        "abs(persons) ~ location_quotient",
        "persons is in the outcome and in location_quotient: errors in it bias its coefficient"
      ),
    ])
  func found(formula: String, message: String) throws {
    let noise = try Formula(parsing: formula).sharedNoise(derivedFrom: sources)
    #expect(noise.map(\.description) == [message])
  }

  @Test(
    "Nothing is said where the sides share no column of the same period",
    arguments: [
      "log(wages) ~ log(location_quotient) | region", "log(persons) ~ lag(log(location_quotient), 5)",
      "log(wages / persons) ~ strength + i(year)",
    ])
  func none(formula: String) throws {
    #expect(try Formula(parsing: formula).sharedNoise(derivedFrom: sources).isEmpty)
  }
}
