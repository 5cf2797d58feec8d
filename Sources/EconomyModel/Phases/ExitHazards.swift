import Classifications
import Stochastics

/// Yearly exit hazards by division, age class and employee class, raked to three published tables at once.
///
///     hazard = h(age) · g(employees) · m_d                                                       (2.3)
///
/// Over the synthetic firms, expected deaths by age meet the survival table, by employees and by division the tables of
/// death rates, both scaled to the territory's rate; the oldest ages take what is left.
struct ExitHazards: Sendable {
  /// Hazards a year, division by division; within it age class by age class, within that by employee class.
  private(set) var hazards: [Double]

  /// The territory's death rate that they meet, a fraction of the active firms a year.
  let deathRate: Double

  /// The number of hazards of a division.
  static let perDivision = AgeClass.count * EmployeeClass.allCases.count

  init(firms: borrowing FirmTable, baseline: Baseline, deathRate: Double) {
    self.deathRate = deathRate
    let counts = FirmCensus(of: firms, baseline: baseline)
    let targets = ExitTargets(counts: counts, baseline: baseline, deathRate: deathRate)
    hazards = Self.raked(counts: counts, targets: targets)
  }

  /// The hazards of one division.
  func hazards(of division: Int) -> ArraySlice<Double> {
    hazards[division * Self.perDivision..<(division + 1) * Self.perDivision]
  }

  /// Multiplies margins into place, one after the other, until none moves.
  private static func raked(counts: FirmCensus, targets: ExitTargets) -> [Double] {
    var (byAge, byEmployees) = (Array(repeating: 1.0, count: 7), Array(repeating: 1.0, count: 4))
    var byDivision = Array(repeating: targets.total / max(1, counts.total), count: counts.divisions)
    byAge[0] = 0
    func hazard(_ d: Int, _ a: Int, _ k: Int) -> Double { byAge[a] * byEmployees[k] * byDivision[d] }
    for _ in 0..<200 {
      var deaths = counts.deaths(under: hazard)
      for a in 1..<AgeClass.count { byAge[a] *= ratio(targets.byAge[a], deaths.byAge[a]) }
      deaths = counts.deaths(under: hazard)
      for k in byEmployees.indices { byEmployees[k] *= ratio(targets.byEmployees[k], deaths.byEmployees[k]) }
      deaths = counts.deaths(under: hazard)
      for d in byDivision.indices { byDivision[d] *= ratio(targets.byDivision[d], deaths.byDivision[d]) }
    }
    var hazards: [Double] = []
    for d in 0..<counts.divisions {
      for a in 0..<AgeClass.count {
        for k in 0..<4 { hazards.append(hazard(d, a, k)) }
      }
    }
    return hazards
  }

  private static func ratio(_ target: Double, _ reached: Double) -> Double {
    reached > 0 ? target / reached : 1
  }
}

/// Firms counted by division, age class and employee class.
struct FirmCensus {
  let divisions: Int
  private var counts: [Double]

  init(of firms: borrowing FirmTable, baseline: Baseline) {
    divisions = baseline.divisions.count
    counts = Array(repeating: 0, count: divisions * ExitHazards.perDivision)
    for cell in 0..<firms.cellCount {
      for row in firms.rows(of: cell) {
        let age = AgeClass.of(age: baseline.year - FirmID(rawValue: firms.ids[row]).birthYear)
        let employees = EmployeeClass(persons: firms.persons(in: row)).rawValue
        counts[(cell % divisions) * ExitHazards.perDivision + age * 4 + employees] += 1
      }
    }
  }

  /// All firms.
  var total: Double { counts.reduce(0, +) }

  /// Firms of a division, an age class and an employee class.
  func count(_ division: Int, _ age: Int, _ employees: Int) -> Double {
    counts[division * ExitHazards.perDivision + age * 4 + employees]
  }

  /// Expected deaths along each margin: (2.4) summed over the firms.
  func deaths(under hazard: (Int, Int, Int) -> Double) -> (
    byAge: [Double], byEmployees: [Double], byDivision: [Double]
  ) {
    sums { d, a, k in count(d, a, k) * (1 - PortableMath.exp(-hazard(d, a, k))) }
  }

  /// The sum of `value` over each margin.
  func sums(of value: (Int, Int, Int) -> Double) -> (
    byAge: [Double], byEmployees: [Double], byDivision: [Double]
  ) {
    var byAge = Array(repeating: 0.0, count: AgeClass.count)
    var byEmployees = Array(repeating: 0.0, count: 4)
    var byDivision = Array(repeating: 0.0, count: divisions)
    for d in 0..<divisions {
      for a in 0..<AgeClass.count {
        for k in 0..<4 {
          let value = value(d, a, k)
          byAge[a] += value
          byEmployees[k] += value
          byDivision[d] += value
        }
      }
    }
    return (byAge, byEmployees, byDivision)
  }
}

/// The deaths that each published table asks for, summing to the territory's.
struct ExitTargets {
  let total: Double
  private(set) var byAge: [Double]
  private(set) var byEmployees: [Double]
  private(set) var byDivision: [Double]

  init(counts: FirmCensus, baseline: Baseline, deathRate: Double) {
    let firms = counts.sums { counts.count($0, $1, $2) }
    total = deathRate * counts.total
    // Presets that leave the official rate scale the survival table with it.
    let scale = deathRate / baseline.demography.deathRate
    let young = (1...AgeClass.lastYoung).map {
      firms.byAge[$0] * min(0.95, baseline.demography.exitByAge[$0 - 1] * scale)
    }
    let older = max(total - young.reduce(0, +), 0.1 * total)
    byAge = Self.scaled([0] + young + [older], to: total)
    byEmployees = Self.scaled(zip(firms.byEmployees, baseline.demography.exitByEmployees).map(*), to: total)
    byDivision = Self.scaled(zip(firms.byDivision, baseline.divisions.map(\.deathRate)).map(*), to: total)
  }

  private static func scaled(_ deaths: [Double], to total: Double) -> [Double] {
    let sum = deaths.reduce(0, +)
    return deaths.map { sum > 0 ? $0 * total / sum : 0 }
  }
}
