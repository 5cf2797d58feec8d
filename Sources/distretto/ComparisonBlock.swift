import Experiments

/// The rows of one variable, as words.
struct ComparisonBlock {
  /// The variable and its unit.
  let heading: String
  /// Run, mean, band, mean difference, its band, and how often it is above zero; empty where it is not known.
  let rows: [[String]]

  /// - Parameters:
  ///   - rows: the rows of one variable, run by run.
  ///   - names: the names of all runs.
  init(_ rows: [Comparison.Row], names: [String]) {
    let levels = Decimals(showing: 5, of: rows.compactMap(\.level).flatMap(\.ends))
    let differences = Decimals(showing: 3, of: rows.compactMap(\.difference).flatMap(\.ends))
    heading = rows.first.map { "\($0.variable), \($0.unit)" } ?? ""
    self.rows = rows.map { row in
      [
        names[row.member],
        row.level.map { levels.text($0.mean) } ?? "none",
        row.level?.band.map { levels.text($0) } ?? "",
        row.difference.map { differences.text($0.mean, isSigned: true) } ?? "",
        row.difference?.band.map { differences.text($0, isSigned: true) } ?? "",
        row.difference?.probabilityPositive.map { "\(Int(($0 * 100).rounded())) %" } ?? "",
      ]
    }
  }

  static let headings = ["", "mean", "5 to 95 %", "difference", "5 to 95 %", "above zero"]

  /// The rows below each other, for terminals that a table does not fit.
  var list: [String] {
    rows.flatMap { row in
      let difference = [row[3], row[4]].filter { !$0.isEmpty }.joined(separator: ", ")
      return ["  \(row[0]): \(row[1])"] + Self.item("5 to 95 %: ", row[2])
        + Self.item("difference: ", difference) + Self.item("above zero in ", row[5])
    }
  }

  private static func item(_ name: String, _ value: String) -> [String] {
    value.isEmpty ? [] : ["    \(name)\(value)"]
  }

  /// The rows in columns of these widths.
  func table(_ widths: [Int]) -> [String] { rows.map { Self.line($0, widths) } }

  /// The name to the left, numbers to the right of their columns.
  static func line(_ cells: [String], _ widths: [Int]) -> String {
    let columns = zip(cells, widths).enumerated().map { position, column in
      let padding = String(repeating: " ", count: column.1 - column.0.count)
      return position == 0 ? column.0 + padding : padding + column.0
    }
    let line = "  " + columns.joined(separator: "   ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension Spread {
  /// The numbers that decide how many decimals are shown.
  fileprivate var ends: [Double] { [mean] + (band.map { [$0.lowerBound, $0.upperBound] } ?? []) }
}
