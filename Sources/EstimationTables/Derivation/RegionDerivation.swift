import Econometrics
import Indicators

/// A table of regions out of a table of cells: how much their strong clusters pay, and how well their industries pay.
public struct RegionDerivation: Sendable {
  /// What the cells are.
  public var keys: CellKeys
  /// The column of wages and salaries, any unit of money; missing where unknown.
  public var payroll: String
  /// Columns to keep that are the same in all cells of a region, such as its country.
  public var carried: [String]
  /// What counts as a strong cluster.
  public var rule: AgglomerationRule

  /// Takes what the cells are and what they pay.
  public init(
    _ keys: CellKeys, payroll: String, carrying carried: [String] = [],
    rule: AgglomerationRule = AgglomerationRule()
  ) {
    (self.keys, self.payroll, self.carried, self.rule) = (keys, payroll, carried, rule)
  }

  /// The columns beside those that are carried, in order.
  ///
  /// - `wage`: payroll over size, in cells where both are known.
  /// - `portfolio_strength`: the share of the payroll that strong clusters pay, equation (4.4), a fraction.
  /// - `portfolio_mix`: Σ_d (E_rd / E_r) · w̄_d / w̄, equation (4.4).
  /// - `agglomerations`: the number of strong clusters.
  public static let measures = ["wage", "portfolio_strength", "portfolio_mix", "agglomerations"]

  /// Returns a row for each region of each table of cells, in order of first appearance, with the region, the columns that keep
  /// tables apart, those carried, and `measures`.
  ///
  /// - Throws: `DerivationError` for columns that do not fit, repeated cells, sizes that cannot be, and carried columns that
  ///   differ within a region or have the name of another.
  /// - Complexity: O(rows + tables · cells).
  public func table(of frame: DataFrame) throws(DerivationError) -> DataFrame {
    let kept = [keys.region] + keys.within + carried
    try checkNames(kept + Self.measures)
    let cells = try CellTables(keys, in: frame)
    let paid: [Double]
    do throws(DesignError) { paid = try frame.numbers(.column(payroll)) } catch { throw .design(error) }
    let portfolios = cells.sizes.indices.map { table in
      RegionPortfolios(cells, table: table, payroll: paid, rule: rule)
    }
    let first = firstRows(of: cells)
    try checkCarried(cells, first, in: frame)
    let rows = first.sorted { $0.value < $1.value }
    let described = kept.compactMap { frame[$0]?.gathered(rows.map(\.value)) }
    let measured = zip(Self.measures, RegionPortfolios.columns).map { name, column in
      Column(name, numbers: rows.map { portfolios[$0.key.table][keyPath: column][$0.key.region] ?? .nan })
    }
    return DataFrame(described + measured)
  }

  private func checkNames(_ names: [String]) throws(DerivationError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw .columnExists(name) }
  }

  private struct Place: Hashable { var table: Int, region: Int }

  private func firstRows(of cells: CellTables) -> [Place: Int] {
    var first: [Place: Int] = [:]
    for (row, table, cell) in cells.rows {
      let place = Place(table: table, region: cell / cells.industries.count)
      if first[place] == nil { first[place] = row }
    }
    return first
  }

  private func checkCarried(
    _ cells: CellTables, _ first: [Place: Int], in frame: DataFrame
  ) throws(DerivationError) {
    for name in carried {
      let groups: NamedLevels
      do throws(DesignError) { groups = try frame.groups(by: [name]) } catch { throw .design(error) }
      for (row, table, cell) in cells.rows {
        let region = cell / cells.industries.count
        guard let start = first[Place(table: table, region: region)], groups.codes[start] != groups.codes[row]
        else { continue }
        throw .differsWithin(region: cells.regions[region], column: name, row: row + 1)
      }
    }
  }
}

extension Column {
  /// The column at some rows.
  fileprivate func gathered(_ rows: [Int]) -> Column {
    switch values {
    case .numbers(let numbers): Column(name, numbers: rows.map { numbers[$0] })
    case .text(let codes, let levels):
      Column(name, text: rows.map { codes[$0] < 0 ? nil : levels[Int(codes[$0])] })
    }
  }
}
