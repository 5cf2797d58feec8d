import Testing

@testable import Experiments

@Suite("Quantiles")
struct QuantileTests {
  @Test("quantiles of type 7 are those of R: quantile(c(1, 2, 4, 8), c(.05, .25, .5, .9))")
  func typeSeven() {
    let sorted = [1.0, 2, 4, 8]
    #expect(quantile(0.05, ofSorted: sorted) == 1.15)
    #expect(quantile(0.25, ofSorted: sorted) == 1.75)
    #expect(quantile(0.5, ofSorted: sorted) == 3)
    #expect(abs(quantile(0.9, ofSorted: sorted) - 6.8) < 1e-12)
    #expect(quantile(0, ofSorted: sorted) == 1)
    #expect(quantile(1, ofSorted: sorted) == 8)
    #expect(quantile(0.7, ofSorted: [3]) == 3)
  }

  @Test("a summary leaves out what has no meaning, and says nothing when nothing has")
  func summary() throws {
    let summary = try #require(Summary(of: [4, .nan, -2, 1], at: [0.05]))
    #expect(summary.mean == 1)
    #expect(summary.median == 1)
    #expect(abs(summary.quantiles[0] + 1.7) < 1e-12)
    #expect(summary.probabilityPositive == 2.0 / 3)
    #expect(Summary(of: [.nan], at: [0.5]) == nil)
  }

  @Test("percentiles carry English ordinals")
  func names() {
    #expect(
      [0.01, 0.02, 0.03, 0.05, 0.11, 0.22].map(percentileName) == [
        "1st Percentile", "2nd Percentile", "3rd Percentile", "5th Percentile", "11th Percentile",
        "22nd Percentile",
      ])
    #expect(percentileName(0.025) == "2.5th Percentile")
    #expect([0.05, 0.5, 0.975].map(quantileColumn) == ["q05", "q50", "q97.5"])
  }
}
