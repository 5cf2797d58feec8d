import Foundation

/// The processes that `mpirun` or `srun` started together, and this one's place among them.
///
/// The first holds a run's folder and hands out replications; all simulate, and put what they finish into that folder, on a
/// file system that all see. Messages carry nothing but replications' numbers.
public struct Ranks: Sendable {
  /// The number of this process, the first being 0.
  public let rank: Int
  /// How many processes there are.
  public let count: Int

  /// Whether there is anybody to take leave of.
  private let hasJoined: Bool

  /// Whether this process holds the folders and speaks to the user.
  public var isFirst: Bool { rank == 0 }
  /// Whether there are other processes.
  public var areSeveral: Bool { count > 1 }

  /// A process by itself.
  public static let alone = Ranks(rank: 0, count: 1, hasJoined: false)

  /// Joins the other processes, where `mpirun` or `srun --mpi=pmix` started this one. Called once, before anything else.
  ///
  /// - Throws: `RankError` when processes were started together and cannot talk to each other.
  @MainActor public static func join() throws(RankError) -> Ranks {
    let environment = ProcessInfo.processInfo.environment
    let started = environment["OMPI_COMM_WORLD_SIZE"].flatMap { Int($0) }
    guard started != nil || environment["PMIX_RANK"] != nil else { return .alone }
    guard let (rank, count) = MessagePassing.start() else { throw .noThreads }
    if let started, started > count { throw .builtWithoutMPI(started: started) }
    return Ranks(rank: rank, count: count, hasJoined: true)
  }

  /// Waits until every process has come to this point.
  public func meet() {
    if areSeveral { MessagePassing.meet() }
  }

  /// Takes leave of the other processes. Every process has to come here, or to `abort`.
  @MainActor public func leave() {
    if hasJoined { MessagePassing.end() }
  }

  /// Ends all processes with an exit status, as soon as one has failed.
  public func abort(_ status: Int32) {
    if areSeveral { MessagePassing.abort(status) }
  }
}

/// Why processes that were started together cannot work together.
public enum RankError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The program has no MPI in it.
  case builtWithoutMPI(started: Int)
  /// The MPI library serves one thread only.
  case noThreads

  public var description: String {
    switch self {
    case .builtWithoutMPI(let started):
      "mpirun started \(started) processes, and this program was built without MPI: build it with --traits MPI, or divide the run with --shard"
    case .noThreads: "the MPI library does not let several threads take turns (MPI_THREAD_SERIALIZED)"
    }
  }
}
