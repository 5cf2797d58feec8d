import ArgumentParser
import Econometrics

/// How regressions are estimated, alike for all formulas of a command line.
struct FitModelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The errors (default: iid); see ERRORS above.", valueName: "errors"))
  var vcov: String?

  @Option(help: ArgumentHelp("The column of the weights.", valueName: "column"))
  var weights: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Use only these rows, as in 'year == 2013'.", valueName: "condition"))
  var condition: String?

  @Option(help: "The outcome: gaussian (default), poisson or logit.")
  var family: Family?

  @Option(
    name: .customLong("iv"),
    help: ArgumentHelp("Endogenous regressors and their instruments, 'x ~ z1 + z2'.", valueName: "formula"))
  var instruments: String?

  @Option(
    help: ArgumentHelp(
      "Units and periods, as in region^division:year; for lag(), panels and errors over time.",
      valueName: "unit:period"))
  var panel: String?

  @Option(help: "How the panel is looked at: pooled (default), within, between or random.")
  var estimator: Specification.Estimator?

  @Flag(help: "Measure outcome and regressors in standard deviations.")
  var standardise = false

  @Option(
    name: .customLong("conventions"),
    help: "Small-sample corrections as in fixest (default), reghdfe, statsmodels, sandwich, or none.")
  var program: ReferenceProgram?

  @Flag(
    inversion: .prefixedNo,
    help: "Keep rows alone in a level of a fixed effect (default: as the conventions do).")
  var keepSingletons: Bool?

  @Option(help: "The coverage of intervals (default: 0.95).")
  var level: Double?

  @Option(help: "The draws of the wild bootstrap (default: 9999).")
  var draws: Int?

  @Option(help: "The seed of the wild bootstrap (default: 1).")
  var seed: UInt64?

  @Option(help: "How many threads may work; the results are the same.")
  var threads = 2

  func validate() throws {
    if let level, !(level > 0 && level < 1) { throw ValidationError("--level lies between 0 and 1.") }
    if let draws, !(1...10_000_000).contains(draws) {
      throw ValidationError("--draws is from 1 to 10,000,000.")
    }
    guard (1...1024).contains(threads) else { throw ValidationError("--threads is from 1 to 1024.") }
  }

  /// The options that were given, threads aside.
  var given: [String] {
    let options: [(name: String, isGiven: Bool)] = [
      ("--vcov", vcov != nil), ("--weights", weights != nil), ("--where", condition != nil),
      ("--family", family != nil), ("--iv", instruments != nil), ("--panel", panel != nil),
      ("--estimator", estimator != nil), ("--standardise", standardise), ("--conventions", program != nil),
      ("--keep-singletons", keepSingletons != nil), ("--level", level != nil), ("--draws", draws != nil),
      ("--seed", seed != nil),
    ]
    return options.filter(\.isGiven).map(\.name)
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
    let errors = read("--vcov") { try vcov.map { try ErrorStructure(parsing: $0) } ?? .iid }
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
    (specification.weights, specification.isStandardised) = (weights, standardise)
    (specification.keepsSingletons, specification.threads) = (keepSingletons, threads)
    specification.family = family ?? specification.family
    specification.estimator = estimator ?? specification.estimator
    specification.program = program ?? specification.program
    specification.level = level ?? specification.level
    specification.draws = draws ?? specification.draws
    specification.seed = seed ?? specification.seed
    return specification
  }
}

extension Family: ExpressibleByArgument {}
extension Specification.Estimator: ExpressibleByArgument {}
extension ReferenceProgram: ExpressibleByArgument {}
