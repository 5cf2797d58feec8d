import Testing

@testable import Designs

@Suite("Distributions by their inverse")
struct DistributionTests {
  @Test("quantiles are SciPy's")
  func quantiles() throws {
    let reference = try Reference.columns("quantiles")
    let truncated = try #require(TruncatedDistribution(.normal(2, 3), within: 0...4))
    for (row, probability) in reference[0].enumerated() {
      #expect(abs(Distribution.triangular(1, 2, 5).quantile(probability) - reference[1][row]) < 1e-12)
      #expect(abs(Distribution.normal(2, 3).quantile(probability) - reference[2][row]) < 1e-8)
      #expect(abs(truncated.quantile(probability) - reference[3][row]) < 1e-8)
    }
  }

  @Test(
    "the quantile undoes the distribution function",
    arguments: [
      .uniform(-1, 3), .triangular(0, 0, 1), .triangular(0, 1, 1), .triangular(1, 2, 5), .normal(1, 0.1),
    ] as [Distribution])
  func inverse(distribution: Distribution) {
    for step in 1..<100 {
      let probability = Double(step) / 100
      #expect(
        abs(distribution.probability(upTo: distribution.quantile(probability)) - probability) < 1e-9)
    }
    #expect(distribution.probability(upTo: -10) == 0 && distribution.probability(upTo: 10) == 1)
  }

  @Test("between bounds, nothing lies outside them, and what lies inside keeps its proportions")
  func truncation() throws {
    let cut = try #require(TruncatedDistribution(.uniform(0, 10), within: 2...4))
    #expect(cut.quantile(0) == 2 && cut.quantile(1) == 4 && abs(cut.quantile(0.25) - 2.5) < 1e-12)
    let half = try #require(TruncatedDistribution(.normal(0, 1), within: 0...Double.infinity))
    #expect(abs(half.quantile(0.5) - 0.6744897501960817) < 1e-9)
    #expect(TruncatedDistribution(.uniform(0, 1), within: 2...3) == nil)
    #expect(TruncatedDistribution(.uniform(0, 1), within: 1...3) == nil)
  }

  @Test("a grid reaches the ends of what has ends, and the outer half per cent of what has none")
  func levels() throws {
    let bounded = try #require(TruncatedDistribution(.triangular(1, 2, 5), within: 0...10))
    #expect(bounded.value(atLevel: 0) == 1 && bounded.value(atLevel: 1) == 5)
    let tailed = try #require(
      TruncatedDistribution(.normal(0, 1), within: -Double.infinity...Double.infinity))
    #expect(abs(tailed.value(atLevel: 1) - 2.5758293035489004) < 1e-8)
    #expect(abs(tailed.value(atLevel: 0) + 2.5758293035489004) < 1e-8)
  }

  @Test("a distribution is written as scenario files write it")
  func text() {
    #expect(Distribution.triangular(0.1, 0.2, 0.3).description == "triangular(0.1, 0.2, 0.3)")
    #expect(Distribution.normal(1, 0.5).description == "normal(1, 0.5)")
  }
}
