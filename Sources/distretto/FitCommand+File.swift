import ArgumentParser
import Econometrics
import EstimationTables
import Recording
import RegressionFiles

extension FitCommand {
  /// Runs the tables of a specification file, or only checks it.
  ///
  /// - Throws: `ExitCode` once every problem stands on standard error.
  func runFile() throws {
    let loaded = RegressionLoader(data: data.source).load(models[0])
    for diagnostic in loaded.diagnostics { complain("\(diagnostic)") }
    if check { print(loaded.summary) }
    guard let file = loaded.file else { throw invalidFile }
    for path in [models[0], file.data.path] { try keepInput(path) }
    if !check { try write(report(of: file)) }
  }

  private func report(of file: RegressionFile) throws -> EstimationReport {
    let frame = try FitDataOptions.frame(of: file.data, columns: file.columns, quiet: quiet)
    do throws(RegressionFailure) {
      return EstimationReport(
        try file.estimates(on: frame, threads: choices.threads),
        of: .init(file: file.data.name, rows: frame.rows), program: Program.nameAndVersion,
        about: file.about, derivations: file.derivations)
    } catch {
      complain("\(error)")
      throw error.isOfFile ? invalidFile : ExitCode.failure
    }
  }
}
