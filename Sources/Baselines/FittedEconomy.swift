import Classifications

/// The fitted cells of a territory, by province and division, in whole units: persons, firms and thousand
/// euro.
struct FittedEconomy: Sendable {
  /// Persons employed, annual average.
  var persons: [[Int]]
  /// Wages and salaries, thousand euro.
  var payroll: [[Int]]
  /// Wages, salaries and employers' contributions, thousand euro.
  var labourCost: [[Int]]
  /// Gross value added at factor cost, thousand euro.
  var valueAdded: [[Int]]
  /// Enterprises by size class.
  var enterprises: [[[Int]]]
  /// Local units by size class.
  var localUnits: [[[Int]]]
}

/// The whole of a province beyond its modelled firms.
struct FittedRegion: Sendable {
  /// NUTS code and name.
  var code: String, name: String
  /// Residents on 1 January.
  var population: Double
  /// Mean growth of the residents, a fraction a year.
  var populationGrowth: Double
  /// Gross domestic product, million euro, current prices.
  var gdp: Double
  /// Value added outside the modelled divisions, million euro, current prices.
  var otherValueAdded: Double
  /// Persons employed outside the modelled divisions.
  var otherEmployment: Double
}
