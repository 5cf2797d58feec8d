/// Foreign demand that leaves its trend: each division is hit by what it sells abroad.
///
///     D_rd = 1 + e_d · x(t)                                                                             (11.2)
///     w_d = Σ_c GVA_c · Σ_f p_d(n_f) n_f e^{z_f} / Σ_f n_f e^{z_f}                                       (11.3)
///     e_d = min( 1, v · X/GDP · GDP · w_d / (GVA_d · Σ_j w_j) )                                          (11.4)
///
/// w_d is the value added that exporters of the division are expected to make, from the propensities to export by size
/// of (1.3), which share the territory's exports in proportion, as in (1.4); v turns output into value added. All of
/// last year.
public struct TradeShock: Shock, Equatable {
  /// The name under which the scenario knows the shock.
  public var id: String
  /// Foreign demand relative to trend by year, a fraction above −1. Years not named are on trend.
  public var change: [Int: Double]
  /// Exports over output where they are stated, by position of the division, fractions.
  public var exposure: [Int: Double]
  /// Value added over output, a fraction.
  public var valueAddedShare: Double

  public init(
    id: String, change: [Int: Double], exposure: [Int: Double] = [:], parameters: ParameterValues
  ) {
    precondition(change.values.allSatisfy { $0 > -1 }, "some demand is always left")
    (self.id, self.change, self.exposure) = (id, change, exposure)
    valueAddedShare = parameters["production.value_added_share"]
  }

  /// Multiplies the demand of every cell.
  /// - Complexity: O(firms) in a year with a change.
  public func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int) {
    guard let change = change[year], change != 0 else { return }
    let exposures = exposures(in: economy)
    for cell in levers.demand.indices {
      levers.demand[cell] *= 1 + exposures[cell % levers.divisions] * change
    }
  }

  /// Exports over output of each division, equation (11.4) where nothing is stated.
  func exposures(in economy: borrowing Economy) -> [Double] {
    var exporters = Array(repeating: 0.0, count: economy.divisionCount)
    var valueAdded = exporters
    for cell in 0..<economy.cellCount {
      let division = economy.division(of: cell)
      exporters[division] += economy.cells.grossValueAdded[cell] * economy.exporterShare(of: cell)
      valueAdded[division] += economy.cells.grossValueAdded[cell]
    }
    let all = exporters.reduce(0, +)
    let exports = economy.traits.exportsOfGDP * economy.regions.gdp.reduce(0, +)
    return exporters.indices.map { division in
      if let stated = exposure[division] { return stated }
      guard all > 0, valueAdded[division] > 0 else { return 0 }
      return min(1, valueAddedShare * exports * exporters[division] / (valueAdded[division] * all))
    }
  }
}

extension Economy {
  /// The share of a cell's value added that its exporters are expected to make, a fraction.
  fileprivate func exporterShare(of cell: Int) -> Double {
    let division = baseline.divisions[division(of: cell)]
    var (exported, all) = (0.0, 0.0)
    for row in firms.rows(of: cell) {
      let persons = Double(firms.persons(in: row))
      let product = persons * Double(firms.efficiencies[row])
      exported += traits.exportProbability(persons: persons, in: division) * product
      all += product
    }
    return all > 0 ? exported / all : 0
  }
}
