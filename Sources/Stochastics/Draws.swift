/// Luck by address: (seed, replication, decision, year, subject).
///
/// The subject is whatever the decision is about, a firm's permanent number or a cell's. Asking twice gives the same
/// answer, in any order and on any thread.
public struct Draws: Sendable {
  /// The generator's key: the seed.
  @usableFromInline let key: SIMD2<UInt32>
  /// The first counter word: the replication.
  @usableFromInline let replication: UInt32
  /// The second counter word: year and decision, with room for 256 blocks an address.
  @usableFromInline let stem: UInt32

  /// The luck of one `decision` in one `year` of one `replication` under `seed`.
  ///
  /// - Parameters:
  ///   - seed: the run's seed.
  ///   - replication: the replication's number, from 1; 0 is the synthetic population's.
  ///   - decision: what is decided.
  ///   - year: the calendar year, 0…65535.
  public init(seed: UInt64, replication: Int, decision: Decision, year: Int) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.replication = UInt32(replication)
    stem = UInt32(UInt16(year)) << 16 | UInt32(decision.rawValue) << 8
  }

  /// The luck of no decision: a place that is still to be filled.
  public static let none = Draws(seed: 0, replication: 0, decision: .synthesis, year: 0)

  /// 128 random bits about `subject`.
  ///
  /// - Parameter block: which block of the address, for decisions that need more than four words.
  @inlinable @inline(__always)
  public func words(about subject: UInt64, block: UInt8 = 0) -> SIMD4<UInt32> {
    Philox.block(
      at: SIMD4(
        replication, stem | UInt32(block), UInt32(truncatingIfNeeded: subject),
        UInt32(truncatingIfNeeded: subject &>> 32)),
      key: key)
  }

  /// A uniform number in the open interval (0, 1) about `subject`.
  @inlinable
  public func uniform(about subject: UInt64) -> Double {
    openUnitInterval(words(about: subject).x)
  }
}

/// The midpoint of one of 2³² equal parts of the unit interval: never 0, never 1.
@inlinable @inline(__always)
public func openUnitInterval(_ word: UInt32) -> Double { (Double(word) + 0.5) * 0x1p-32 }

/// The midpoint of one of 2²³ equal parts of the unit interval, exact in single precision: never 0, never 1.
@inlinable @inline(__always)
public func openUnitInterval(single word: UInt32) -> Float { (Float(word &>> 9) + 0.5) * 0x1p-23 }
