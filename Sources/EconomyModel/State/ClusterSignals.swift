import Stochastics

/// What this year's clusters tell next year's phases.
struct ClusterSignals: Sendable {
  /// S_c less its value at the start: ΔS of (2.1), (2.3), (3.1) and (8.1).
  private(set) var strengthChange: [Double]
  /// S_c less last year's: the ΔS of (6.1), which is itself a change from year to year.
  private(set) var strengthStep: [Double]
  /// ln(ω_c / ω_c0), equation (4.6); 0 where the density is or was zero.
  private(set) var logDensityChange: [Double]
  private var initialStrength: [Double]?
  private var initialDensity: [Double] = []

  init(count: Int) {
    strengthChange = Array(repeating: 0, count: count)
    strengthStep = strengthChange
    logDensityChange = strengthChange
  }

  /// Takes in the strength and density that the year's clusters have.
  mutating func update(from cells: CellBooks) {
    guard let initialStrength else {
      (initialStrength, initialDensity) = (cells.strength, cells.density)
      return
    }
    for cell in strengthChange.indices {
      let change = cells.strength[cell] - initialStrength[cell]
      strengthStep[cell] = change - strengthChange[cell]
      strengthChange[cell] = change
      let (density, start) = (cells.density[cell], initialDensity[cell])
      logDensityChange[cell] = density > 0 && start > 0 ? PortableMath.log(density / start) : 0
    }
  }
}
