import EconomyModel

/// Adds up how long each phase takes and how many firms there were.
struct PhaseClock: Recorder {
  private(set) var seconds: [Phase: Double] = [:]
  private(set) var firmYears = 0.0
  private(set) var mostFirms = 0
  private let clock = ContinuousClock()
  private var last = ContinuousClock().now

  mutating func record(_ economy: borrowing Economy) {
    firmYears += economy.cells.firms.reduce(0, +)
    mostFirms = max(mostFirms, economy.firms.firmCount)
    last = clock.now
  }

  mutating func completed(_ phase: Phase, of economy: borrowing Economy) {
    let now = clock.now
    seconds[phase, default: 0] += (now - last).inSeconds
    last = now
  }

  /// Births, growth and closures.
  var demography: Double { [.entry, .growth, .exit].reduce(0) { $0 + (seconds[$1] ?? 0) } }

  /// All phases.
  var year: Double { seconds.values.reduce(0, +) }
}

extension Duration {
  /// The duration in seconds.
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
