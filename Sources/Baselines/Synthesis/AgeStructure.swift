import Classifications
import EconomyModel
import Stochastics

/// Ages of firms by employee class: the stationary survival curve, with the young as small as they are.
///
///     share of age k = b · Π_{j < k} (1 − exit_j),  k = 0…5;  the rest is older                              (2.6)
struct AgeStructure {
  /// Shares of ages 0…5 and older by employee class, each summing to 1.
  private let shares: [[Double]]
  /// Probability of closing of the older firms, for the spread of their ages.
  private let olderExit: Double

  init(_ demography: BaselineDemography) {
    let byAge = Self.byAge(demography)
    let young = byAge.dropLast().reduce(0, +)
    let youngDeaths = zip(byAge.dropFirst(), demography.exitByAge).reduce(0) { $0 + $1.0 * $1.1 }
    olderExit = max(0.01, (demography.deathRate - youngDeaths) / max(1 - young, 0.01))
    shares = Self.fitted(byAge: byAge)
  }

  /// The age of a firm, years.
  ///
  /// - Parameters:
  ///   - youth: the division's birth rate relative to the mean: how much likelier than elsewhere a firm is young.
  ///   - words: the firm's luck; the second and third words are used.
  func age(of employees: EmployeeClass, youth: Double, words: SIMD4<UInt32>) -> Int {
    let shares = shares[employees.rawValue]
    let factor = min(youth, 0.9 / max(1 - shares[AgeClass.older], 1e-9))
    var u = openUnitInterval(words.y)
    for age in 0...AgeClass.lastYoung {
      u -= shares[age] * factor
      if u < 0 { return age }
    }
    let years = PortableMath.log(openUnitInterval(words.z)) / PortableMath.log(1 - olderExit)
    return min(AgeClass.older + Int(years), 150)
  }

  /// Equation (2.6).
  private static func byAge(_ demography: BaselineDemography) -> [Double] {
    var shares = [demography.birthRate]
    // A firm closes at the end of a year and never in the year of its birth, so all of them reach age 1.
    for exit in [0] + demography.exitByAge.dropLast() { shares.append(shares.last! * (1 - exit)) }
    let young = min(0.9, shares.reduce(0, +))
    return shares + [1 - young]
  }

  /// Employee classes of newborns and of survivors after three years: Eurostat bd_size_r3, Lombardy, births of 2016-2019
  /// and survivors of 2019; one to nine employees are divided 14 to 1 between the two inner classes, as entrants are.
  private static let atBirth = [0.829, 0.151, 0.012, 0.008]
  private static let afterThreeYears = [0.779, 0.195, 0.019, 0.007]

  /// Employee classes of all active firms: Eurostat bd_size_r3, Lombardy 2019, 1–9 divided as Istat's size classes are.
  private static let all = [0.668, 0.236, 0.041, 0.055]

  /// Fits ages to employee classes and turns the table into shares of ages within each class.
  private static func fitted(byAge: [Double]) -> [[Double]] {
    var table = (0..<AgeClass.count).map { age in
      all.indices.map { employees in
        age == AgeClass.older
          ? all[employees]
          : atBirth[employees] + (afterThreeYears[employees] - atBirth[employees]) * Double(age) / 3
      }
    }
    for _ in 0..<100 {
      for age in table.indices {
        let sum = table[age].reduce(0, +)
        for employees in all.indices { table[age][employees] *= byAge[age] / sum }
      }
      // The young keep their classes; only the older make room.
      for employees in all.indices {
        let young = table.dropLast().reduce(0) { $0 + $1[employees] }
        table[AgeClass.older][employees] = max(1e-6, all[employees] - young)
      }
    }
    return all.indices.map { employees in
      let sum = table.reduce(0) { $0 + $1[employees] }
      return table.map { $0[employees] / sum }
    }
  }
}
