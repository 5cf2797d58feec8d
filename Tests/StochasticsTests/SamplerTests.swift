import CGSL
import Testing

@testable import Stochastics

/// GSL's own samplers, each draw at its own address.
@Suite struct SamplerTests {
  private let size = 5000

  @Test("GSL's Poisson sampler follows GSL's Poisson distribution", arguments: [2.5, 50])
  func poisson(mean: Double) {
    let counts = sample { Int(gsl_ran_poisson($0, mean)) }
    #expect(poissonFit(counts, mean: mean) > GoodnessOfFit.significance)
  }

  @Test("GSL's Laplace sampler follows GSL's Laplace distribution")
  func laplace() {
    let shocks = sample { gsl_ran_laplace($0, 1) }
    #expect(GoodnessOfFit.kolmogorovSmirnov(shocks) { gsl_cdf_laplace_P($0, 1) } > GoodnessOfFit.significance)
  }

  @Test("GSL's normal sampler, which rejects, follows GSL's normal distribution")
  func gaussian() {
    let values = sample { gsl_ran_gaussian($0, 1) }
    #expect(GoodnessOfFit.kolmogorovSmirnov(values, gsl_cdf_ugaussian_P) > GoodnessOfFit.significance)
  }

  @Test("The model's Laplace and Poisson draws have the distribution of GSL's samplers")
  func sameAsTheModel() {
    let draws = Draws(seed: 9, replication: 2, decision: .growth, year: 2019)
    let own = (0..<size).map { Double(Laplace.quantile(draws.words(about: UInt64($0)).x)) }.sorted()
    let theirs = sample { gsl_ran_laplace($0, 1) }.sorted()
    var (distance, below) = (0.0, 0)
    for (index, value) in own.enumerated() {
      while below < theirs.count, theirs[below] <= value { below += 1 }
      distance = max(distance, abs(Double(index + 1 - below)) / Double(size))
    }
    // Two samples of n differ by less than 1.95 √(2/n) in 999 of 1,000 cases (Smirnov).
    #expect(distance < 1.95 * (2 / Double(size)).squareRoot())
  }

  private func sample<Value>(_ draw: (UnsafePointer<gsl_rng>) -> Value) -> [Value] {
    let generator = AddressedGenerator()
    let draws = Draws(seed: 8, replication: 1, decision: .growth, year: 2019)
    return (0..<size).map { subject in
      generator.move(to: UInt64(subject), of: draws)
      return draw(generator.pointer)
    }
  }
}
