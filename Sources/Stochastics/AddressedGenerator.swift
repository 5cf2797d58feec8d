import CGSL

/// A GSL generator (`gsl_rng`) that draws from one address of Philox 4×32-10, so that every distribution of GSL can be
/// asked about a cell or a firm.
///
/// An address holds 256 blocks of four words. A sampler that wants more would draw from its neighbour's luck, so that
/// traps.
public final class AddressedGenerator {
  /// The generator to hand to GSL's samplers.
  public let pointer: UnsafeMutablePointer<gsl_rng>

  /// A generator that stands at no address yet.
  public init() {
    _ = GSL.prepared
    pointer = gsl_rng_alloc(Self.type)
  }

  deinit { gsl_rng_free(pointer) }

  /// Moves to the first word about `subject` of `draws`.
  public func move(to subject: UInt64, of draws: Draws) {
    pointer.pointee.state.assumingMemoryBound(to: PhiloxState.self).pointee = PhiloxState(
      key: draws.key,
      counter: SIMD4(
        draws.replication, draws.stem, UInt32(truncatingIfNeeded: subject),
        UInt32(truncatingIfNeeded: subject >> 32)))
  }

  /// The type registered with GSL, kept for the life of the process as GSL asks.
  nonisolated(unsafe) private static let type: UnsafePointer<gsl_rng_type> = {
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    type.initialize(
      to: gsl_rng_type(
        name: philoxName, max: UInt(UInt32.max), min: 0, size: MemoryLayout<PhiloxState>.size,
        set: { state, seed in
          let seed = UInt64(seed)
          state!.assumingMemoryBound(to: PhiloxState.self).pointee = PhiloxState(
            key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)),
            counter: .zero)
        },
        get: { UInt($0!.assumingMemoryBound(to: PhiloxState.self).pointee.next()) },
        get_double: { openUnitInterval($0!.assumingMemoryBound(to: PhiloxState.self).pointee.next()) }))
    return UnsafePointer(type)
  }()

  /// The name GSL shows, in memory that is never freed.
  nonisolated(unsafe) private static let philoxName: UnsafePointer<CChar> = {
    let name = "philox4x32-10".utf8CString
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: name.count)
    for (index, character) in name.enumerated() { memory[index] = character }
    return UnsafePointer(memory)
  }()
}

/// Where a generator stands: its key, the counter of the next block, and what is left of the last.
struct PhiloxState {
  private let key: SIMD2<UInt32>
  private var counter: SIMD4<UInt32>
  private var words: SIMD4<UInt32> = .zero
  private var used = 4
  private var isExhausted = false

  init(key: SIMD2<UInt32>, counter: SIMD4<UInt32>) { (self.key, self.counter) = (key, counter) }

  mutating func next() -> UInt32 {
    if used == 4 {
      precondition(!isExhausted, "an address holds 256 blocks, and a sampler asked for more")
      words = Philox.block(at: counter, key: key)
      counter.y &+= 1
      isExhausted = counter.y & 0xFF == 0
      used = 0
    }
    defer { used += 1 }
    return words[used]
  }
}
