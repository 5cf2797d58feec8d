import ArgumentParser
import Econometrics
import EstimationTables
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
    if !check { try write(tables(of: file)) }
  }

  private func tables(of file: RegressionFile) throws -> [EstimationTable] {
    let frame = try FitDataOptions.frame(of: file.data, columns: file.columns, quiet: quiet)
    do throws(RegressionFailure) {
      return try file.estimates(on: frame, threads: choices.threads)
    } catch {
      complain("\(error)")
      throw error.isOfFile ? invalidFile : ExitCode.failure
    }
  }
}
