import Econometrics
import EstimationTables
import ScenarioFiles

/// Holds the parts of a file against each other and against the columns of the data; what has not its shape is passed over.
struct RegressionCheck {
  let tree: Tree
  let path: String
  /// The columns of the data; nil where they are not known.
  let columns: [String]?
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: Tree, path: String, columns: [String]?) {
    (self.tree, self.path, self.columns) = (tree, path, columns)
  }

  mutating func run() {
    if let derive = tree["derive"] { check(DerivationTree(tree: derive, path: path)) }
    guard let tables = tree["tables"], case .list(let items) = tables.content else { return }
    if items.isEmpty { report("the file has no table", at: tables.origin) }
    checkRepetitions(of: "id", in: items) { "'\($0)' is the id of an earlier table, too" }
    for table in items { check(table: table) }
  }

  private mutating func check(table: Tree) {
    let isOfRegions = table.text("rows") == RowsOfTable.regions.rawValue
    if isOfRegions, tree["derive", "regions"] == nil, let rows = table["rows"] {
      report("there is no table of regions; 'derive.regions' says how it comes about", at: rows.origin)
    }
    guard let models = table["models"], case .list(let items) = models.content else { return }
    if items.isEmpty { report("the table has no model", at: models.origin) }
    checkRepetitions(of: "label", in: items) { "'\($0)' is the label of an earlier model of the table, too" }
    for item in items {
      guard case .record = item.content else { continue }
      let model = ModelTree(item, table: table, defaults: tree["defaults"])
      checkParts(of: model)
      check(model, against: isOfRegions ? regionColumns : dataColumns)
    }
  }

  /// The columns of the data and those derived of them; nil where they are not known.
  private var dataColumns: KnownColumns? {
    columns.map { columns in
      KnownColumns(
        place: "the data",
        names: (columns + (tree["derive", "columns"]?.entries.map(\.key) ?? [])).withoutRepeats)
    }
  }

  /// The columns of the table of regions; nil where they are not known.
  private var regionColumns: KnownColumns? {
    guard let derive = tree["derive"] else { return nil }
    let derivation = DerivationTree(tree: derive, path: path)
    return derivation.regions.map { regions in
      KnownColumns(
        place: "the table of regions",
        names: [regions.keys.region] + regions.keys.within + regions.carried + RegionDerivation.measures)
    }
  }

  private mutating func checkRepetitions(of key: String, in items: [Tree], _ message: (String) -> String) {
    var seen: Set<String> = []
    for value in items.compactMap({ $0[key] }) {
      guard let text = value.text, !seen.insert(text).inserted else { continue }
      report(message(text), at: value.origin)
    }
  }

  mutating func report(_ message: String, at origin: Origin) {
    diagnostics.append(.error(message, at: origin))
  }
}
