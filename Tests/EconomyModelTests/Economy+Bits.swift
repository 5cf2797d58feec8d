import EconomyModel

extension Economy {
  /// The bits of every book and of every active firm.
  var bits: [UInt64] {
    cells.bits + regions.bits + clusterBits + deathsByEmployees.map(UInt64.init)
      + (0..<cellCount).flatMap(firmBits)
  }

  /// The bits of the firms of `cell`, column by column.
  func firmBits(of cell: Int) -> [UInt64] {
    let rows = firms.rows(of: cell)
    return Array(firms.ids[rows]) + firms.sizes[rows].map { UInt64($0.bitPattern) }
      + firms.efficiencies[rows].map { UInt64($0.bitPattern) } + firms.supports[rows].map(UInt64.init)
  }

  private var clusterBits: [UInt64] {
    clusters.shares.map(\.bitPattern) + clusters.locationQuotients.map(\.bits)
      + (clusters.meetsThresholds + clusters.stands).map { $0 ? 1 : 0 }
      + clusters.events.flatMap { [$0.year, $0.row, $0.division].map(UInt64.init) }
  }
}

extension CellBooks {
  /// The bits of every column.
  var bits: [UInt64] {
    [
      firms, births, deaths, employment, employmentBorn, employmentGrown, employmentClosed,
      employmentSupported,
      efficientEmployment, payroll, contributions, operatingSurplus, grossValueAdded, wage, productivity,
      knowledge, strength, density,
    ].flatMap { $0.map(\.bitPattern) } + locationQuotient.map(\.bits) + isAgglomeration.map { $0 ? 1 : 0 }
  }
}

extension RegionBooks {
  /// The bits of every column.
  var bits: [UInt64] {
    [
      population, labourForce, employment, unemploymentRate, otherValueAdded, otherEmployment, gdp,
      businessResearch, publicResearch, publicKnowledge,
    ].flatMap { $0.map(\.bitPattern) }
  }
}

extension Double? {
  /// The number's bits; for none, those of a number that no book holds.
  fileprivate var bits: UInt64 { self?.bitPattern ?? .max }
}
