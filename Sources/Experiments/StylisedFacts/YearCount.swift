import Classifications
import EconomyModel

/// What the statistician counts in one simulated year of a whole territory.
///
/// As in official business demography, flows are related to the firms active in the year, those that close at its end
/// among them; sizes are those of the firms that remain.
public struct YearCount: Sendable {
  /// The calendar year.
  public let year: Int
  /// Firms active in the year.
  public let firms: Double
  /// Firms born in the year.
  public let births: Double
  /// Firms that close at the end of the year.
  public let deaths: Double
  /// Persons employed by the active firms.
  public let employment: Double
  /// Firms active in the year by `EmployeeClass`.
  public let firmsByEmployees: [Double]
  /// Firms that close by `EmployeeClass`.
  public let deathsByEmployees: [Double]
  /// Remaining firms by `FirmSizeClass`.
  public let firmsBySize: [Double]
  /// Survivors of the watched cohort at the end of the year.
  public let cohort: CohortCount
  /// Exponents of the upper tail of the firms' sizes, nil with fewer than ten firms in it.
  public let tail: SizeTail?
  /// Divisions that meet the thresholds of an agglomeration in the whole territory, equation (4.2).
  public let agglomerations: [NACEDivision]
  /// Gross domestic product, million euro of 2020.
  public let gdp: Double

  /// - Parameter cohort: the birth year of the cohort that is watched.
  /// - Complexity: O(firms).
  init(of economy: borrowing Economy, cohort: Int) {
    let census = Census(of: economy, cohort: cohort)
    year = economy.year
    firms = economy.cells.firms.reduce(0, +)
    births = economy.cells.births.reduce(0, +)
    deaths = economy.cells.deaths.reduce(0, +)
    employment = economy.cells.employment.reduce(0, +)
    deathsByEmployees = economy.deathsByEmployees.map(Double.init)
    firmsByEmployees = zip(census.byEmployees, economy.deathsByEmployees).map { Double($0 + $1) }
    firmsBySize = census.bySize.map(Double.init)
    self.cohort = CohortCount(
      firms: Double(census.cohortFirms), soleOwners: Double(census.cohortOwners),
      persons: census.cohortPersons)
    tail = SizeTail(of: census.upperTail)
    agglomerations = Self.agglomerations(in: economy)
    gdp = economy.regions.gdp.reduce(0, +)
  }

  /// Share of the active firms with fewer than ten employees, a fraction.
  public var shareBelowTenEmployees: Double {
    1 - firmsByEmployees[EmployeeClass.tenOrMore.rawValue] / firms
  }

  /// Share of the active firms without employees, a fraction.
  public var soleOwnerShare: Double { firmsByEmployees[EmployeeClass.none.rawValue] / firms }

  /// Deaths over active firms by `EmployeeClass`, fractions.
  public func deathRate(of employees: EmployeeClass) -> Double {
    deathsByEmployees[employees.rawValue] / firmsByEmployees[employees.rawValue]
  }

  private static func agglomerations(in economy: borrowing Economy) -> [NACEDivision] {
    var found: [NACEDivision] = []
    for division in 0..<economy.divisionCount
    where economy.clusters.meetsThresholds[economy.cellCount + division] {
      found.append(economy.baseline.divisions[division].code)
    }
    return found
  }
}

/// Survivors of the firms born in one year.
public struct CohortCount: Sendable {
  /// Firms.
  public let firms: Double
  /// Those without employees.
  public let soleOwners: Double
  /// Persons they employ.
  public let persons: Double

  /// Mean persons employed by a survivor.
  public var meanPersons: Double { persons / firms }
}

/// One pass over the firms that remain at the end of a year.
private struct Census {
  var byEmployees = Array(repeating: 0, count: EmployeeClass.allCases.count)
  var bySize = Array(repeating: 0, count: FirmSizeClass.allCases.count)
  var cohortFirms = 0
  var cohortOwners = 0
  var cohortPersons = 0.0
  var upperTail: [Float] = []

  init(of economy: borrowing Economy, cohort: Int) {
    for cell in 0..<economy.cellCount {
      for row in economy.firms.rows(of: cell) {
        let isWatched = FirmID(rawValue: economy.firms.ids[row]).birthYear == cohort
        count(economy.firms.persons(in: row), isWatched: isWatched)
      }
    }
  }

  private mutating func count(_ persons: Float, isWatched: Bool) {
    let employees = EmployeeClass(persons: persons)
    byEmployees[employees.rawValue] += 1
    bySize[FirmSizeClass(persons: Double(persons)).rawValue] += 1
    if Double(persons) >= SizeTail.leastPersons { upperTail.append(persons) }
    guard isWatched else { return }
    cohortFirms += 1
    if employees == .none { cohortOwners += 1 }
    cohortPersons += Double(persons)
  }
}

extension FirmSizeClass {
  /// The class of a firm with `persons` employed.
  fileprivate init(persons: Double) {
    self = Self.allCases.last { persons >= $0.persons.lowerBound } ?? .soleOwner
  }
}
