import Classifications
import EconomyModel

/// Writes the tables of a baseline.
struct BaselineTables {
  let tables: OfficialTables
  let european: EuropeanTable
  let year: Int
  /// The divisions of the baseline.
  let profiles: [DivisionProfile]

  init(
    tables: OfficialTables, european: EuropeanTable, year: Int,
    profiles: [DivisionProfile] = DivisionProfile.all
  ) {
    (self.tables, self.european, self.year, self.profiles) = (tables, european, year, profiles)
  }

  /// Province × division: firms, persons and money.
  func cells(of economy: FittedEconomy) -> PackageTable {
    var table = PackageTable(
      "cells", title: "Firms, employment and money by province and division",
      description: "Fitted to the published margins; every province and division has a row.",
      key: ["region", "division"], fields: Self.cellFields)
    for (region, province) in LombardProvinces.all.enumerated() {
      for (division, profile) in profiles.enumerated() {
        table.writer.field(province.code)
        table.writer.field(profile.division.code)
        for count in economy.enterprises[region][division] { table.writer.field(count) }
        for count in economy.localUnits[region][division] { table.writer.field(count) }
        table.writer.field(economy.persons[region][division])
        for money in [economy.payroll, economy.labourCost, economy.valueAdded] {
          table.writer.field(Double(money[region][division]) / 1000)
        }
        table.writer.endRecord()
      }
    }
    return table
  }

  static let cellFields: [DataPackage.Field] =
    [
      .init("region", "string", "NUTS 3 code of the province"),
      .init("division", "string", "NACE Rev. 2 division or published group of divisions"),
    ] + sizeFields(.enterprise, "Enterprises, where they have their seat,")
    + sizeFields(.localUnit, "Local units") + [
      .init(
        "persons_employed", "integer", unit: "persons", "Persons employed in the local units, annual average"),
      .init("payroll_meur", "number", unit: "million EUR, current prices", "Wages and salaries"),
      .init(
        "labour_cost_meur", "number", unit: "million EUR, current prices",
        "Wages, salaries and employers' contributions"),
      .init("gva_meur", "number", unit: "million EUR, current prices", "Gross value added at factor cost"),
    ]

  static func sizeFields(_ concept: FirmConcept, _ what: String) -> [DataPackage.Field] {
    let meanings = [
      "without employees", "with 1 to 9 employees", "with 10 to 49 persons employed",
      "with 50 to 249 persons employed", "with 250 persons employed or more",
    ]
    return zip(FirmSizeClass.allCases, meanings).map {
      DataPackage.Field(concept.columnPrefix + $0.label, "integer", unit: "firms", "\(what) \($1)")
    }
  }

  /// The provinces, or regions of another `level` of the classification, as a whole.
  func regions(_ regions: [FittedRegion], called plural: String = "provinces", level: Int = 3)
    -> PackageTable
  {
    var table = PackageTable(
      "regions", title: plural.prefix(1).uppercased() + plural.dropFirst(),
      description: "What is known of the \(plural) as a whole.", key: ["region"],
      fields: [
        .init("region", "string", "NUTS \(level) code"), .init("name", "string", "Name"),
        .init("population", "number", unit: "persons", "Residents on 1 January"),
        .init("population_growth", "number", unit: "fraction a year", "Mean growth of the residents"),
        .init("gdp_meur", "number", unit: "million EUR, current prices", "Gross domestic product"),
        .init(
          "other_gva_meur", "number", unit: "million EUR, current prices",
          "Value added of activities without modelled firms"),
        .init(
          "other_employment", "number", unit: "persons",
          "Persons employed in activities without modelled firms"),
      ])
    for region in regions {
      table.writer.field(region.code)
      table.writer.field(region.name)
      table.writer.field(region.population)
      table.writer.field(region.populationGrowth)
      table.writer.field(region.gdp)
      table.writer.field(region.otherValueAdded)
      table.writer.field(region.otherEmployment)
      table.writer.endRecord()
    }
    return table
  }

  /// Trends, rates and traits of the divisions.
  ///
  /// - Parameter shift: what is added to the national trends.
  /// - Throws: `BaselineError` where a number is missing.
  func divisions(shiftedBy shift: TrendShift = TrendShift()) throws(BaselineError) -> PackageTable {
    var table = PackageTable(
      "divisions", title: "Divisions", description: "What is the same in every province.", key: ["division"],
      fields: Self.divisionFields)
    for profile in profiles {
      let traits = try DivisionTraits(of: profile, year: year, tables: tables)
      table.writer.field(profile.division.code)
      table.writer.field(profile.branch)
      table.writer.field(traits.employmentTrend + shift.employment)
      table.writer.field(traits.productivityTrend + shift.productivity)
      table.writer.field(traits.birthRate)
      table.writer.field(traits.deathRate)
      table.writer.field(traits.birthEvidence)
      table.writer.field(traits.deathEvidence)
      table.writer.field(profile.market.displacement)
      table.writer.field(profile.market.isLocal ? "true" : "false")
      table.writer.field(profile.technology.researchIntensity)
      table.writer.endRecord()
    }
    return table
  }

