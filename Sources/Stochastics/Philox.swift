/// The counter-based generator Philox 4×32-10 (Salmon, Moraes, Dror and Shaw 2011).
///
/// A block of 128 random bits is a pure function of a 64-bit key and a 128-bit counter, so every draw has an address
/// and none depends on the draws before it.
public enum Philox {
  /// Returns the block at `counter` under `key`.
  @inlinable @inline(__always)
  public static func block(at counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    for round in 0..<10 {
      if round > 0 {
        k0 &+= 0x9E37_79B9
        k1 &+= 0xBB67_AE85
      }
      let product0 = UInt64(c0) &* 0xD251_1F53
      let product1 = UInt64(c2) &* 0xCD9E_8D57
      let high0 = UInt32(truncatingIfNeeded: product0 &>> 32)
      let high1 = UInt32(truncatingIfNeeded: product1 &>> 32)
      let low0 = UInt32(truncatingIfNeeded: product0)
      let low1 = UInt32(truncatingIfNeeded: product1)
      (c0, c1, c2, c3) = (high1 ^ c1 ^ k0, low1, high0 ^ c3 ^ k1, low0)
    }
    return SIMD4(c0, c1, c2, c3)
  }
}
