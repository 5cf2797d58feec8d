import Stochastics

extension Economy {
  /// The economy before its first year: firms, and books that are still empty.
  init(baseline: Baseline, firms: FirmTable, traits: FirmTraits) {
    self.baseline = baseline
    self.firms = firms.withRoom()
    self.traits = traits
    year = baseline.year
    cells = CellBooks(count: baseline.cells.count)
    regions = RegionBooks(count: baseline.regions.count)
    clusters = ClusterBooks(rows: baseline.regions.count + 1, divisions: baseline.divisions.count)
    initialFirms = baseline.cells.indices.map { Double(firms.count(of: $0)) }
    clusterSignals = ClusterSignals(count: baseline.cells.count)
    incomeSignal = Array(repeating: 0, count: baseline.regions.count)
    demand = Array(repeating: 1, count: baseline.cells.count)
    lastEmploymentSupported = Array(repeating: 0, count: baseline.cells.count)
    cellResearch = lastEmploymentSupported
    lastGDP = []
    for cell in baseline.cells.indices {
      cells.productivity[cell] = 1
      cells.births[cell] = Double(
        firms.rows(of: cell).count { firms.ids[$0] >> 32 & 0xFFFF == baseline.year })
    }
    regions.otherEmployment = baseline.regions.map(\.otherEmployment)
  }

  /// Begins a year: flows start at zero.
  mutating func openBooks(for year: Int) {
    self.year = year
    lastEmploymentSupported.copyValues(of: cells.employmentSupported)
    for cell in 0..<cellCount {
      cells.births[cell] = 0
      cells.employmentBorn[cell] = 0
      cells.employmentGrown[cell] = 0
      cells.employmentSupported[cell] = 0
    }
    accounts.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    endSupports(before: year)
  }

  /// Keeps what next year's phases look back at.
  mutating func takeSignals(_ levers: Levers) {
    demand.copyValues(of: levers.demand)
    labourForceFactor = levers.labourForce
    let trend = baseline.trendGrowth
    for region in 0..<regionCount where !lastGDP.isEmpty {
      incomeSignal[region] = PortableMath.log(regions.gdp[region] / lastGDP[region]) - trend
    }
    lastGDP.copyValues(of: regions.gdp)
  }
}
