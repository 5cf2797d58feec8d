import Dispatch

/// Spreads fixed blocks of work over threads; which thread takes a block never changes what the block computes.
struct Workers: Sendable {
  /// The number of threads.
  let threads: Int

  /// Does `work` for every block in `0..<blocks`.
  func perform(blocks: Int, _ work: @Sendable (Int) -> Void) {
    let lanes = min(threads, blocks)
    guard lanes > 1 else { return (0..<blocks).forEach(work) }
    DispatchQueue.concurrentPerform(iterations: lanes) { lane in
      for block in stride(from: lane, to: blocks, by: lanes) { work(block) }
    }
  }
}
