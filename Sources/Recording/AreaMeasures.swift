import EconomyModel

/// A variable and how it is read off an economy.
public struct Measure: Sendable {
  /// What it is.
  public let variable: OutputVariable
  /// The number of a row (a province or the territory; a cell; a row and division of the cluster books), not
  /// a number where it has no meaning.
  public let value: @Sendable (_ economy: borrowing Economy, _ row: Int) -> Double

  init(
    _ name: String, column: String, unit: String, equation: String? = nil,
    aggregation: OutputVariable.Aggregation = .sum, _ meaning: String,
    value: @escaping @Sendable (_ economy: borrowing Economy, _ row: Int) -> Double
  ) {
    variable = OutputVariable(
      name, column: column, unit: unit, equation: equation, aggregation: aggregation, meaning)
    self.value = value
  }
}

extension Economy {
  /// The provinces of a row: one, or all for the row after the last province, which is the territory.
  func provinces(ofRow row: Int) -> Range<Int> { row < regionCount ? row..<row + 1 : 0..<regionCount }

  /// The sum of a column of the regions' books over the provinces of a row.
  func sum(_ column: [Double], ofRow row: Int) -> Double { column[provinces(ofRow: row)].reduce(0, +) }

  /// The sum of a column of the cells' books over the provinces of a row.
  func cellSum(_ column: [Double], ofRow row: Int) -> Double {
    let provinces = provinces(ofRow: row)
    return column[provinces.lowerBound * divisionCount..<provinces.upperBound * divisionCount].reduce(0, +)
  }
}

extension Measure {
  /// What is written of the territory and of each province. The row after the last province is the territory.
  public static let areas: [Measure] = people + firms + money + research

  private static let people: [Measure] = [
    Measure("Population", column: "population", unit: "person", "residents") {
      $0.sum($0.regions.population, ofRow: $1)
    },
    Measure("Labor Force", column: "labour_force", unit: "person", "labour force at the place of work") {
      $0.sum($0.regions.labourForce, ofRow: $1)
    },
    Measure("Employment", column: "total_employment", unit: "person", "persons employed, in all activities") {
      $0.sum($0.regions.employment, ofRow: $1)
    },
    Measure("Employment|Firms", column: "employment", unit: "person", "persons employed by modelled firms") {
      $0.cellSum($0.cells.employment, ofRow: $1)
    },
    Measure(
      "Unemployment Rate", column: "unemployment_rate", unit: "dimensionless", equation: "(7.1)",
      aggregation: .none, "share of the labour force without work"
    ) { 1 - $0.sum($0.regions.employment, ofRow: $1) / $0.sum($0.regions.labourForce, ofRow: $1) },
  ]

  private static let firms: [Measure] = [
    Measure("Firms", column: "firms", unit: "firm", "firms active in the year") {
      $0.cellSum($0.cells.firms, ofRow: $1)
    },
    Measure("Births", column: "births", unit: "firm", equation: "(2.1)", "firms born in the year") {
      $0.cellSum($0.cells.births, ofRow: $1)
    },
    Measure("Deaths", column: "deaths", unit: "firm", equation: "(2.4)", "firms that close in the year") {
      $0.cellSum($0.cells.deaths, ofRow: $1)
    },
    Measure(
      "Churn Rate", column: "churn_rate", unit: "dimensionless", equation: "(2.5)", aggregation: .none,
      "births and deaths over active firms"
    ) {
      ($0.cellSum($0.cells.births, ofRow: $1) + $0.cellSum($0.cells.deaths, ofRow: $1))
        / $0.cellSum($0.cells.firms, ofRow: $1)
    },
    Measure(
      "Agglomerations", column: "agglomerations", unit: "cluster", equation: "(4.2)", aggregation: .none,
      "agglomerations that stand"
    ) { economy, row in
      let places = row * economy.divisionCount..<(row + 1) * economy.divisionCount
      return Double(economy.clusters.stands[places].count { $0 })
    },
  ]

  private static let money: [Measure] = [
    Measure(
      "GDP", column: "gdp", unit: "million EUR_2020/yr", equation: "(8.2)", "gross domestic product"
    ) { $0.sum($0.regions.gdp, ofRow: $1) },
    Measure(
      "Gross Value Added|Firms", column: "gross_value_added", unit: "million EUR_2020/yr", equation: "(8.1)",
      "gross value added of modelled firms, at factor cost"
    ) { $0.cellSum($0.cells.grossValueAdded, ofRow: $1) },
    Measure(
      "Gross Value Added|Other Activities", column: "other_value_added", unit: "million EUR_2020/yr",
      "value added of activities without modelled firms"
    ) { $0.sum($0.regions.otherValueAdded, ofRow: $1) },
    Measure(
      "Payroll", column: "payroll", unit: "million EUR_2020/yr", equation: "(6.1)",
      "wages and salaries that modelled firms pay"
    ) { $0.cellSum($0.cells.payroll, ofRow: $1) },
    Measure(
      "Wage", column: "wage", unit: "EUR_2020/yr", aggregation: .none,
      "wages and salaries per person employed by modelled firms"
    ) { 1e6 * $0.cellSum($0.cells.payroll, ofRow: $1) / $0.cellSum($0.cells.employment, ofRow: $1) },
  ]

  private static let research: [Measure] = [
    Measure(
      "Research Expenditure|Business", column: "business_research", unit: "million EUR_2020/yr",
      equation: "(5.1)", "research and development by firms"
    ) { $0.sum($0.regions.businessResearch, ofRow: $1) },
    Measure(
      "Research Expenditure|Public", column: "public_research", unit: "million EUR_2020/yr",
      equation: "(5.1)", "research and development by government and universities"
    ) { $0.sum($0.regions.publicResearch, ofRow: $1) },
    Measure(
      "Knowledge Capital|Business", column: "business_knowledge", unit: "million EUR_2020",
      equation: "(5.2)", "knowledge capital of business research"
    ) { $0.cellSum($0.cells.knowledge, ofRow: $1) },
    Measure(
      "Knowledge Capital|Public", column: "public_knowledge", unit: "million EUR_2020", equation: "(5.2)",
      "knowledge capital of public research"
    ) { $0.sum($0.regions.publicKnowledge, ofRow: $1) },
  ]
}
