import Baselines
import Classifications
import EconomyModel

@testable import Experiments

/// Two provinces and three divisions with some hundreds of firms, made up: metal products, shops that sell locally, and
/// programmers.
enum TinyEconomy {
  static let baseline = Baseline(
    name: "tiny", year: 2019, territory: NUTSRegion("ITC4")!, regions: regions,
    divisions: [
      division("C25", displacement: 0.1, isLocal: false), division("G47", displacement: 0.8, isLocal: true),
      division("J62", displacement: 0.2, isLocal: false),
    ],
    cells: (0..<6).map { _ in
      BaselineCell(
        firms: [60, 40, 10, 2, 0], personsEmployed: 700, payroll: 14, labourCost: 20, grossValueAdded: 40)
    },
    referenceAreas: ["EU": [900_000, 2_400_000, 700_000]],
    relatedness: [[0, 0.1, 0.3], [0.1, 0, 0], [0.3, 0, 0]], deflators: [2019: 0.98, 2020: 1],
    demography: BaselineDemography(
      birthRate: 0.072, deathRate: 0.068, exitByAge: [0.13, 0.12, 0.11, 0.1, 0.09],
      exitByEmployees: [0.09, 0.037, 0.016, 0.008]))

  private static let firms = SyntheticFirms(of: baseline, seed: 1, parameters: ParameterValues()).table()

  /// The axes of a run with `policies` and one replication of it, compared with the same without them.
  static func replication(
    with policies: [any PolicyInstrument], through last: Int = 2025
  ) throws -> (axes: RunAxes, result: ReplicationResult) {
    var settings = ModelSettings(seed: 1, years: 2019...last, referenceArea: "EU")
    settings.policies = policies
    let axes = RunAxes(
      scenario: "tiny", counterfactual: "tiny without policies", baseline: baseline, settings: settings,
      probabilities: [])
    return (axes, try simulation(with: policies, through: last, axes: axes).replicate(1) {})
  }

  /// The economy with `policies` against the same without them, ready to be simulated.
  static func simulation(
    with policies: [any PolicyInstrument], through last: Int, axes: RunAxes
  ) throws -> Simulation {
    var settings = ModelSettings(seed: 1, years: 2019...last, referenceArea: "EU")
    settings.policies = policies
    return try Simulation(
      baseline: baseline, firms: firms, settings: settings, counterfactual: settings.withoutPolicies,
      axes: axes)
  }

  private static let regions = ["ITC41", "ITC42"].map {
    BaselineRegion(
      code: NUTSRegion($0)!, name: $0, population: 5000, populationGrowth: 0.002, gdp: 190,
      otherValueAdded: 50, otherEmployment: 300)
  }

  private static func division(_ code: String, displacement: Double, isLocal: Bool) -> BaselineDivision {
    BaselineDivision(
      code: NACEDivision(code)!, employmentTrend: 0.005, productivityTrend: 0.01, birthRate: 0.07,
      deathRate: 0.07, displacement: displacement, isLocal: isLocal, researchIntensity: isLocal ? 0 : 0.05)
  }
}

/// Supports with every effect that an award can have.
struct StrongEffects: AwardEffects {
  var entryAdditionality = 0.3
  var personsPerInducedFirm = 3.0

  func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    Support(SupportTerms(growth: 0.1, hazard: 0.5, productivity: 0.05, exportLift: 0.5, until: year + 3))
  }
}

/// Pulls what policies can pull beside awards.
struct EveryLever: PolicyInstrument {
  let id = "levers"

  func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck) {
    for cell in levers.demand.indices {
      levers.demand[cell] *= 1.02
      levers.births[cell] *= 1.1
      levers.productivity[cell] += cell == 0 ? 0.01 : 0
      levers.research[cell] += 0.5
    }
  }
}
