import ArgumentParser
import Econometrics

/// How regressions are estimated, alike for all formulas of a command line.
struct FitModelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The errors (default: iid); see ERRORS above.", valueName: "errors"))
  var vcov = "iid"

  @Option(help: ArgumentHelp("The column of the weights.", valueName: "column"))
  var weights: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Use only these rows, as in 'year == 2013'.", valueName: "condition"))
  var condition: String?

  @Option(help: "The outcome: gaussian, poisson or logit.")
  var family = Family.gaussian

  @Option(
    name: .customLong("iv"),
    help: ArgumentHelp("Endogenous regressors and their instruments, 'x ~ z1 + z2'.", valueName: "formula"))
  var instruments: String?

  @Option(
    help: ArgumentHelp(
      "Units and periods, as in region^division:year; for lag(), panels and errors over time.",
      valueName: "unit:period"))
  var panel: String?

  @Option(help: "How the panel is looked at: pooled, within, between or random.")
  var estimator = Specification.Estimator.pooled

  @Flag(help: "Measure outcome and regressors in standard deviations.")
  var standardise = false

  @Option(
    name: .customLong("conventions"),
    help: "Small-sample corrections as in fixest, reghdfe, statsmodels, or none.")
  var program = ReferenceProgram.fixest

  @Flag(
    inversion: .prefixedNo,
    help: "Keep rows alone in a level of a fixed effect (default: as the conventions do).")
  var keepSingletons: Bool?

  @Option(help: "The coverage of intervals.")
  var level = 0.95

  @Option(help: "The draws of the wild bootstrap.")
  var draws = 9_999

  @Option(help: "The seed of the wild bootstrap.")
  var seed: UInt64 = 1

  @Option(help: "How many threads may work; the results are the same.")
  var threads = 2

  func validate() throws {
    guard level > 0, level < 1 else { throw ValidationError("--level lies between 0 and 1.") }
    guard draws > 0, draws <= 10_000_000 else { throw ValidationError("--draws is from 1 to 10,000,000.") }
    guard (1...1024).contains(threads) else { throw ValidationError("--threads is from 1 to 1024.") }
  }

  /// The specification of each formula.
  ///
  /// - Throws: `ExitCode` 2 once every problem stands on standard error.
  func specifications(of formulas: [String]) throws -> [Specification] {
    var problems: [String] = []
    func read<Value>(_ option: String, _ value: () throws -> Value) -> Value? {
      do { return try value() } catch {
        problems.append("\(option): \(error)")
        return nil
      }
    }
    let errors = read("--vcov") { try ErrorStructure(parsing: vcov) }
    let condition = condition.flatMap { text in read("--where") { try Expression(parsing: text) } }
    let panel = panel.flatMap { text in read("--panel") { try Panel(parsing: text) } }
    let parsed = formulas.compactMap { text in
      read("formula") { try Formula(parsing: text) }
    }
    let complete = parsed.compactMap { formula in
      read("--iv") { try instruments.map { try formula.instrumented(by: $0) } ?? formula }
    }
    guard problems.isEmpty, let errors else {
      for problem in problems { complain("distretto: \(problem)") }
      throw invalidFile
    }
    return complete.map { specification($0, errors, condition, panel) }
  }

  private func specification(
    _ formula: Formula, _ errors: ErrorStructure, _ condition: Expression?, _ panel: Panel?
  ) -> Specification {
    var specification = Specification(formula)
    (specification.errors, specification.condition, specification.panel) = (errors, condition, panel)
    (specification.weights, specification.family, specification.estimator) = (weights, family, estimator)
    (specification.isStandardised, specification.program) = (standardise, program)
    (specification.keepsSingletons, specification.level) = (keepSingletons, level)
    (specification.draws, specification.seed, specification.threads) = (draws, seed, threads)
    return specification
  }
}

extension Family: ExpressibleByArgument {}
extension Specification.Estimator: ExpressibleByArgument {}
extension ReferenceProgram: ExpressibleByArgument {}
