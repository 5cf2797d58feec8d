import Experiments
import Foundation
import Recording
import Tables

/// What is printed of a study of sensitivity.
struct SensitivityReport {
  let path: String
  /// The table of indices as it stands in the folder.
  let csv: [UInt8]

  private let study: SensitivityStudy
  private let axes: RunAxes
  private let rows: [SensitivityRow]

  /// Reads the study that `experiment` wrote into `output`.
  ///
  /// - Throws: `CSVError` when the table is damaged, `InputFileError` when it is gone.
  init(of experiment: Experiment, study: SensitivityStudy, output: String) throws {
    path = RunPaths(output: output, identity: experiment.manifest.identity).folder
    (self.study, axes) = (study, experiment.axes)
    csv = try readInputFile("\(path)/indices.csv")
    rows = try SensitivityRow.rows(of: CSVTable(parsing: csv, file: "\(path)/indices.csv"))
  }

  var json: JSONValue {
    [
      "scenario": .text(axes.scenario), "path": .text(path), "method": .text(study.method.rawValue),
      "samples": .integer(study.samples), "draws": .integer(axes.draws?.count ?? 0),
      "replications_each": .integer(axes.draws?.replicationsEach ?? 0),
      "measure": .text(axes.hasCounterfactual ? "effect" : "level"), "region": .text(study.region),
      "year": .integer(study.year), "indices": .array(rows.map(\.json)),
    ]
  }

  /// A table for each result and, as the last line, the path.
  var text: String {
    let what = axes.hasCounterfactual ? "what the policies change of it" : "the result itself"
    let size = "\(axes.draws?.count ?? 0) draws of parameters × \(axes.draws?.replicationsEach ?? 0) of luck"
    let head =
      "\(axes.scenario): \(study.method.rawValue), \(size), \(study.region) in \(study.year), \(what)"
    return ([head] + axes.areaVariables.flatMap(lines) + [path]).joined(separator: "\n")
  }

  private func lines(of variable: OutputVariable) -> [String] {
    let own = rows.filter { $0.variable == variable.name }
    let title = "\(variable.name), \(study.method == .morris ? variable.unit : "shares of the variance")"
    guard !own.isEmpty else { return [title, "  has no meaning under some draws"] }
    let names = own.filter { $0.rank == 1 }.map(\.statistic)
    let heading = "  " + "".padded(to: 52) + names.map(Self.heading).joined()
    return [title, heading]
      + (1...(own.map(\.rank).max() ?? 1)).map { rank in
        let ranked = own.filter { $0.rank == rank }
        return "  " + (ranked.first?.parameter ?? "").padded(to: 52) + ranked.map(\.cell).joined()
      }
  }

  private static func heading(_ statistic: String) -> String {
    let words = [
      "mu_star": "μ* (95 %)", "mu": "μ", "sigma": "σ", "total": "ST (95 %)", "first": "S (95 %)",
    ]
    return (words[statistic] ?? statistic).padded(to: SensitivityRow.width(of: statistic))
  }
}

/// A row of `indices.csv`.
struct SensitivityRow {
  let variable: String
  let parameter: String
  let rank: Int
  let statistic: String
  let unit: String
  let value: Double?
  let low: Double?
  let high: Double?

  static func rows(of table: CSVTable) throws -> [SensitivityRow] {
    try table.rows.indices.map { row in
      let fields = table.rows[row]
      return SensitivityRow(
        variable: fields[2], parameter: fields[6], rank: Int(fields[7]) ?? 0, statistic: fields[8],
        unit: fields[9], value: try table.number(row: row, column: 10),
        low: try table.number(row: row, column: 11), high: try table.number(row: row, column: 12))
    }
  }

  /// Statistics with an interval take more room.
  static func width(of statistic: String) -> Int { ["mu", "sigma"].contains(statistic) ? 14 : 34 }

  /// Value and interval in the width of the column.
  var cell: String {
    let interval = low.flatMap { low in high.map { " (\(low.short) to \($0.short))" } } ?? ""
    return ((value?.short ?? "none") + interval).padded(to: Self.width(of: statistic))
  }

  var json: JSONValue {
    func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
    return [
      "variable": .text(variable), "parameter": .text(parameter), "rank": .integer(rank),
      "statistic": .text(statistic), "unit": .text(unit), "value": number(value), "low": number(low),
      "high": number(high),
    ]
  }
}
