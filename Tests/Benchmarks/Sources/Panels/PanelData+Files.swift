import Econometrics
import Foundation

extension PanelData {
  /// Writes effects and columns as raw numbers for other programs: `effect1.int32`…, `column0.float64`…
  public func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (index, effect) in effects.enumerated() {
      try Self.write(effect.codes, to: "\(folder)/effect\(index + 1).int32")
    }
    for (index, column) in columns.enumerated() {
      try Self.write(column, to: "\(folder)/column\(index).float64")
    }
  }

  /// Writes the table of regional clusters as text: region, cluster, year, ln_wage and ln_strength in full precision.
  public func writeTable(to path: String) throws {
    var text = "region,cluster,year,ln_wage,ln_strength\n"
    for row in columns[0].indices {
      let (region, cluster) = (name(0, row), name(1, row))
      text += "\(region),\(cluster),\(2004 + effects[2].codes[row]),\(columns[0][row]),\(columns[1][row])\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The table of regional clusters in memory.
  public var table: DataFrame {
    let rows = columns[0].indices
    return DataFrame([
      Column("region", text: rows.map { name(0, $0) }), Column("cluster", text: rows.map { name(1, $0) }),
      Column("year", numbers: effects[2].codes.map { 2004 + Double($0) }),
      Column("ln_wage", numbers: columns[0]), Column("ln_strength", numbers: columns[1]),
    ])
  }

  private func name(_ effect: Int, _ row: Int) -> String {
    let digits = String(effects[effect].codes[row] + 1)
    let (letter, width) = effect == 0 ? ("R", 3) : ("C", 2)
    return letter + String(repeating: "0", count: width - digits.count) + digits
  }

  /// Writes numbers as they stand in memory.
  public static func write<Element>(_ values: [Element], to path: String) throws {
    try values.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: path)) }
  }
}
