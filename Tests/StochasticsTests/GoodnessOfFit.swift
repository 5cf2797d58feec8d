import CGSL
import Stochastics

/// How well a sample agrees with a distribution.
///
/// Seeds are fixed, so a p-value is the same on every run; a right sampler has one below 0.001 for one seed in a
/// thousand.
enum GoodnessOfFit {
  /// The least p-value with which a test passes.
  static let significance = 1e-3

  /// The p-value of Pearson's chi-square test of `counts` against `expected`.
  static func chiSquare(_ counts: [Int], expected: [Double]) -> Double {
    let statistic = zip(counts, expected).reduce(0) { sum, pair in
      let gap = Double(pair.0) - pair.1
      return sum + gap * gap / pair.1
    }
    return gsl_cdf_chisq_Q(statistic, Double(counts.count - 1))
  }

  /// The p-value of the test of Kolmogorov and Smirnov of `sample` against a continuous distribution.
  static func kolmogorovSmirnov(_ sample: [Double], _ distribution: (Double) -> Double) -> Double {
    let size = Double(sample.count)
    var distance = 0.0
    for (index, value) in sample.sorted().enumerated() {
      let probability = distribution(value)
      distance = max(
        distance, probability - Double(index) / size, Double(index + 1) / size - probability)
    }
    let root = size.squareRoot()
    return kolmogorovTail(distance * (root + 0.12 + 0.11 / root))
  }

  /// The survival function of Kolmogorov's distribution (Stephens 1970 gives the argument for finite samples).
  private static func kolmogorovTail(_ x: Double) -> Double {
    guard x > 0.2 else { return 1 }
    let terms = (1...100).map { index in
      let k = Double(index)
      return (index.isMultiple(of: 2) ? -2 : 2) * PortableMath.exp(-2 * k * k * x * x)
    }
    return min(1, max(0, terms.reduce(0, +)))
  }
}
