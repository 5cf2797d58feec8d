import Foundation
import IndicatorTables
import ScenarioFiles

/// A table of industries and their cluster categories.
struct CategoryFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// Reads the table.
  ///
  /// - Throws: `Complaint` with the first thing that is wrong and how many others are.
  func table(industry: String) throws(Complaint) -> MembershipTable {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read '\(path)': there is no such file, or it is not readable")
    }
    do throws(TableProblems) {
      return try MembershipTable(parsing: TableSource(file: path, bytes: [UInt8](bytes)), industry: industry)
    } catch {
      let more = error.problems.count > 1 ? "; \(error.problems.count - 1) more problems" : ""
      throw Complaint("\(error.problems.first?.description ?? path)\(more)")
    }
  }
}
