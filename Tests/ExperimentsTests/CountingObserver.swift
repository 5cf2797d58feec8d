import Synchronization

@testable import Experiments

/// Counts what it hears.
final class CountingObserver: ProgressObserver {
  let years = Mutex(0)
  let found = Mutex(0)

  func preparing() {}
  func began(total: Int, done: Int, replications: Int) { found.withLock { $0 = done } }
  func yearSimulated() { years.withLock { $0 += 1 } }
  func writing() {}
  func ended() {}
}
