import Firms
import Stochastics

/// Births of firms.
///
///     births_c ~ Poisson( b_d · N_c0 · e^(trend_d τ) · exp(β_birth · ΔS_c) · κ_r · γ_c (ω_c / ω_c0)^η · λ_c ) (2.1)
///     κ_r = Σ_c m_c / Σ_c m_c γ_c (ω_c / ω_c0)^η,   m_c the mean of (2.1) without the last four factors     (4.6)
///
/// N_c0 are the cell's firms at the start and τ the years since: births follow the size of the market and not the
/// number of firms, so a firm more this year does not bring further firms for ever. ΔS and ω are those of last year.
/// κ_r makes relatedness decide in which of a province's divisions firms are born and not how many; γ are policies that
/// direct births likewise, λ policies that add births. Both are 1 without them.
struct Entry {
  /// Births over active firms by division, scaled so that the baseline's births add up to the territory's rate.
  let birthRates: [Double]
  let entrant: EntrantSize
  let strengthEffect: Double
  let relatednessElasticity: Double
  let dispersion: Double
  /// Mean relative productivity of each cell's firms below ten employees at the start: a newborn's, on average.
  let productivities: [Double]
  private let passes: FirmPasses
  /// Mean births of every cell this year.
  private var means: [Double]

  init(firms: borrowing FirmTable, baseline: Baseline, settings: ModelSettings) {
    let parameters = settings.parameters
    birthRates = Self.scaledBirthRates(
      baseline, total: settings.demography.birthRate ?? baseline.demography.birthRate)
    entrant = EntrantSize(parameters)
    strengthEffect = parameters["entry.strength_effect"]
    relatednessElasticity = parameters["entry.relatedness_elasticity"]
    dispersion = parameters["value_added.productivity_dispersion"]
    passes = FirmPasses(settings.instructions)
    means = Array(repeating: 0, count: firms.cellCount)
    productivities = (0..<firms.cellCount).map { firms.meanEfficiencyOfSmall(in: $0) }
  }

  /// The mean number of births of each cell of `region` in a year `elapsed` years after the start, equation (2.1).
  func meanBirths(
    in region: Int, elapsed: Int, economy: borrowing Economy, under levers: Levers
  ) -> [Double] {
    var means = Array(repeating: 0.0, count: economy.cellCount)
    findMeanBirths(&means, in: region, elapsed: elapsed, economy: economy, under: levers)
    return Array(means[economy.cells(of: region)])
  }

  /// Puts the mean births of the cells of `region` in their places of `means`.
  private func findMeanBirths(
    _ means: inout [Double], in region: Int, elapsed: Int, economy: borrowing Economy, under levers: Levers
  ) {
    var (related, unrelated) = (0.0, 0.0)
    for cell in economy.cells(of: region) {
      let division = economy.division(of: cell)
      let trend = economy.baseline.divisions[division].employmentTrend * Double(elapsed)
      let strength = strengthEffect * economy.clusterSignals.strengthChange[cell]
      let mean = birthRates[division] * economy.initialFirms[cell] * PortableMath.exp(trend + strength)
      let factor =
        levers.direction[cell]
        * PortableMath.exp(relatednessElasticity * economy.clusterSignals.logDensityChange[cell])
      unrelated += mean
      related += mean * factor
      means[cell] = mean * factor
    }
    let scale = related > 0 ? unrelated / related : 1
    for cell in economy.cells(of: region) {
      means[cell] *= scale
      means[cell] *= levers.births[cell]
    }
  }

  /// Adds the year's births to the firm table and the books.
  mutating func apply(
    to economy: inout Economy, under levers: Levers, drawing luck: EntryLuck, elapsed: Int
  ) {
    var means = take(&means, leaving: [])
    defer { self.means = means }
    for region in 0..<economy.regionCount {
      findMeanBirths(&means, in: region, elapsed: elapsed, economy: economy, under: levers)
    }
    for cell in 0..<economy.cellCount where means[cell] > 0 {
      let births = Poisson.quantile(luck.counts.uniform(about: UInt64(cell)), mean: means[cell])
      bear(births, in: cell, of: &economy, drawing: luck)
    }
    var taken: Set<FirmID> = []
    for inducement in levers.inducements { induce(inducement, in: &economy, besides: &taken, drawing: luck) }
  }

