import Stochastics

/// One replication of one scenario: an economy, the rules of its year, and its luck.
public struct Model: Sendable {
  /// The state after the last step; before the first step, the synthetic firms without books.
  public private(set) var economy: Economy

  private let settings: ModelSettings
  private let replication: Int
  private let policies: [any PolicyInstrument]
  private let path: DemandPath?
  private var entry: Entry
  private var growth: Growth
  private var exit: Exit
  private var clusters: ClusterDynamics
  private var knowledge: Knowledge
  private let labourMarket: LabourMarket
  private let wages: Wages
  private var valueAdded: ValueAdded
  private var accounting: Accounting
  private var elapsed = -1
  /// The balance that the next year needs, found when there is no path to follow.
  private(set) var balanceFound: [Double] = []
  /// What the mix of firms did to productivity this year, equation (5.5).
  private(set) var mixFound = 0.0
  private var efficiency: [Double] = []
  private var levers: Levers
  /// Productivity per person of each cell, any scale.
  private var productivity: [Double]
  /// Its growth since last year, log points, 0 where a cell was or is empty.
  private var productivityGrowth: [Double]
  /// Unemployment rates of the last year, by province.
  private var lastRates: [Double]

  /// - Parameters:
  ///   - firms: the synthetic firms of `baseline`.
  ///   - replication: the number of the replication, from 1.
  ///   - path: the drift that keeps employment on trend, found once for all replications.
  public init(
    baseline: Baseline, firms: FirmTable, settings: ModelSettings, replication: Int, path: DemandPath?
  ) {
    self.settings = settings
    self.replication = replication
    self.path = path
    policies = settings.policies.sorted { $0.id < $1.id }
    economy = Economy(
      baseline: baseline, firms: firms,
      traits: FirmTraits(seed: settings.seed, parameters: settings.parameters))
    entry = Entry(firms: firms, baseline: baseline, settings: settings)
    growth = Growth(settings.parameters, passes: FirmPasses(settings.instructions))
    exit = Exit(firms: firms, baseline: baseline, settings: settings, known: path?.hazards)
    clusters = ClusterDynamics(baseline: baseline, settings: settings)
    knowledge = Knowledge(baseline: baseline, parameters: settings.parameters)
    labourMarket = LabourMarket(settings.parameters)
    wages = Wages(settings.parameters)
    valueAdded = ValueAdded(baseline: baseline, parameters: settings.parameters)
    accounting = Accounting(cells: baseline.cells.count)
    levers = Levers(regions: baseline.regions.count, divisions: baseline.divisions.count)
    productivity = Array(repeating: 0, count: baseline.cells.count)
    productivityGrowth = productivity
    lastRates = Array(repeating: 0, count: baseline.regions.count)
  }

  /// Simulates every year of the settings.
  ///
  /// - Throws: `AccountingError` when an identity of the books does not hold.
  public mutating func run(into recorder: inout some Recorder) throws(AccountingError) {
    for _ in settings.years { try step(into: &recorder) }
  }

  /// Simulates a year: the first step closes the baseline's year, each further one opens and closes the next.
  ///
  /// - Throws: `AccountingError` when an identity of the books does not hold.
  public mutating func step(into recorder: inout some Recorder) throws(AccountingError) {
    elapsed += 1
    if elapsed == 0 { closeBaselineYear() } else { simulateYear(into: &recorder) }
    try accounting.close(economy, isFirstYear: elapsed == 0)
    recorder.completed(.accounts, of: economy)
    recorder.record(economy)
  }

