import ArgumentParser
import EstimationTables
import Foundation
import Recording

/// How regressions are written.
enum FitFormat: String, EnumerableFlag {
  case json, csv, latex, markdown

  static func help(for value: FitFormat) -> ArgumentHelp? {
    switch value {
    case .json: "Write JSON: every number of every model."
    case .csv: "Write comma-separated values: a row for each coefficient."
    case .latex: "Write a LaTeX table."
    case .markdown: "Write a Markdown table."
    }
  }

  /// The report in this format.
  func bytes(of report: EstimationReport) -> [UInt8] {
    switch self {
    case .json: Array(EstimatesJSON.value(of: report).pretty.utf8)
    case .csv: EstimatesCSV.bytes(of: report.tables)
    case .latex: Array(report.latex.utf8)
    case .markdown: Array(report.markdown.utf8)
    }
  }
}

extension FitCommand {
  /// Refuses to write over a file that is read.
  ///
  /// - Throws: `ExitCode` 2 once the reason stands on standard error.
  func keepInput(_ path: String) throws {
    guard let output, OutputFile.isSame(output, as: path) else { return }
    complain("distretto: --output names '\(output)', which is read: write to another file")
    throw invalidFile
  }

  /// Writes the report to the file that was named, whole or not at all, or to standard output.
  ///
  /// - Throws: `ExitCode` 1 once the reason stands on standard error.
  func write(_ report: EstimationReport) throws {
    let bytes = format?.bytes(of: report) ?? Array(report.text.utf8)
    guard let output else { return try writeToStandardOutput(bytes) }
    do throws(FileError) { try OutputFile.store(bytes, at: output) } catch {
      complain("distretto: \(error)")
      throw ExitCode.failure
    }
  }
}