  private func bear(_ births: Int, in cell: Int, of economy: inout Economy, drawing luck: EntryLuck) {
    let terms = terms(of: cell, born: economy.year, drawing: luck)
    economy.cells.employmentBorn[cell] = economy.firms.bear(births, in: cell, under: terms, with: passes)
    economy.cells.births[cell] = Double(births)
  }

  /// What the firms born in `cell` have in common: their mean productivity is that of the cell's small firms.
  private func terms(of cell: Int, born year: Int, drawing luck: EntryLuck) -> EntrantTerms {
    EntrantTerms(
      firstID: FirmID(cell: cell, birthYear: year, serial: 0).rawValue, sizes: entrant,
      dispersion: dispersion,
      meanEfficiency: Float(productivities[cell]), luck: luck.entrants)
  }

  private func induce(
    _ inducement: Levers.Inducement, in economy: inout Economy, besides taken: inout Set<FirmID>,
    drawing luck: EntryLuck
  ) {
    let id = number(of: inducement, in: economy, besides: taken)
    taken.insert(id)
    let words = luck.entrants.words(about: id.rawValue)
    let persons = inducement.size.persons(openUnitInterval(words.y))
    let deviate = Normal.quantile(openUnitInterval(words.z))
    economy.firms.append(
      id, size: Float(persons),
      efficiency: terms(of: id.cell, born: economy.year, drawing: luck).efficiency(deviate),
      support: economy.support(inducement.support, besides: 0))
    economy.cells.births[id.cell] += 1
    economy.cells.employmentBorn[id.cell] += max(1, Double(Float(persons)))
    economy.cells.employmentSupported[id.cell] += max(1, Double(Float(persons)))
    economy.enter(
      Award(
        policy: inducement.policy, firm: id, year: economy.year, amount: inducement.payment.amount,
        persons: persons, age: 0), inducement.payment, isMember: inducement.isMember)
  }

  /// The permanent number of an induced firm: from the policy and the ordinal alone, so other policies do not change it;
  /// should two meet, or the founder not be of a group that the policy is for, it is the next number that is free and fits.
  private func number(
    of inducement: Levers.Inducement, in economy: borrowing Economy, besides taken: Set<FirmID>
  ) -> FirmID {
    let mixed = (policyTag(inducement.policy) ^ UInt64(inducement.ordinal)) &* 0x9E37_79B9_7F4A_7C15
    var serial = Int(mixed >> 33)
    var misfits = 0
    while true {
      let id = FirmID(
        cell: inducement.cell, birthYear: economy.year, serial: FirmID.inducedSerials + serial)
      if !taken.contains(id) {
        if misfits == Self.mostMisfits || economy.traits.isFounded(id, byOneOf: inducement.founders) {
          return id
        }
        misfits += 1
      }
      serial = (serial + 1) % FirmID.inducedSerials
    }
  }

  /// After so many numbers a group is one that founds no firms, and any founder will do.
  private static let mostMisfits = 10_000

  /// Scales the divisions' rates so that births over the baseline's firms come to `total`.
  private static func scaledBirthRates(_ baseline: Baseline, total: Double) -> [Double] {
    var firms = Array(repeating: 0.0, count: baseline.divisions.count)
    for (cell, content) in baseline.cells.enumerated() {
      firms[cell % baseline.divisions.count] += Double(content.firmCount)
    }
    let births = zip(firms, baseline.divisions).reduce(0) { $0 + $1.0 * $1.1.birthRate }
    let scale = births > 0 ? total * firms.reduce(0, +) / births : 0
    return baseline.divisions.map { $0.birthRate * scale }
  }
}

/// The luck of births in one year.
struct EntryLuck {
  let counts: Draws
  let entrants: Draws

  init(seed: UInt64, replication: Int, year: Int) {
    counts = Draws(seed: seed, replication: replication, decision: .birthCount, year: year)
    entrants = Draws(seed: seed, replication: replication, decision: .entrant, year: year)
  }
}

extension Levers.Inducement.Size {
  /// Persons employed at birth, drawn with `u`, equation (1.1).
  fileprivate func persons(_ u: Double) -> Double {
    switch self {
    case .drawn(let mean, let most): min(1 - (mean - 1) * PortableMath.log(u), most)
    case .exactly(let persons): persons
    }
  }
}
