import Synchronization

/// Where a process that simulates takes its next replication from. Called from several threads.
public protocol ReplicationSource: Sendable {
  /// The number of a replication that nobody else simulates, nil when none is left.
  func next() throws -> Int?
  /// The replication that was taken is on the disk.
  func finished(_ replication: Int) throws
}

/// Replications still to be simulated, each taken once, in ascending order.
public final class ReplicationQueue: ReplicationSource {
  private let waiting: Mutex<ArraySlice<Int>>

  /// A queue of these replications.
  public init(_ replications: [Int]) { waiting = Mutex(replications[...]) }

  public func next() -> Int? { waiting.withLock { $0.popFirst() } }

  public func finished(_ replication: Int) {}
}

/// Other processes that simulate replications of a run, beside the one that holds its folder.
public protocol ReplicationHelpers: Sendable {
  /// Begins to give replications of `queue` to those who ask; `finished` is called for each that is on the disk.
  func share(_ queue: ReplicationQueue, finished: @escaping @Sendable () -> Void)
  /// Waits until the queue is empty and nobody works any more.
  func finish() async throws
  /// Sends all of them away, there being nothing to do.
  func dismiss() throws
}

/// Nobody: the run is simulated by one process.
public struct NoHelpers: ReplicationHelpers {
  public init() {}

  public func share(_ queue: ReplicationQueue, finished: @escaping @Sendable () -> Void) {}
  public func finish() {}
  public func dismiss() {}
}

/// A source of which one replication was taken already.
final class BegunSource<Rest: ReplicationSource>: ReplicationSource {
  private let first: Mutex<Int?>
  private let rest: Rest

  init(first: Int, rest: Rest) {
    self.first = Mutex(first)
    self.rest = rest
  }

  func next() throws -> Int? { try first.withLock { $0.take() } ?? rest.next() }

  func finished(_ replication: Int) throws { try rest.finished(replication) }
}
