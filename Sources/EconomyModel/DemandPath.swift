/// What keeps employment and productivity on trend, year by year.
///
///     E[ Σ_f n_f′ | balance_d ] + expected births = E_d · e^(trend_d)                                       (3.5)
///     m = Σ_c v_c · Δ ln( Σ_f n_f e^{z_f} / Σ_f n_f ),  v_c the cell's share of value added at the start    (5.5)
///
/// Found once, on a run without policies, shocks or replications of its own, and then the same in every replication
/// and scenario: so a policy's firms are added to the economy and not made up for by a drift that knows of them.
public struct DemandPath: Sendable {
  /// What one year needs.
  struct Year: Sendable {
    /// The drift of each division, log points, under which its employment is expected to follow its trend.
    var balances: [Double]
    /// Growth of productivity per person, log points, that comes from the changing mix of firms.
    var mix: Double
  }

  /// The years after the baseline's.
  let years: [Year]
  /// The hazards of exit on the synthetic firms.
  let hazards: ExitHazards

  /// Finds the path for `settings` on `baseline`.
  ///
  /// - Parameter firms: the synthetic firms of the baseline.
  /// - Throws: `AccountingError` if the reference run's books do not close.
  /// - Complexity: that of one replication and a pass over the firms for each year.
  public init(baseline: Baseline, firms: FirmTable, settings: ModelSettings) throws(AccountingError) {
    var reference = settings.withoutPolicies
    reference.shocks = []
    var balances: [[Double]] = []
    var mixes: [Double] = []
    var model = Model(baseline: baseline, firms: firms, settings: reference, replication: 0, path: nil)
    var nobody = NoRecorder()
    for _ in settings.years {
      try model.step(into: &nobody)
      balances.append(model.balanceFound)
      mixes.append(model.mixFound)
    }
    hazards = model.hazards
    // A step finds the balance of the year after it, and the mix of its own year.
    years = zip(balances.dropLast(), mixes.dropFirst()).map(Year.init)
  }
}

/// Takes nothing down.
struct NoRecorder: Recorder {
  mutating func record(_ economy: borrowing Economy) {}
}
