import Baselines
import Classifications
import Testing

@testable import EconomyModel

/// Three provinces and four divisions with about 2,000 firms, made up: one division of textiles that is specialised in
/// the first province, one of metal products, one of shops that sell locally, one of programmers.
enum SmallEconomy {
  static let textiles = 0
  static let metals = 1
  static let shops = 2
  static let software = 3

  static let baseline = Baseline(
    name: "small", year: 2019, territory: NUTSRegion("ITC4")!, regions: regions, divisions: divisions,
    cells: cells,
    referenceAreas: ["EU": [300_000, 900_000, 2_400_000, 700_000]],
    relatedness: [[0, 0.5, 0.1, 0.2], [0.5, 0, 0.2, 0.3], [0.1, 0.2, 0, 0], [0.2, 0.3, 0, 0]],
    deflators: [2019: 0.98, 2020: 1], demography: demography)

  /// The firms that every replication starts from.
  static let firms = SyntheticFirms(of: baseline, seed: 1, parameters: ParameterValues()).table()

  /// The drift that keeps employment on trend for ten years.
  static let path = Result { try DemandPath(baseline: baseline, firms: firms, settings: settings()) }

  static func settings(seed: UInt64 = 1, through last: Int = 2029) -> ModelSettings {
    ModelSettings(seed: seed, years: 2019...last, referenceArea: "EU")
  }

  static func model(_ settings: ModelSettings = settings(), replication: Int = 1) throws -> Model {
    Model(
      baseline: baseline, firms: firms, settings: settings, replication: replication, path: try path.get())
  }

  /// Every year of one replication.
  static func history(_ settings: ModelSettings = settings(), replication: Int = 1) throws -> [Economy] {
    var (model, history) = (try model(settings, replication: replication), History())
    try model.run(into: &history)
    return history.years
  }

  /// An economy after its baseline's year, whose books a test may change.
  static func opened() throws -> Economy { try openedByDefault.get() }

  /// The same under other settings.
  static func opened(_ settings: ModelSettings) throws -> Economy {
    var (model, history) = (try model(settings), History())
    try model.step(into: &history)
    return model.economy
  }

  private static let openedByDefault = Result { try opened(settings()) }

  private static let regions = [("ITC41", "Varese"), ("ITC42", "Como"), ("ITC46", "Bergamo")].map {
    BaselineRegion(
      code: NUTSRegion($0.0)!, name: $0.1, population: 10_000, populationGrowth: 0.002, gdp: 380,
      otherValueAdded: 150, otherEmployment: 1000)
  }

  private static let divisions = [
    BaselineDivision(
      code: NACEDivision("C13")!, employmentTrend: -0.01, productivityTrend: 0.015, birthRate: 0.05,
      deathRate: 0.06, displacement: 0.1, isLocal: false, researchIntensity: 0.02),
    BaselineDivision(
      code: NACEDivision("C25")!, employmentTrend: 0, productivityTrend: 0.01, birthRate: 0.05,
      deathRate: 0.05, displacement: 0.1, isLocal: false, researchIntensity: 0.03),
    BaselineDivision(
      code: NACEDivision("G47")!, employmentTrend: 0.005, productivityTrend: 0.005, birthRate: 0.07,
      deathRate: 0.08, displacement: 0.8, isLocal: true, researchIntensity: 0),
    BaselineDivision(
      code: NACEDivision("J62")!, employmentTrend: 0.02, productivityTrend: 0.01, birthRate: 0.1,
      deathRate: 0.08, displacement: 0.2, isLocal: false, researchIntensity: 0.1),
  ]

  /// Firms by size class and persons employed; money follows from the persons.
  private static let cells = [
    cell([40, 40, 15, 3, 0], 900), cell([100, 80, 20, 3, 0], 1200), cell([200, 120, 5, 0, 0], 800),
    cell([60, 30, 4, 0, 0], 300),
    cell([30, 20, 4, 0, 0], 220), cell([90, 80, 20, 2, 0], 1100), cell([190, 120, 6, 0, 0], 800),
    cell([60, 30, 4, 0, 0], 300),
    cell([20, 10, 2, 0, 0], 110), cell([110, 90, 25, 3, 1], 1800), cell([210, 130, 5, 0, 0], 850),
    cell([70, 40, 5, 1, 0], 450),
  ]

  private static func cell(_ firms: [Int], _ persons: Double) -> BaselineCell {
    BaselineCell(
      firms: firms, personsEmployed: persons, payroll: 0.02 * persons, labourCost: 0.028 * persons,
      grossValueAdded: 0.06 * persons)
  }

  private static let demography = BaselineDemography(
    birthRate: 0.072, deathRate: 0.068, exitByAge: [0.13, 0.12, 0.11, 0.1, 0.09],
    exitByEmployees: [0.09, 0.037, 0.016, 0.008])
}

/// Keeps every year as it was recorded.
struct History: Recorder {
  private(set) var years: [Economy] = []

  mutating func record(_ economy: borrowing Economy) { years.append(copy economy) }
}
