import Stochastics
import Testing

@testable import Designs

@Suite("Luck and parameters apart")
struct VariancePartsTests {
  @Test("luck alone leaves nothing to parameters, and parameters alone nothing to luck")
  func pure() throws {
    let luck = try #require(VarianceParts(of: [[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]))
    #expect(luck.parameters == 0 && abs(luck.luck - 5.0 / 3) < 1e-12 && luck.mean == 2.5)
    let parameters = try #require(VarianceParts(of: [[1, 1], [2, 2], [3, 3]]))
    #expect(parameters.luck == 0 && parameters.parameters == 1 && parameters.total == 1)
    let nothing = try #require(VarianceParts(of: [[5, 5], [5, 5]]))
    #expect(nothing.total == 0 && nothing.underParameters == [5, 5])
  }

  @Test("of a sum of both, each is found again, whatever they do together")
  func known() throws {
    let values = ensemble(draws: 2000, lots: 4) { parameter, luck, both in
      10 + 2 * parameter + 3 * luck + both
    }
    let parts = try #require(VarianceParts(of: values))
    // All draws share the four lots, so only the sum of squares over these is known of luck.
    let lots = ensemble(draws: 1, lots: 4) { _, luck, _ in 3 * luck }[0]
    let mean = lots.reduce(0, +) / 4
    let luck = lots.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3 + 1
    #expect(abs(parts.parameters - 4) < 0.4)
    #expect(abs(parts.luck - luck) < 0.4)
  }

  @Test("few draws of luck do not make parameters look larger")
  func unbiased() throws {
    let values = ensemble(draws: 4000, lots: 2) { _, _, both in both }
    let parts = try #require(VarianceParts(of: values))
    #expect(abs(parts.luck - 1) < 0.1)
    #expect(parts.parameters < 0.06, "the draws' means vary by a half, which is luck's")
  }

  @Test("the values of each band vary as its part does, around one mean")
  func bands() throws {
    let values = ensemble(draws: 50, lots: 6) { parameter, luck, both in parameter + luck + 0.5 * both }
    let parts = try #require(VarianceParts(of: values))
    #expect(abs(variance(parts.underParameters, of: 49) - parts.parameters) < 1e-9)
    #expect(abs(variance(parts.underLuck, of: 300) - parts.luck) < 1e-9)
    #expect(parts.underBoth == values.flatMap { $0 })
    for band in [parts.underLuck, parts.underParameters, parts.underBoth] {
      #expect(abs(band.reduce(0, +) / Double(band.count) - parts.mean) < 1e-9)
    }
  }

  @Test("one draw of either, or a number without meaning, cannot be divided")
  func undivided() {
    #expect(VarianceParts(of: [[1, 2]]) == nil)
    #expect(VarianceParts(of: [[1], [2]]) == nil)
    #expect(VarianceParts(of: [[1, 2], [.nan, 2]]) == nil)
    #expect(VarianceParts(of: []) == nil)
  }

  /// Numbers made of normal draws: one a draw of parameters, one a lot, and one for both together.
  private func ensemble(
    draws: Int, lots: Int, _ number: (_ parameter: Double, _ luck: Double, _ both: Double) -> Double
  ) -> [[Double]] {
    let source = Draws(seed: 11, replication: 1, decision: .growth, year: 2020)
    func normal(_ subject: Int) -> Double { Normal.quantile(source.uniform(about: UInt64(subject))) }
    return (0..<draws).map { draw in
      (0..<lots).map { lot in number(normal(draw), normal(1 << 20 + lot), normal(1 << 21 + draw << 8 + lot)) }
    }
  }

  private func variance(_ values: [Double], of degrees: Double) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / degrees
  }
}
