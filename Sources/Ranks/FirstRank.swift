import Experiments
import Foundation
import Synchronization

/// The other ranks as the first one sees them: it answers their requests while it simulates itself.
public final class FirstRank: ReplicationHelpers {
  private let others: Int
  private let isServing = Mutex(false)

  /// How long the first rank waits before it looks for messages again, seconds. MPI's own waiting would take a processor.
  private static let pause = 0.001

  public init(_ ranks: Ranks) { others = ranks.count - 1 }

  public func share(_ queue: ReplicationQueue, finished: @escaping @Sendable () -> Void) {
    isServing.withLock { $0 = true }
    Thread.detachNewThread { [self] in
      serve(queue, finished)
      isServing.withLock { $0 = false }
    }
  }

  public func finish() async throws {
    while isServing.withLock({ $0 }) { try await Task.sleep(for: .seconds(Self.pause)) }
  }

  public func dismiss() { serve(ReplicationQueue([])) {} }

  /// Answers until every other rank has left.
  private func serve(_ queue: ReplicationQueue, _ finished: () -> Void) {
    var present = others
    while present > 0 {
      guard let message = MessagePassing.arrived() else {
        Thread.sleep(forTimeInterval: Self.pause)
        continue
      }
      switch message.subject {
      case .request: MessagePassing.send(queue.next() ?? 0, .reply, to: message.sender)
      case .finished: finished()
      case .leaving: present -= 1
      case .reply: break
      }
    }
  }
}
