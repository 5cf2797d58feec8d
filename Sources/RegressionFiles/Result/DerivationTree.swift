import Econometrics
import EstimationTables
import IndicatorTables
import Indicators
import ScenarioFiles

/// The key `derive` of a file.
struct DerivationTree {
  let tree: Tree
  /// The file that it stands in.
  let path: String

  /// What the cells are; nil where a key is missing.
  var keys: CellKeys? {
    guard let cells = tree["cells"], let region = cells.text("region"), let industry = cells.text("industry"),
      let size = cells.text("size")
    else { return nil }
    let condition = cells.text("where").flatMap { try? Expression(parsing: $0) }
    return CellKeys(
      region: region, industry: industry, size: size, within: cells.texts("within"), condition: condition)
  }

  /// The names of the new columns, with their places.
  var names: [Tree.Entry] { tree["columns"]?.entries ?? [] }

  /// The measures; nil where one of them cannot be read.
  var derivation: CellDerivation? {
    guard let keys else { return nil }
    let columns = names.compactMap { entry in
      measure(entry.value, industry: keys.industry).map { DerivedColumn(entry.key, $0) }
    }
    return columns.count == names.count ? CellDerivation(keys, columns: columns) : nil
  }

  /// How the table of regions comes about; nil without one.
  var regions: RegionDerivation? {
    guard let regions = tree["regions"], let keys, let payroll = regions.text("payroll") else { return nil }
    return RegionDerivation(keys, payroll: payroll, carrying: regions.texts("carry"), rule: regions.rule)
  }

  private func measure(_ tree: Tree, industry: String) -> CellMeasure? {
    switch (tree.text ?? tree.text("measure")).flatMap(MeasureKeys.Measure.init) {
    case .share: return .share
    case .locationQuotient: return .locationQuotient
    case .agglomeration: return .agglomeration(tree.rule)
    case .strength: return categories(of: tree, industry: industry).map(CellMeasure.strength)
    case nil: return nil
    }
  }

  private func categories(of tree: Tree, industry: String) -> MembershipTable? {
    guard let name = tree.text("categories") else { return nil }
    return try? CategoryFile(Resolver.path(of: name, from: path)).table(industry: industry)
  }
}

extension Tree {
  /// The thresholds of an agglomeration, as far as they are given.
  fileprivate var rule: AgglomerationRule {
    var rule = AgglomerationRule()
    if let quotient = fraction("lq_at_least") { rule.locationQuotientAtLeast = quotient }
    if let share = fraction("share_at_least") { rule.shareAtLeast = share }
    return rule
  }
}
