import Econometrics
import EstimationTables

/// A file of regressions that was read: whole tables, and what they need of the data.
public struct RegressionFile: Sendable {
  /// The file, as the user gave it.
  public let path: String
  /// The name of the set of regressions.
  public let name: String
  /// What the file says of itself.
  public let about: EstimationReport.About
  /// The table that the regressions run on.
  public let data: DataSource
  /// The measures that the table is given first; nil for none.
  public let derivation: CellDerivation?
  /// How the table of regions comes about; nil without one.
  public let regions: RegionDerivation?
  /// The tables, in order.
  public let tables: [RegressionTable]

  /// A sentence on each derived column and table.
  public var derivations: [String] { (derivation?.sentences ?? []) + (regions.map { [$0.sentence] } ?? []) }

  /// The names of the columns that must be read of the data, in order of first appearance.
  public var columns: [String] {
    let derived = Set(derivation?.columns.map(\.name) ?? [])
    let models = tables.filter { $0.rows == .data }.flatMap(\.models).flatMap(\.columns)
    let own = models.filter { !derived.contains($0) }
    return (own + (derivation?.keys.allColumns ?? []) + (regions.map { [$0.payroll] + $0.carried } ?? []))
      .withoutRepeats
  }
}

extension CellKeys {
  /// The names of all columns, in order of first appearance.
  var allColumns: [String] {
    ([region, industry, size] + within + (condition?.columns ?? [])).withoutRepeats
  }
}
