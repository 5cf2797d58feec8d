import CGSL
import Testing

@testable import Stochastics

/// The known answers of the authors' library, Random123 (file `kat_vectors`).
struct KnownAnswer: Sendable, CustomTestStringConvertible {
  let counter: SIMD4<UInt32>
  let key: SIMD2<UInt32>
  let words: SIMD4<UInt32>

  var testDescription: String { String(counter.x, radix: 16) }

  static let all = [
    KnownAnswer(
      counter: .zero, key: .zero, words: SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
    KnownAnswer(
      counter: SIMD4(repeating: .max), key: SIMD2(repeating: .max),
      words: SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)),
    KnownAnswer(
      counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
      key: SIMD2(0xa409_3822, 0x299f_31d0),
      words: SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)),
  ]
}

@Suite struct PhiloxTests {
  @Test("A block is the one that Random123 publishes", arguments: KnownAnswer.all)
  func block(_ answer: KnownAnswer) {
    #expect(Philox.block(at: answer.counter, key: answer.key) == answer.words)
  }

  @Test("GSL draws the words that Random123 publishes", arguments: KnownAnswer.all)
  func wordsThroughGSL(_ answer: KnownAnswer) {
    let generator = AddressedGenerator()
    generator.pointer.pointee.state.assumingMemoryBound(to: PhiloxState.self).pointee = PhiloxState(
      key: answer.key, counter: answer.counter)
    for index in 0..<4 { #expect(gsl_rng_get(generator.pointer) == UInt(answer.words[index])) }
  }

  @Test("GSL's own seeding makes the seed the key, at counter zero")
  func seedThroughGSL() {
    let generator = AddressedGenerator()
    let seed: UInt64 = 0x299f_31d0_a409_3822
    gsl_rng_set(generator.pointer, UInt(seed))
    let block = Philox.block(at: .zero, key: SIMD2(0xa409_3822, 0x299f_31d0))
    for index in 0..<4 { #expect(gsl_rng_get(generator.pointer) == UInt(block[index])) }
  }

  @Test("GSL knows the generator by its name and its range of all 32-bit words")
  func registration() {
    let generator = AddressedGenerator()
    #expect(String(cString: gsl_rng_name(generator.pointer)) == "philox4x32-10")
    #expect(gsl_rng_min(generator.pointer) == 0)
    #expect(gsl_rng_max(generator.pointer) == UInt(UInt32.max))
  }

  @Test("Changing one bit of the counter or the key changes about half of the block's bits")
  func avalanche() {
    let (counter, key) = (SIMD4<UInt32>(1, 2, 3, 4), SIMD2<UInt32>(5, 6))
    let block = Philox.block(at: counter, key: key)
    for word in 0..<4 {
      for bit in 0..<32 {
        var other = counter
        other[word] ^= 1 << UInt32(bit)
        #expect((35...93).contains(distance(block, Philox.block(at: other, key: key))))
      }
    }
    for bit in 0..<64 {
      var other = key
      other[bit / 32] ^= 1 << UInt32(bit % 32)
      #expect((35...93).contains(distance(block, Philox.block(at: counter, key: other))))
    }
  }

  private func distance(_ left: SIMD4<UInt32>, _ right: SIMD4<UInt32>) -> Int {
    let difference = left ^ right
    return (0..<4).reduce(0) { $0 + difference[$1].nonzeroBitCount }
  }
}
