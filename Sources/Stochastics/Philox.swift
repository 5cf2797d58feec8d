/// The counter-based generator Philox 4×32-10 (Salmon, Moraes, Dror and Shaw 2011).
///
/// A block of 128 random bits is a pure function of a 64-bit key and a 128-bit counter, so every draw has an address
/// and none depends on the draws before it.
public enum Philox {
  /// Returns the block at `counter` under `key`.
  ///
  /// Words are kept in the lower halves of 64 bits, whatever stands above them: products need no packing then, and passes
  /// over many addresses run as vectors.
  @inlinable @inline(__always)
  public static func block(at counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (UInt64(counter.x), UInt64(counter.y), UInt64(counter.z), UInt64(counter.w))
    var (k0, k1) = (key.x, key.y)
    for round in 0..<10 {
      if round > 0 {
        k0 &+= 0x9E37_79B9
        k1 &+= 0xBB67_AE85
      }
      let product0 = (c0 & 0xFFFF_FFFF) &* 0xD251_1F53
      let product1 = (c2 & 0xFFFF_FFFF) &* 0xCD9E_8D57
      (c0, c1) = (product1 &>> 32 ^ c1 ^ UInt64(k0), product1)
      (c2, c3) = (product0 &>> 32 ^ c3 ^ UInt64(k1), product0)
    }
    return SIMD4(
      UInt32(truncatingIfNeeded: c0), UInt32(truncatingIfNeeded: c1), UInt32(truncatingIfNeeded: c2),
      UInt32(truncatingIfNeeded: c3))
  }
}
