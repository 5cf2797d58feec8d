import Foundation

/// A Subbotin (power-exponential) density fitted to growth rates by maximum likelihood.
///
///     f(x) = exp(−|x/a|^b / b) / (2 a b^(1/b) Γ(1 + 1/b))                                                   (V.3)
///
/// b = 1 is Laplace's density, b = 2 Gauss's. For given b the likeliest scale is a^b = mean |x|^b, so only b is searched.
public struct SubbotinFit: Equatable, Sendable {
  /// The shape b.
  public let shape: Double
  /// The scale a, in units of the sample.
  public let scale: Double

  /// - Parameter sample: growth rates around their centre; nil with fewer than ten that are not zero.
  /// - Complexity: O(n), about fifty passes.
  init?(of sample: [Double]) {
    let logs = sample.filter { $0 != 0 }.map { log(abs($0)) }
    guard logs.count >= 10 else { return nil }
    var (low, high) = (log(0.2), log(5.0))
    let golden = (5.0.squareRoot() - 1) / 2
    while high - low > 1e-4 {
      let (left, right) = (high - golden * (high - low), low + golden * (high - low))
      if Self.likelihood(of: logs, shape: exp(left)) < Self.likelihood(of: logs, shape: exp(right)) {
        low = left
      } else {
        high = right
      }
    }
    shape = exp((low + high) / 2)
    scale = exp(Self.logScale(of: logs, shape: shape))
  }

  /// The mean log-likelihood of (V.3) at the likeliest scale.
  private static func likelihood(of logs: [Double], shape: Double) -> Double {
    -log(2) - logScale(of: logs, shape: shape) - log(shape) / shape - lgamma(1 + 1 / shape) - 1 / shape
  }

  private static func logScale(of logs: [Double], shape: Double) -> Double {
    log(logs.reduce(0) { $0 + exp(shape * $1) } / Double(logs.count)) / shape
  }
}
