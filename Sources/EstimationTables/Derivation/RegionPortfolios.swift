import Indicators

/// What the clusters of each region of one table of cells pay.
struct RegionPortfolios {
  /// Payroll over size where both are known, region by region; nil where none is.
  let wages: [Double?]
  /// The share of the payroll that strong clusters pay; nil without payroll.
  let strengths: [Double?]
  /// Whether the region's industries are those that pay well everywhere; nil for an empty region.
  let mixes: [Double?]
  /// The number of strong clusters.
  let agglomerations: [Double?]

  /// The columns, in the order of `RegionDerivation.measures`.
  static let columns: [KeyPath<RegionPortfolios, [Double?]> & Sendable] = [
    \.wages, \.strengths, \.mixes, \.agglomerations,
  ]

  /// - Parameter paid: the payroll of each row of the data frame, NaN where unknown.
  init(_ cells: CellTables, table: Int, payroll paid: [Double], rule: AgglomerationRule) {
    let sizes = cells.sizes[table]
    var payroll = CellMatrix(regions: sizes.regions, industries: sizes.industries)
    var sizesPaid = payroll
    for (row, place, cell) in cells.rows where place == table && !paid[row].isNaN {
      payroll.values[cell] = paid[row]
      sizesPaid.values[cell] = sizes.values[cell]
    }
    let strong = Indicators.agglomerations(of: sizes, rule: rule)
    wages = zip(payroll.regionTotals, sizesPaid.regionTotals).map { $1 > 0 ? $0 / $1 : nil }
    strengths = portfolioStrengths(payroll: payroll, strong: strong)
    var mixes = [Double?](repeating: nil, count: sizes.regions)
    portfolioMixes(
      employment: sizes, relativeWages: relativeWages(employment: sizesPaid, payroll: payroll), into: &mixes)
    self.mixes = mixes
    agglomerations = (0..<sizes.regions).map { region in
      Double(strong[region * sizes.industries..<(region + 1) * sizes.industries].count { $0 })
    }
  }
}
