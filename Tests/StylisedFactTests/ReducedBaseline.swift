import Classifications
import EconomyModel

extension Baseline {
  /// The whole territory as a single region with one firm in `factor`: small enough for a debug build.
  ///
  /// Firms of every size class are divided with what is left over carried to the next division, so the classes keep
  /// their shares. Persons follow the classes' firms, money follows persons: a division keeps its sizes and wages.
  func reduced(by factor: Int) -> Baseline {
    var whole = regions[0]
    for region in regions.dropFirst() {
      whole.population += region.population
      whole.gdp += region.gdp
      whole.otherValueAdded += region.otherValueAdded
      whole.otherEmployment += region.otherEmployment
    }
    whole.code = territory
    whole.populationGrowth = meanPopulationGrowth
    var carried = Array(repeating: 0, count: FirmSizeClass.allCases.count)
    let cells = divisions.indices.map { reduced($0, by: factor, carrying: &carried) }
    let share = cells.reduce(0) { $0 + $1.grossValueAdded } / self.cells.reduce(0) { $0 + $1.grossValueAdded }
    whole.population *= share
    whole.gdp *= share
    whole.otherValueAdded *= share
    whole.otherEmployment *= share
    return Baseline(
      name: name, year: year, territory: territory, regions: [whole], divisions: divisions, cells: cells,
      referenceAreas: referenceAreas, relatedness: relatedness, deflators: deflators, demography: demography)
  }

  private var meanPopulationGrowth: Double {
    regions.reduce(0) { $0 + $1.population * $1.populationGrowth } / regions.reduce(0) { $0 + $1.population }
  }

  private func reduced(_ division: Int, by factor: Int, carrying carried: inout [Int]) -> BaselineCell {
    let parts = regions.indices.map { cells[$0 * divisions.count + division] }
    var firms = Array(repeating: 0, count: FirmSizeClass.allCases.count)
    for sizeClass in firms.indices {
      carried[sizeClass] += parts.reduce(0) { $0 + $1.firms[sizeClass] }
      firms[sizeClass] = (carried[sizeClass] + factor / 2) / factor
      carried[sizeClass] -= firms[sizeClass] * factor
    }
    let persons = parts.reduce(0) { $0 + $1.personsEmployed }
    let all = firms.indices.map { sizeClass in parts.reduce(0) { $0 + $1.firms[sizeClass] } }
    let reducedPersons = Self.persons(of: firms, like: all, with: persons)
    let share = persons > 0 ? reducedPersons / persons : 0
    return BaselineCell(
      firms: firms, personsEmployed: reducedPersons, payroll: share * parts.reduce(0) { $0 + $1.payroll },
      labourCost: share * parts.reduce(0) { $0 + $1.labourCost },
      grossValueAdded: share * parts.reduce(0) { $0 + $1.grossValueAdded })
  }

  /// Persons of firms with employees in proportion to their classes' middles, within what the classes can hold.
  private static func persons(of firms: [Int], like all: [Int], with persons: Double) -> Double {
    let middles = FirmSizeClass.allCases.map { sizeClass in
      sizeClass.persons.upperBound.isFinite
        ? (sizeClass.persons.lowerBound * sizeClass.persons.upperBound).squareRoot() : 600
    }
    let weight = { (counts: [Int]) in
      zip(counts, middles).dropFirst().reduce(0) { $0 + Double($1.0) * $1.1 }
    }
    let bound = { (of: (FirmSizeClass) -> Double) in
      zip(firms, FirmSizeClass.allCases).dropFirst().reduce(0.0) {
        $1.0 > 0 ? $0 + Double($1.0) * of($1.1) : $0
      }
    }
    guard weight(all) > 0 else { return Double(firms[0]) }
    let wanted = (persons - Double(all[0])) * weight(firms) / weight(all)
    let (least, most) = (bound { $0.persons.lowerBound * 1.001 }, bound { $0.persons.upperBound * 0.999 })
    return Double(firms[0]) + min(max(wanted, least), most)
  }
}
