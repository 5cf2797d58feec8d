import Testing

@Suite struct GoodnessOfFitTests {
  @Test("The tests of fit let an even sample pass and catch a bent one")
  func power() {
    let even = (0..<2000).map { (Double($0) + 0.5) / 2000 }
    #expect(GoodnessOfFit.kolmogorovSmirnov(even) { $0 } > 0.99)
    #expect(GoodnessOfFit.kolmogorovSmirnov(even.map { $0 * $0 }) { $0 } < 1e-6)
    let flat = Array(repeating: 100.0, count: 10)
    #expect(GoodnessOfFit.chiSquare(Array(repeating: 100, count: 10), expected: flat) > 0.99)
    #expect(GoodnessOfFit.chiSquare([160, 40] + Array(repeating: 100, count: 8), expected: flat) < 1e-6)
  }

  @Test("The five-percent point of Kolmogorov's distribution is 1.358")
  func criticalValue() {
    let size = 1_000_000.0
    let shift = 1.358 / size.squareRoot()
    let sample = (0..<10_000).map { (Double($0) + 0.5) / 10_000 }
    let p = GoodnessOfFit.kolmogorovSmirnov(sample) { min(1, $0 + shift * 10) }
    #expect(abs(p - 0.05) < 0.003)
  }
}