  private mutating func simulateYear(into recorder: inout some Recorder) {
    let year = economy.year + 1
    var levers = take(&levers, leaving: .none)
    defer { self.levers = levers }
    pull(&levers, for: year)
    economy.openBooks(for: year)
    economy.award(levers)
    economy.enterNetworks(levers)
    recorder.completed(.policies, of: economy)

    let births = EntryLuck(seed: settings.seed, replication: replication, year: year)
    entry.apply(to: &economy, under: levers, drawing: births, elapsed: elapsed)
    economy.settleAccounts()
    recorder.completed(.entry, of: economy)
    growth.apply(to: &economy, under: levers, drawing: draws(for: .growth), balance: balance)
    recorder.completed(.growth, of: economy)
    closeFirms()
    recorder.completed(.exit, of: economy)
    clusters.apply(to: &economy, isFirstYear: false)
    economy.clusterSignals.update(from: economy.cells)
    recorder.completed(.clusters, of: economy)
    knowledge.apply(
      to: &economy, under: levers, relatedness: economy.baseline.relatedness,
      mix: path?.years[elapsed - 1].mix ?? 0)
    recorder.completed(.knowledge, of: economy)
    lastRates.copyValues(of: economy.regions.unemploymentRate)
    labourMarket.apply(to: &economy, under: levers)
    recorder.completed(.labourMarket, of: economy)
    measureProductivity(under: levers)
    wages.apply(to: &economy, lastRates: lastRates, productivityGrowth: productivityGrowth)
    recorder.completed(.wages, of: economy)
    valueAdded.apply(to: &economy, under: levers)
    recorder.completed(.valueAdded, of: economy)
    economy.takeSignals(levers)
  }

  private mutating func closeBaselineYear() {
    closeFirms()
    clusters.apply(to: &economy, isFirstYear: true)
    economy.clusterSignals.update(from: economy.cells)
    labourMarket.open(&economy)
    wages.open(&economy)
    valueAdded.open(&economy)
    knowledge.open(&economy)
    measureProductivity(under: levers)
    economy.takeSignals(levers)
  }

  /// The hazards of exit, the same in every replication.
  var hazards: ExitHazards { exit.hazards }

  /// Draws the year's closures; without a path, first finds the balance that next year needs.
  private mutating func closeFirms() {
    guard path == nil else { return exit.apply(to: &economy, drawing: draws(for: .exit)) }
    let histogram = SizeHistogram(of: economy, exit: exit)
    exit.apply(to: &economy, drawing: draws(for: .exit))
    var born = Array(repeating: 0.0, count: economy.divisionCount)
    let atRest = Levers(for: economy)
    for region in 0..<economy.regionCount {
      let means = entry.meanBirths(
        in: region, elapsed: elapsed + 1, economy: economy, under: atRest)
      for division in born.indices { born[division] += means[division] * entry.entrant.meanPersons }
    }
    balanceFound = histogram.balances(of: economy, born: born, growth: ExpectedGrowth(growth.equation))
    measureMix()
  }

  private var balance: [Double] { path?.years[elapsed - 1].balances ?? balanceFound }

  private mutating func measureMix() {
    let before = efficiency
    efficiency = (0..<economy.cellCount).map {
      economy.cells.employment[$0] > 0
        ? economy.cells.efficientEmployment[$0] / economy.cells.employment[$0] : 0
    }
    guard !before.isEmpty else { return }
    let weights = economy.baseline.cells.map(\.grossValueAdded)
    let total = weights.reduce(0, +)
    mixFound = economy.baseline.cells.indices.reduce(0) { sum, cell in
      guard before[cell] > 0, efficiency[cell] > 0, total > 0 else { return sum }
      return sum + weights[cell] / total * PortableMath.log(efficiency[cell] / before[cell])
    }
  }

  private func pull(_ levers: inout Levers, for year: Int) {
    levers.rest()
    let luck = PolicyLuck(seed: settings.seed, replication: replication, year: year)
    for shock in settings.shocks { shock.pull(&levers, in: economy, year: year) }
    for policy in policies { policy.pull(&levers, in: economy, year: year, luck: luck) }
  }

  private func draws(for decision: Decision) -> Draws {
    Draws(seed: settings.seed, replication: replication, decision: decision, year: economy.year)
  }

  private mutating func measureProductivity(under levers: Levers) {
    for cell in productivity.indices {
      let now = economy.productivityPerPerson(
        of: cell, strengthEffect: valueAdded.strengthEffect, under: levers)
      let before = productivity[cell]
      productivityGrowth[cell] = now > 0 && before > 0 ? PortableMath.log(now / before) : 0
      productivity[cell] = now
    }
  }
}
