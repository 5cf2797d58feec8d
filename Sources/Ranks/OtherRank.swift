import Experiments
import Synchronization

/// Where a rank that is not the first takes its replications from: the first hands them out.
public final class OtherRank: ReplicationSource {
  /// Whether the first rank has no replication left.
  private let isOver = Mutex(false)

  public init() {}

  public func next() -> Int? {
    isOver.withLock { isOver in
      if isOver { return nil }
      MessagePassing.send(0, .request, to: 0)
      let replication = MessagePassing.receive(.reply, from: 0)
      isOver = replication == 0
      return isOver ? nil : replication
    }
  }

  public func finished(_ replication: Int) {
    isOver.withLock { _ in MessagePassing.send(replication, .finished, to: 0) }
  }

  /// Says that this rank has put everything on the disk.
  public func leave() { MessagePassing.send(0, .leaving, to: 0) }
}
