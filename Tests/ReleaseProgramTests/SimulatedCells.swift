import Econometrics
import Foundation
import Stochastics
import Tables

/// The cells of a simulated Lombardy, as a researcher regresses them.
struct SimulatedCells {
  /// The table `cells.csv` of the run, of cells with at least ten firms.
  private(set) var frame: DataFrame

  /// What wages are regressed on: strength, and the cell's own productivity, with effects of cells and of provinces' years.
  static let formula =
    "observed_wage ~ observed_strength + log(gross_value_added / employment) | region^division + region^year"

  /// Simulates Lombardy on its trend for ten years, once, with `effect` as β_wage of equation (6.1).
  init(seed: Int, effect: Double) throws {
    frame = try OptimisedProgram.run(
      [
        "run", "Scenarios/trend-2019.yaml", "--replications", "1", "--years", "10", "--seed", "\(seed)",
        "--set",
        "parameters.wages.strength_effect=\(effect)",
      ]
    ) { ending in
      guard let folder = ending.output.split(separator: "\n").last else { throw CocoaError(.fileNoSuchFile) }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/cells.csv")))
      return try DataFrame(parsing: bytes, file: "cells.csv")
    }
    self = observed(seed: UInt64(seed))
  }

  private init(_ frame: DataFrame) { self.frame = frame }

  /// The same cells with errors of measurement: normal, independent, with these standard deviations in log points.
  func observed(wageError: Double = 0, strengthError: Double = 0, seed: UInt64) -> SimulatedCells {
    let wages = Self.noisy("log(wage)", wageError, stream: 1, seed, frame)
    let strengths = Self.noisy("strength", strengthError, stream: 2, seed, frame)
    let own = frame.columns.filter { !$0.name.hasPrefix("observed") }
    return SimulatedCells(
      DataFrame(
        own + [Column("observed_wage", numbers: wages), Column("observed_strength", numbers: strengths)]))
  }

  /// The coefficient of strength, its errors clustered by cell.
  func strengthCoefficient() throws -> EstimatedCoefficient? {
    try estimate(Self.formula).coefficients.first { $0.term == "observed_strength" }
  }

  /// The standard deviation of what the other regressor and the effects leave of strength, and the share of its rows that
  /// they leave free.
  func freeStrength() throws -> (deviation: Double, share: Double) {
    let estimate = try estimate(
      "strength ~ log(gross_value_added / employment) | region^division + region^year")
    let deviation = estimate.fit.rootMeanSquaredError ?? .nan
    return (deviation, Double(estimate.degreesOfFreedom) / Double(estimate.observations))
  }

  private func estimate(_ formula: String) throws -> Estimate {
    var specification = Specification(try Formula(parsing: formula))
    specification.condition = try Expression(parsing: "firms >= 10")
    specification.errors = .clustered([["region", "division"]])
    var session = EstimationSession(frame)
    return try session.estimate(specification)
  }

  /// The expression's numbers with errors, by Box and Muller's transformation of addressed draws.
  private static func noisy(
    _ expression: String, _ deviation: Double, stream: UInt32, _ seed: UInt64, _ frame: DataFrame
  ) -> [Double] {
    let key = SIMD2(UInt32(truncatingIfNeeded: seed), 0x6e6f_6973)
    let numbers = (try? Expression(parsing: expression)).flatMap { try? frame.numbers($0) } ?? []
    return numbers.enumerated().map { row, value in
      let words = Philox.block(at: SIMD4(UInt32(row), stream, 0, 0), key: key)
      let radius = (-2 * log(openUnitInterval(words.x))).squareRoot()
      return value + deviation * radius * cos(2 * .pi * openUnitInterval(words.y))
    }
  }
}
