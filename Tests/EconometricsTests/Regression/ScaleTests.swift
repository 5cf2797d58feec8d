import Foundation
import Testing

@testable import Econometrics

@Suite("Extremely large and small numbers")
struct ScaleTests {
  private let columns = [
    Column("y", numbers: [1, 3, 2, 5, 4, 6, 2, 8]), Column("x", numbers: [1, 2, 4, 3, 5, 6, 8, 7]),
    Column("z", numbers: [2, 1, 4, 4, 5, 7, 7, 8]), Column("g", numbers: [1, 1, 1, 2, 2, 2, 3, 3]),
    Column("unit", numbers: [1, 1, 1, 2, 2, 2, 3, 3]), Column("period", numbers: [1, 2, 3, 1, 2, 3, 1, 2]),
  ]

  private func estimate(
    _ formula: String, on columns: [Column]? = nil, _ change: (inout Specification) -> Void = { _ in }
  ) throws -> Estimate {
    var specification = Specification(try Formula(parsing: formula))
    change(&specification)
    var session = EstimationSession(DataFrame(columns ?? self.columns))
    return try session.estimate(specification)
  }

  @Test("give the coefficients of ordinary ones, in their unit", arguments: ["1e160", "1e300", "1e-200"])
  func units(unit: String) throws {
    let scale = try #require(Double(unit))
    for (parts, errors) in [
      (" | g", ErrorStructure.iid), ("", .heteroskedastic(.hc3)), ("", .clustered([["g"]])), ("", .iid),
    ] {
      let plain = try estimate("y ~ x + z\(parts)") { $0.errors = errors }
      let outcome = try estimate("I(\(unit) * y) ~ x + z\(parts)") { $0.errors = errors }
      let regressor = try estimate("y ~ I(\(unit) * x) + z\(parts)") { $0.errors = errors }
      try expect(outcome, plain, plain.coefficients.map { _ in scale })
      try expect(regressor, plain, plain.coefficients.map { $0.term == "x" ? 1 / scale : 1 })
      #expect(regressor.collinear.isEmpty)
      let change = Double(plain.observations) * log(scale)
      #expect(
        close(try #require(outcome.fit.logLikelihood) + change, try #require(plain.fit.logLikelihood), 1e-10))
      let errors = (
        try #require(outcome.fit.rootMeanSquaredError), try #require(plain.fit.rootMeanSquaredError)
      )
      #expect(close(errors.0 / scale, errors.1))
    }
  }

  private func expect(_ estimate: Estimate, _ plain: Estimate, _ units: [Double]) throws {
    for (place, unit) in units.enumerated() {
      let (found, known) = (estimate.coefficients[place], plain.coefficients[place])
      #expect(close(found.estimate / unit, known.estimate))
      #expect(close(try #require(found.standardError) / unit, try #require(known.standardError)))
      #expect(close(try #require(found.pValue), try #require(known.pValue)))
      let ends = (try #require(found.interval), try #require(known.interval))
      #expect(close(ends.0.upperBound / unit, ends.1.upperBound))
    }
    #expect(close(try #require(estimate.fit.rSquared), try #require(plain.fit.rSquared)))
  }

  private func close(_ one: Double, _ other: Double, _ share: Double = 1e-11) -> Bool {
    abs(one - other) <= share * abs(other)
  }

  @Test("give the variances of units in the outcome's own unit")
  func randomEffects() throws {
    func estimated(_ formula: String) throws -> PanelFacts {
      let estimate = try estimate(formula) {
        ($0.estimator, $0.panel) = (.random, Panel(unit: ["unit"], period: "period"))
      }
      return try #require(estimate.panel)
    }
    let (plain, scaled) = (try estimated("y ~ x"), try estimated("I(1e40 * y) ~ x"))
    #expect(close(scaled.components.idiosyncratic / 1e80, plain.components.idiosyncratic))
    #expect(close(scaled.components.individual / 1e80, plain.components.individual))
  }

  @Test("that have no room in a double are refused with the name of what has none")
  func overflow() throws {
    let error = #expect(throws: EstimationError.self) { try estimate("I(1e160 * y) ~ I(x / 1e160)") }
    #expect(error?.description.hasPrefix("numbers overflow: the coefficient of I(x / 1e+160)") == true)
    let huge = [Column("y", numbers: [1e308, -1e308, 1e308, 1e307]), Column("x", numbers: [1, 2, 3, 5])]
    #expect(throws: EstimationError.self) { try estimate("y ~ x", on: huge) }
  }

  @Test("of counts in another unit leave Poisson's coefficients and robust errors as they are")
  func poisson() throws {
    func fitted(_ formula: String) throws -> EstimatedCoefficient {
      try estimate(formula) { ($0.family, $0.errors) = (.poisson, .heteroskedastic(.hc1)) }.coefficients[1]
    }
    let plain = try fitted("y ~ x")
    let tiny = try estimate(
      "y ~ x", on: columns + [Column("w", numbers: [Double](repeating: 1e-14, count: 8))]
    ) {
      ($0.family, $0.weights) = (.poisson, "w")
    }
    #expect(close(tiny.coefficients[1].estimate, plain.estimate, 1e-9))
    for unit in ["1e-14", "1e-100", "1e20"] {
      let scaled = try fitted("I(\(unit) * y) ~ x")
      #expect(close(scaled.estimate, plain.estimate, 1e-9))
      #expect(close(try #require(scaled.standardError), try #require(plain.standardError), 1e-9))
    }
  }
}
