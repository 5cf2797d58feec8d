import CGSL
import Testing

@testable import Stochastics

@Suite struct DrawsTests {
  private let draws = Draws(seed: 2019, replication: 3, decision: .growth, year: 2020)

  @Test("The same address has the same words, in any order")
  func sameAddress() {
    let again = Draws(seed: 2019, replication: 3, decision: .growth, year: 2020)
    let forwards = (0..<100).map { draws.words(about: UInt64($0)) }
    let backwards = (0..<100).reversed().map { again.words(about: UInt64($0)) }
    #expect(forwards == backwards.reversed())
  }

  @Test("Another seed, replication, decision, year, subject or block has other words")
  func differentAddresses() {
    var seen: Set<SIMD4<UInt32>> = [draws.words(about: 7)]
    var addresses = 1
    func see(_ words: SIMD4<UInt32>) {
      seen.insert(words)
      addresses += 1
    }
    for seed in [0, 1, 2018, 2020, 2019 | 1 << 32, UInt64.max] as [UInt64] {
      see(Draws(seed: seed, replication: 3, decision: .growth, year: 2020).words(about: 7))
    }
    for replication in [0, 1, 2, 4, 1000, Int(UInt32.max)] {
      see(Draws(seed: 2019, replication: replication, decision: .growth, year: 2020).words(about: 7))
    }
    for decision in Decision.allCases where decision != .growth {
      see(Draws(seed: 2019, replication: 3, decision: decision, year: 2020).words(about: 7))
    }
    for year in [0, 1, 2019, 2021, 65535] {
      see(Draws(seed: 2019, replication: 3, decision: .growth, year: year).words(about: 7))
    }
    for subject in [0, 6, 8, 7 | 1 << 32, 7 | 1 << 48, UInt64.max] as [UInt64] {
      see(draws.words(about: subject))
    }
    for block in [1, 2, 255] as [UInt8] { see(draws.words(about: 7, block: block)) }
    #expect(seen.count == addresses)
  }

  @Test("A subject's words are the Philox block at (replication, year and decision, subject)")
  func layout() {
    let subject: UInt64 = 0x0123_4567_89ab_cdef
    let stem = UInt32(2020) << 16 | UInt32(Decision.growth.rawValue) << 8
    let block = Philox.block(at: SIMD4(3, stem | 9, 0x89ab_cdef, 0x0123_4567), key: SIMD2(2019, 0))
    #expect(draws.words(about: subject, block: 9) == block)
  }

  @Test("A generator moved to an address draws the address's words, block after block")
  func generatorAtAddress() {
    let generator = AddressedGenerator()
    generator.move(to: 42, of: draws)
    for block in 0..<3 as Range<UInt8> {
      let words = draws.words(about: 42, block: block)
      for index in 0..<4 { #expect(gsl_rng_get(generator.pointer) == UInt(words[index])) }
    }
    generator.move(to: 42, of: draws)
    #expect(gsl_rng_uniform(generator.pointer) == draws.uniform(about: 42))
  }

  @Test("An address holds 256 blocks of four words, all different")
  func wholeAddress() {
    let generator = AddressedGenerator()
    generator.move(to: 42, of: draws)
    let words = (0..<256 * 4).map { _ in gsl_rng_get(generator.pointer) }
    #expect(Set(words).count == 1024)
    let last = draws.words(about: 42, block: 255)
    #expect(words.suffix(4).map { UInt32($0) } == (0..<4).map { last[$0] })
  }

  @Test("A sampler that asks for a word more than an address holds is stopped")
  func exhaustedAddress() async {
    await #expect(processExitsWith: .failure) {
      let generator = AddressedGenerator()
      generator.move(to: 42, of: Draws(seed: 1, replication: 1, decision: .growth, year: 2020))
      for _ in 0...256 * 4 { _ = gsl_rng_get(generator.pointer) }
    }
  }

  @Test("Uniform numbers lie strictly between 0 and 1")
  func openInterval() {
    #expect(openUnitInterval(0) == 0x1p-33)
    #expect(openUnitInterval(.max) == 1 - 0x1p-33)
    #expect(openUnitInterval(single: 0) == 0x1p-24)
    #expect(openUnitInterval(single: .max) == 1 - 0x1p-24)
  }
}
