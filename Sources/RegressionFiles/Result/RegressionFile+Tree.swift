import EstimationTables
import ScenarioFiles

extension RegressionFile {
  /// Reads a tree in which nothing is wrong.
  init(_ tree: Tree, path: String, data: DataSource) {
    let derive = tree["derive"].map { DerivationTree(tree: $0, path: path) }
    self.init(
      path: path, name: tree.text("regressions") ?? "", about: EstimationReport.About(tree), data: data,
      derivation: derive?.derivation, regions: derive?.regions,
      tables: tree["tables"]?.items.map { RegressionTable($0, defaults: tree["defaults"]) } ?? [])
  }
}

extension EstimationReport.About {
  fileprivate init(_ tree: Tree) {
    self.init()
    (title, question) = (tree.text("title") ?? "", tree.text("question") ?? "")
    (description, sources) = (tree.text("description") ?? "", tree.texts("sources"))
  }
}

extension RegressionTable {
  fileprivate init(_ tree: Tree, defaults: Tree?) {
    (id, title) = (tree.id ?? "", tree.text("title") ?? "")
    rows = tree.text("rows").flatMap(RowsOfTable.init) ?? .data
    models =
      tree["models"]?.items.compactMap { model in
        ModelTree(model, table: tree, defaults: defaults).specification
      } ?? []
  }
}
