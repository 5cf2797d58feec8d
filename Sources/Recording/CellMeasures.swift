import EconomyModel

extension Measure {
  /// What is written of each cell.
  public static let cells: [Measure] = [
    Measure("Firms", column: "firms", unit: "firm", "firms active in the year") { $0.cells.firms[$1] },
    Measure("Births", column: "births", unit: "firm", equation: "(2.1)", "firms born in the year") {
      $0.cells.births[$1]
    },
    Measure("Deaths", column: "deaths", unit: "firm", equation: "(2.4)", "firms that close in the year") {
      $0.cells.deaths[$1]
    },
    Measure("Employment|Firms", column: "employment", unit: "person", "persons employed by modelled firms") {
      $0.cells.employment[$1]
    },
    Measure(
      "Payroll", column: "payroll", unit: "million EUR_2020/yr", equation: "(6.1)",
      "wages and salaries that modelled firms pay"
    ) { $0.cells.payroll[$1] },
    Measure(
      "Labor Cost", column: "labour_cost", unit: "million EUR_2020/yr",
      "wages, salaries and employers' contributions"
    ) { $0.cells.payroll[$1] + $0.cells.contributions[$1] },
    Measure(
      "Gross Value Added|Firms", column: "gross_value_added", unit: "million EUR_2020/yr", equation: "(8.1)",
      "gross value added of modelled firms, at factor cost"
    ) { $0.cells.grossValueAdded[$1] },
    Measure(
      "Wage|Mean Productivity", column: "wage", unit: "EUR_2020/yr", equation: "(6.1)", aggregation: .none,
      "wage per person employed in a firm of mean productivity"
    ) { $0.cells.wage[$1] > 0 ? 1000 * $0.cells.wage[$1] : .nan },
    Measure(
      "Total Factor Productivity", column: "productivity", unit: "dimensionless", equation: "(5.3)",
      aggregation: .none, "total factor productivity, 1 at the start"
    ) { $0.cells.productivity[$1] },
    Measure(
      "Knowledge Capital|Business", column: "business_knowledge", unit: "million EUR_2020",
      equation: "(5.2)", "knowledge capital of business research"
    ) { $0.cells.knowledge[$1] },
    Measure(
      "Location Quotient", column: "location_quotient", unit: "dimensionless", equation: "(4.1)",
      aggregation: .none, "share of the province's employment over the reference area's"
    ) { $0.cells.locationQuotient[$1] ?? .nan },
    Measure(
      "Cluster Strength", column: "strength", unit: "dimensionless", equation: "(4.3)", aggregation: .none,
      "log location quotient of the other divisions of the cluster category"
    ) { $0.cells.strength[$1] },
    Measure(
      "Relatedness Density", column: "density", unit: "dimensionless", equation: "(4.5)", aggregation: .none,
      "share of relatedness to the divisions in which the province is specialised"
    ) { $0.cells.density[$1] },
  ]

  /// What is written of each division of a province or of the territory as a possible agglomeration.
  public static let clusters: [Measure] = [
    Measure(
      "Agglomeration", column: "probability", unit: "dimensionless", equation: "(4.2)", aggregation: .none,
      "share of the replications in which the agglomeration stands"
    ) { $0.clusters.stands[$1] ? 1 : 0 },
    Measure(
      "Agglomeration|Thresholds Met", column: "thresholds_met", unit: "dimensionless", equation: "(4.2)",
      aggregation: .none, "share of the replications in which both thresholds hold in the year"
    ) { $0.clusters.meetsThresholds[$1] ? 1 : 0 },
    Measure(
      "Agglomeration|Location Quotient", column: "location_quotient", unit: "dimensionless",
      equation: "(4.1)", aggregation: .none, "share of the area's employment over the reference area's"
    ) { $0.clusters.locationQuotients[$1] ?? .nan },
    Measure(
      "Agglomeration|Employment Share", column: "employment_share", unit: "dimensionless",
      aggregation: .none, "share of the employment of the area's modelled firms"
    ) { $0.clusters.shares[$1] },
  ]
}
