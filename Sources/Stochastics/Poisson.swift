import CGSL

/// The Poisson distribution, drawn through its quantile function.
///
/// With the quantile the number of events never falls when the mean rises: under one uniform number, the firms born
/// in a baseline are born in every scenario that has at least as many births.
public enum Poisson {
  /// The smallest k with P(K ≤ k) ≥ u.
  ///
  /// - Parameters:
  ///   - probability: u, in the open unit interval.
  ///   - mean: the distribution's mean, not negative.
  /// - Complexity: O(distance of the normal approximation), the distribution function being evaluated once.
  public static func quantile(_ probability: Double, mean: Double) -> Int {
    _ = GSL.prepared
    guard mean > 0 else { return 0 }
    var k = start(probability, mean: mean)
    var cumulative = gsl_cdf_poisson_P(k, mean)
    var density = gsl_ran_poisson_pdf(k, mean)
    while cumulative < probability, density > 0 {
      k += 1
      density *= mean / Double(k)
      cumulative += density
    }
    while k > 0, cumulative - density >= probability {
      cumulative -= density
      density *= Double(k) / mean
      k -= 1
    }
    return Int(k)
  }

  /// The normal approximation, from which the search starts.
  private static func start(_ probability: Double, mean: Double) -> UInt32 {
    let guess = mean + gsl_cdf_ugaussian_Pinv(probability) * mean.squareRoot()
    return UInt32(max(0, guess.rounded()))
  }
}
