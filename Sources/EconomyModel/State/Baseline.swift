import Classifications

/// The official data an economy starts from, valid by construction: what the model knows on the first day.
///
/// All money is in million euro at current prices of `year` unless said otherwise.
public struct Baseline: Sendable {
  /// The folder's name, for example `lombardy-2019`.
  public var name: String
  /// The year that the stocks describe (31 December) and the flows cover.
  public var year: Int
  /// The code of the whole modelled territory, for example `ITC4`.
  public var territory: NUTSRegion
  /// The provinces (or regions), in order of their code.
  public var regions: [BaselineRegion]
  /// The divisions, in order of their code.
  public var divisions: [BaselineDivision]
  /// One cell a region and division, region by region: the cell of region `r` and division `d` stands at
  /// `r * divisions.count + d`. A combination without any firm has counts of zero.
  public var cells: [BaselineCell]
  /// Persons employed by division in each reference area, for location quotients; nil where not published.
  public var referenceAreas: [String: [Double?]]
  /// Relatedness φ of the divisions, equation (4.5): symmetric, zero diagonal, in 0…1.
  public var relatedness: [[Double]]
  /// Index of value-added prices by year, 2020 being 1.
  public var deflators: [Int: Double]
  /// Births and deaths of firms as published for the territory.
  public var demography: BaselineDemography

  public init(
    name: String, year: Int, territory: NUTSRegion, regions: [BaselineRegion], divisions: [BaselineDivision],
    cells: [BaselineCell], referenceAreas: [String: [Double?]], relatedness: [[Double]],
    deflators: [Int: Double], demography: BaselineDemography
  ) {
    precondition(cells.count == regions.count * divisions.count, "one cell a region and division")
    precondition(relatedness.count == divisions.count, "one row of relatedness a division")
    self.name = name
    self.year = year
    self.territory = territory
    self.regions = regions
    self.divisions = divisions
    self.cells = cells
    self.referenceAreas = referenceAreas
    self.relatedness = relatedness
    self.deflators = deflators
    self.demography = demography
  }
}

/// What is known of a province as a whole.
public struct BaselineRegion: Sendable {
  public var code: NUTSRegion
  public var name: String
  /// Residents on 1 January, persons.
  public var population: Double
  /// Mean annual growth of the residents, a fraction a year.
  public var populationGrowth: Double
  /// Gross domestic product, million euro, current prices of the baseline's year.
  public var gdp: Double
  /// Value added of activities without modelled firms (agriculture, finance, public administration, imputed
  /// rents), million euro.
  public var otherValueAdded: Double
  /// Persons employed in those activities.
  public var otherEmployment: Double

  public init(
    code: NUTSRegion, name: String, population: Double, populationGrowth: Double, gdp: Double,
    otherValueAdded: Double, otherEmployment: Double
  ) {
    self.code = code
    self.name = name
    self.population = population
    self.populationGrowth = populationGrowth
    self.gdp = gdp
    self.otherValueAdded = otherValueAdded
    self.otherEmployment = otherEmployment
  }
}

/// What is known of a division, the same in every province.
public struct BaselineDivision: Sendable {
  public var code: NACEDivision
  /// National trend of employment, log points a year.
  public var employmentTrend: Double
  /// National trend of real value added per person employed, log points a year.
  public var productivityTrend: Double
  /// Births of firms over active firms, a fraction a year (P039–P094, odd rows from P039 births).
  public var birthRate: Double
  /// Deaths of firms over active firms, a fraction a year (P040–P094).
  public var deathRate: Double
  /// Share of supported firms' employment gains that is lost by unsupported competitors, δ of (3.4) (P211).
  public var displacement: Double
  /// Whether the division mostly serves customers of its own province (trade, catering, personal services).
  public var isLocal: Bool
  /// Weight of the division in business research: research expenditure per euro of value added, any scale.
  public var researchIntensity: Double

  public init(
    code: NACEDivision, employmentTrend: Double, productivityTrend: Double, birthRate: Double,
    deathRate: Double, displacement: Double, isLocal: Bool, researchIntensity: Double
  ) {
    self.code = code
    self.employmentTrend = employmentTrend
    self.productivityTrend = productivityTrend
    self.birthRate = birthRate
    self.deathRate = deathRate
    self.displacement = displacement
    self.isLocal = isLocal
    self.researchIntensity = researchIntensity
  }
}

/// Firms, employment and money of one province and division.
public struct BaselineCell: Sendable {
  /// Firms by `FirmSizeClass`, in its order.
  public var firms: [Int]
  /// Persons employed, annual average: at least the sum of the least sizes of `firms`.
  public var personsEmployed: Double
  /// Wages and salaries, million euro.
  public var payroll: Double
  /// Wages, salaries and employers' contributions, million euro.
  public var labourCost: Double
  /// Gross value added at factor cost, million euro.
  public var grossValueAdded: Double

  public init(
    firms: [Int], personsEmployed: Double, payroll: Double, labourCost: Double, grossValueAdded: Double
  ) {
    precondition(firms.count == FirmSizeClass.allCases.count, "one count a size class")
    self.firms = firms
    self.personsEmployed = personsEmployed
    self.payroll = payroll
    self.labourCost = labourCost
    self.grossValueAdded = grossValueAdded
  }

  /// All firms of the cell.
  public var firmCount: Int { firms.reduce(0, +) }
}
