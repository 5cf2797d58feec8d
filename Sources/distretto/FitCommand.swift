import ArgumentParser
import Econometrics
import EstimationTables
import Recording
import RegressionFiles

/// `distretto fit`: regressions on any table.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fits regressions: fixed effects, clustered errors, instruments, Poisson, panels.",
    discussion: """
      Formulas are R's and fixest's; several models make one table side by side. The data are comma-separated values, or \
      the folder of a run (its cells.csv).

        distretto fit 'y ~ x | firm + year' --data panel.csv --vcov cluster:firm
        distretto fit 'y ~ x' 'y ~ x | firm' --data panel.csv
        distretto fit 'y ~ 1 | year | price ~ cost' --data panel.csv --json
        distretto fit Scenarios/regressions/ketels-protsiv.yaml

      FORMULAS  outcome ~ regressors | fixed effects | endogenous ~ instruments
        + - : * ^ 0         terms as in R       I(x / y)     arithmetic
        log(x) exp(x) sqrt(x) abs(x)            poly(x, 2)   orthogonal powers
        i(f, ref = a)       indicators of levels, i(f, x) times x
        lag(x, 1)           the same unit's value one period before (--panel)
        region^year         combined effects    region[x], region[[x]]   slopes by level
        conditions          == != < <= > >= && || !, division %in% c('C10', 'C11')

      ERRORS  (--vcov)
      \(ErrorStructure.forms.map { "  \($0.form)\n      \($0.meaning)" }.joined(separator: "\n"))

      Missing are empty fields, NA, NaN and a single point. More: Regressions.md of the documentation.

      Exit status: 0 good; 1 the data do not allow the estimate; 2 a file, formula or column is not valid; 64 wrong usage.
      """)

  @Argument(
    help: ArgumentHelp("Formulas, or a specification file (YAML).", valueName: "formula or file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var models: [String]

  @OptionGroup(title: "Data") var data: FitDataOptions
  @OptionGroup(title: "Models") var choices: FitModelOptions

  @Flag(help: "How the results are written; a table for the terminal if none is named.")
  var format: FitFormat?

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Only check the specification file and the columns of its data.")
  var check = false

  @Flag(help: "Say nothing on standard error but errors and warnings.")
  var quiet = false

  func validate() throws {
    let isFile = models.map { !$0.contains("~") }
    guard isFile.allSatisfy({ !$0 }) || models.count == 1 else {
      throw ValidationError("Give formulas, each with a '~', or one specification file, not both.")
    }
    if isFile[0], !(models[0].hasSuffix(".yaml") || models[0].hasSuffix(".yml")) {
      throw ValidationError("'\(models[0])' is no formula, which has a '~', and no .yaml file.")
    }
    if isFile[0] {
      guard choices.given.isEmpty else {
        throw ValidationError(
          "With a specification file, \(choices.given.joined(separator: ", ")) stands in the file.")
      }
    } else if data.data == nil {
      throw ValidationError("A formula needs --data: a table or the folder of a run.")
    } else if check {
      throw ValidationError("--check is for specification files.")
    }
  }

  func run() throws {
    try models[0].contains("~") ? runFormulas() : runFile()
  }

  private func runFormulas() throws {
    guard let source = data.source else { return }
    try keepInput(source.path)
    let specifications = try choices.specifications(of: models)
    let frame = try FitDataOptions.frame(
      of: source, columns: specifications.flatMap(\.columns), quiet: quiet)
    var session = EstimationSession(frame)
    let estimates = try specifications.map { try estimate($0, in: &session) }
    try write(
      EstimationReport(
        [EstimationTable(estimates)], of: .init(file: source.name, rows: frame.rows),
        program: Program.nameAndVersion))
  }

  /// - Throws: `ExitCode` once the reason stands on standard error.
  private func estimate(_ specification: Specification, in session: inout EstimationSession) throws
    -> Estimate
  {
    do throws(EstimationError) {
      return try session.estimate(specification, derivedFrom: [:])
    } catch {
      complain("distretto: \(specification.formula): \(error)")
      if case .failed = error { throw ExitCode.failure }
      throw invalidFile
    }
  }
}
