import CGSL
import Testing

@testable import Stochastics

@Suite struct LaplaceTests {
  private let draws = Draws(seed: 5, replication: 1, decision: .growth, year: 2019)

  @Test("Growth shocks follow GSL's Laplace distribution")
  func distribution() {
    let sample = (0..<20_000).map { Double(Laplace.quantile(draws.words(about: UInt64($0)).x)) }
    let p = GoodnessOfFit.kolmogorovSmirnov(sample) { gsl_cdf_laplace_P($0, 1) }
    #expect(p > GoodnessOfFit.significance)
    #expect(abs(sample.reduce(0, +) / 20_000) < 0.04)
  }

  @Test("The quantile undoes GSL's distribution function over the whole range")
  func inverse() {
    for index in 0..<4096 {
      let word = UInt32(index) << 19 | 0x4_0000
      let tail = (Double((word << 1) >> 9) + 0.5) * 0x1p-23 / 2
      let above = Double(Laplace.quantile(word))
      #expect(abs(gsl_cdf_laplace_Q(above, 1) - tail) < 1e-6 * tail + 1e-9)
    }
  }

  @Test("A word with the other sign bit has the opposite shock, and every shock is finite")
  func symmetry() {
    for word in [0, 1, 511, 512, 0x1234_5678, 0x7FFF_FFFF] as [UInt32] {
      let shock = Laplace.quantile(word)
      #expect(Laplace.quantile(word ^ 0x8000_0000) == -shock)
      #expect(shock.isFinite && abs(shock) < 17)
    }
  }
}

@Suite struct PoissonTests {
  static let means = [0.01, 0.1, 0.5, 1, 2.5, 7, 30, 99.5, 400, 1234.5, 5000]
  private let draws = Draws(seed: 6, replication: 1, decision: .birthCount, year: 2019)

  @Test("The quantile is the least count whose probability reaches the uniform number", arguments: means)
  func exactInverse(mean: Double) {
    let probabilities = [0x1p-33, 1e-6, 0.5, 1 - 1e-6, 1 - 0x1p-33] + (1..<60).map { Double($0) / 60 }
    for u in probabilities {
      let k = Poisson.quantile(u, mean: mean)
      #expect(gsl_cdf_poisson_P(UInt32(k), mean) >= u)
      if k > 0 { #expect(gsl_cdf_poisson_P(UInt32(k - 1), mean) < u) }
    }
  }

  @Test("Counts follow GSL's Poisson distribution", arguments: [0.3, 4, 60])
  func distribution(mean: Double) {
    let size = 5000
    let counts = (0..<size).map { Poisson.quantile(draws.uniform(about: UInt64($0)), mean: mean) }
    #expect(poissonFit(counts, mean: mean) > GoodnessOfFit.significance)
  }

  @Test("Under one uniform number the count never falls when the mean rises")
  func monotone() {
    for index in 0..<20 {
      let u = draws.uniform(about: UInt64(index))
      let counts = stride(from: 0.0, through: 40, by: 0.37).map { Poisson.quantile(u, mean: $0) }
      #expect(counts == counts.sorted())
    }
  }

  @Test("Nothing happens where nothing is expected")
  func zeroMean() { #expect(Poisson.quantile(1 - 0x1p-33, mean: 0) == 0) }
}

/// The p-value of `counts` under a Poisson distribution, in cells that expect at least ten.
func poissonFit(_ counts: [Int], mean: Double) -> Double {
  let size = Double(counts.count)
  var (observed, expected): ([Int], [Double]) = ([], [])
  var (first, probability) = (0, 0.0)
  for k in 0... {
    probability += gsl_ran_poisson_pdf(UInt32(k), mean)
    let rest = gsl_cdf_poisson_Q(UInt32(k), mean)
    guard probability * size >= 10 else { continue }
    if rest * size < 10 { break }
    observed.append(counts.count { (first...k).contains($0) })
    expected.append(probability * size)
    (first, probability) = (k + 1, 0)
  }
  observed.append(counts.count { $0 >= first })
  expected.append(size - expected.reduce(0, +))
  return GoodnessOfFit.chiSquare(observed, expected: expected)
}

@Suite struct NormalTests {
  @Test("The quantile undoes GSL's normal distribution function")
  func inverse() {
    for index in 1..<1000 {
      let u = Double(index) / 1000
      #expect(abs(gsl_cdf_ugaussian_P(Normal.quantile(u)) - u) < 1e-12)
    }
    #expect(Normal.quantile(0.5) == 0)
    #expect(abs(Normal.quantile(0.975) - 1.959963984540054) < 1e-9)
  }

  @Test("The quantile is GSL's: the same bits within 0.425 of a half, and 15 digits beyond")
  func reference() {
    for index in 0..<100_000 {
      let u = openUnitInterval(UInt32(index) &* 42_949 &+ 7)
      let expected = gsl_cdf_ugaussian_Pinv(u)
      let isSame =
        Normal.isCentral(u)
        ? Normal.quantile(u) == expected : abs(Normal.quantile(u) / expected - 1) < 2e-15
      #expect(isSame, "at \(u)")
    }
    for u in [openUnitInterval(0), openUnitInterval(.max), 1e-300] {
      #expect(abs(Normal.quantile(u) / gsl_cdf_ugaussian_Pinv(u) - 1) < 2e-15)
    }
  }

  @Test("Productivity luck follows GSL's normal distribution")
  func distribution() {
    let draws = Draws(seed: 7, replication: 1, decision: .entrant, year: 2019)
    let sample = (0..<5000).map { Normal.quantile(openUnitInterval(draws.words(about: UInt64($0)).z)) }
    #expect(GoodnessOfFit.kolmogorovSmirnov(sample, gsl_cdf_ugaussian_P) > GoodnessOfFit.significance)
  }
}
