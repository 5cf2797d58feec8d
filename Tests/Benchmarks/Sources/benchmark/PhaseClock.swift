import CAllocations
import EconomyModel

/// Adds up how long each phase takes, how often it asks for memory and how many firms there were.
struct PhaseClock: Recorder {
  /// Seconds by phase.
  private(set) var seconds = Array(repeating: 0.0, count: Phase.allCases.count)
  /// Requests for memory by phase.
  private(set) var requests = Array(repeating: 0, count: Phase.allCases.count)
  private(set) var firmYears = 0.0
  private var last = threadSeconds()
  private var lastRequests = allocations()
  private var next = 0

  mutating func record(_ economy: borrowing Economy) {
    for cell in 0..<economy.cells.firms.count { firmYears += economy.cells.firms[cell] }
    next = 0
    lastRequests = allocations()
    last = threadSeconds()
  }

  /// Phases come in their order, each once a year.
  mutating func completed(_ phase: Phase, of economy: borrowing Economy) {
    let now = threadSeconds()
    seconds[next] += now - last
    requests[next] += allocations() - lastRequests
    next += 1
    lastRequests = allocations()
    last = now
  }

  /// Births, growth and closures, seconds.
  var demography: Double { Phase.demography.reduce(0) { $0 + seconds[$1.position] } }

  /// All phases, seconds.
  var year: Double { seconds.reduce(0, +) }
}

extension Phase {
  /// The phases that C and other libraries compute too.
  static let demography = [Phase.entry, .growth, .exit]

  /// The phase's place in the year.
  var position: Int { Self.allCases.firstIndex(of: self)! }
}
