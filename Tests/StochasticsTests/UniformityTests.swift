import Testing

@testable import Stochastics

@Suite struct UniformityTests {
  private let draws = Draws(seed: 11, replication: 1, decision: .exit, year: 2019)
  private let size = 40_000

  @Test("Uniform numbers of neighbouring firms fill the unit interval evenly", arguments: 0..<4)
  func even(word: Int) {
    var counts = Array(repeating: 0, count: 100)
    for subject in 0..<size {
      let u = openUnitInterval(draws.words(about: UInt64(subject))[word])
      counts[Int(u * 100)] += 1
    }
    let expected = Array(repeating: Double(size) / 100, count: 100)
    #expect(GoodnessOfFit.chiSquare(counts, expected: expected) > GoodnessOfFit.significance)
  }

  @Test("A firm's luck says nothing about its neighbour's, its next year's or another decision's")
  func independent() {
    let nextYear = Draws(seed: 11, replication: 1, decision: .exit, year: 2020)
    let otherDecision = Draws(seed: 11, replication: 1, decision: .growth, year: 2019)
    let otherReplication = Draws(seed: 11, replication: 2, decision: .exit, year: 2019)
    #expect(p { self.draws.uniform(about: $0 + 1) } > GoodnessOfFit.significance)
    #expect(p { nextYear.uniform(about: $0) } > GoodnessOfFit.significance)
    #expect(p { otherDecision.uniform(about: $0) } > GoodnessOfFit.significance)
    #expect(p { otherReplication.uniform(about: $0) } > GoodnessOfFit.significance)
  }

  /// The p-value of even counts on a grid of ten by ten of a subject's uniform number and its `partner`.
  private func p(_ partner: (UInt64) -> Double) -> Double {
    var counts = Array(repeating: 0, count: 100)
    for subject in 0..<UInt64(size / 2) {
      counts[Int(draws.uniform(about: subject) * 10) * 10 + Int(partner(subject) * 10)] += 1
    }
    return GoodnessOfFit.chiSquare(counts, expected: Array(repeating: Double(size / 2) / 100, count: 100))
  }
}
