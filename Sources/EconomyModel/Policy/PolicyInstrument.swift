import Stochastics

/// A policy that pays out, picks its firms and pulls levers, once a year.
///
/// An instrument reads the economy as the last year left it and never another policy's levers, so the order of
/// policies does not matter.
public protocol PolicyInstrument: Sendable {
  /// The name under which the scenario knows the policy.
  var id: String { get }

  /// Adds the policy's doings of the year that begins to `levers`.
  ///
  /// - Parameters:
  ///   - economy: the state at the end of the last year.
  ///   - luck: the luck of the replication, in the year that begins.
  func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int, luck: PolicyLuck)
}

/// The luck that policies draw from.
public struct PolicyLuck: Sendable {
  let award: Draws
  let inducement: Draws
  /// For what a policy decides beside whom it reaches.
  let decision: Draws

  init(seed: UInt64, replication: Int, year: Int) {
    award = Draws(seed: seed, replication: replication, decision: .award, year: year)
    inducement = Draws(seed: seed, replication: replication, decision: .inducement, year: year)
    decision = Draws(seed: seed, replication: replication, decision: .policy, year: year)
  }
}

/// A number that stays the same for a policy's id, for its draws' addresses (FNV-1a).
func policyTag(_ id: String) -> UInt64 {
  id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