  private static let divisionFields: [DataPackage.Field] = [
    .init("division", "string", "NACE Rev. 2 division or published group of divisions"),
    .init("branch", "string", "Branch of the national accounts whose trends are taken"),
    .init("employment_trend", "number", unit: "log points a year", "National trend of persons employed"),
    .init(
      "productivity_trend", "number", unit: "log points a year",
      "National trend of real value added per person employed"),
    .init(
      "birth_rate", "number", unit: "fraction of active firms a year", "Births of firms, Italy 2008–2009"),
    .init(
      "death_rate", "number", unit: "fraction of active firms a year", "Deaths of firms, Italy 2008–2009"),
    .init("birth_evidence", "string", "Row of the evidence table; empty: mean of all activities"),
    .init("death_evidence", "string", "Row of the evidence table; empty: mean of all activities"),
    .init(
      "displacement", "number", unit: "fraction",
      "Share of supported firms' employment gains that competitors lose (P211, by market)"),
    .init("is_local", "boolean", "Whether the customers are mostly of the own province (assumption)"),
    .init(
      "research_intensity", "number", unit: "relative weight",
      "Business research per euro of value added, by class of technology (assumption)"),
  ]

  /// Persons employed by division in the reference areas, 2013.
  func reference() -> PackageTable {
    reference(
      "Structural business statistics of 2013. EU adds today's member states, all but Croatia and Ireland."
    ) { european.reference($0, $1.division) }
  }

  /// Persons employed by division in the reference areas, as `persons` says of each.
  func reference(_ description: String, persons: (String, DivisionProfile) -> Double?) -> PackageTable {
    var table = PackageTable(
      "reference", title: "Reference areas", description: description, key: ["area", "division"],
      fields: [
        .init("area", "string", "EU or Italy"), .init("division", "string", "NACE Rev. 2 division"),
        .init("persons_employed", "integer", unit: "persons", "Persons employed; empty: not covered"),
      ])
    for area in ["EU", "Italy"] {
      for profile in profiles {
        table.writer.field(area)
        table.writer.field(profile.division.code)
        table.writer.field(persons(area, profile))
        table.writer.endRecord()
      }
    }
    return table
  }

  /// Pairs of related divisions.
  func relatedness() -> PackageTable {
    var table = PackageTable(
      "relatedness", title: "Relatedness of divisions",
      description: "Equation (4.5) over European NUTS 2 regions, 2013. Pairs that are not listed have zero.",
      key: ["division", "other"],
      fields: [
        .init("division", "string", "NACE Rev. 2 division"),
        .init("other", "string", "NACE Rev. 2 division, later in order"),
        .init(
          "relatedness", "number", unit: "probability",
          "Least probability of one specialisation given the other"),
      ])
    let matrix = european.relatedness(of: profiles.map(\.division))
    for first in profiles.indices {
      for second in profiles.indices.dropFirst(first + 1) where matrix[first][second] > 0 {
        table.writer.field(profiles[first].division.code)
        table.writer.field(profiles[second].division.code)
        table.writer.field(matrix[first][second])
        table.writer.endRecord()
      }
    }
    return table
  }

  /// Deflators of value added.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func prices() throws(BaselineError) -> PackageTable {
    var table = PackageTable(
      "prices", title: "Prices",
      description: "Value added of Italy at current prices over chain-linked volumes, 2020 being 1.",
      key: ["year"],
      fields: [
        .init("year", "year", "Year"),
        .init("deflator", "number", unit: "index, 2020 = 1", "Deflator of gross value added"),
      ])
    func ratio(_ year: Int) throws(BaselineError) -> Double {
      try tables.accountsItaly.number("gva_cp_meur", "TOTAL", "\(year)")
        / tables.accountsItaly.number("gva_clv2015_meur", "TOTAL", "\(year)")
    }
    for year in 1995...2024 {
      table.writer.field(year)
      table.writer.field(try ratio(year) / ratio(2020))
      table.writer.endRecord()
    }
    return table
  }
}
