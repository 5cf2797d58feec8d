/// The quantile of `sorted` at `probability`: linear between order statistics (type 7 of Hyndman and Fan
/// 1996, the default of R, NumPy and Excel).
///
///     q(p) = x₍ₖ₎ + (h − k) (x₍ₖ₊₁₎ − x₍ₖ₎),   h = (n − 1) p + 1,   k = ⌊h⌋
///
/// Beside a value without limit it is without limit too.
///
/// - Precondition: `sorted` is ascending and not empty, `probability` in 0…1.
public func quantile(_ probability: Double, ofSorted sorted: [Double]) -> Double {
  precondition(!sorted.isEmpty && (0...1).contains(probability), "a quantile of at least one value")
  let place = Double(sorted.count - 1) * probability
  let below = Int(place)
  let share = place - Double(below)
  guard share > 0, sorted[below] < sorted[below + 1] else { return sorted[below] }
  return sorted[below] + share * (sorted[below + 1] - sorted[below])
}

/// What replications say about one number.
struct Summary {
  let mean: Double
  let median: Double
  /// One value a probability asked for.
  let quantiles: [Double]
  /// The share of replications in which the number is above zero.
  let probabilityPositive: Double
  /// The share of replications in which the number is below zero.
  let probabilityNegative: Double

  /// Sums up what an effect costs: the mean money over the mean effect, not a number unless the effect is above zero; the
  /// quantiles of the replications' ratios, infinite where there is no effect; how often there is one. Nil without money.
  ///
  ///     cost = present value of the money / effect where the effect is above zero, ∞ otherwise           (10.5)
  init?(costOf money: [Double], per effect: [Double], at probabilities: [Double]) {
    guard let spent = Summary(of: money, at: []), spent.mean > 0, let gain = Summary(of: effect, at: [])
    else {
      return nil
    }
    let costs = zip(money, effect).map { $1 > 0 ? $0 / $1 : .infinity }.sorted()
    mean = gain.mean > 0 ? spent.mean / gain.mean : .nan
    median = quantile(0.5, ofSorted: costs)
    quantiles = probabilities.map { quantile($0, ofSorted: costs) }
    (probabilityPositive, probabilityNegative) = (gain.probabilityPositive, gain.probabilityNegative)
  }

  /// Sums up the `values` that are numbers; nil when none is.
  ///
  /// Values are added in ascending order, so their order does not matter.
  init?(of values: [Double], at probabilities: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    guard !sorted.isEmpty else { return nil }
    mean = sorted.reduce(0, +) / Double(sorted.count)
    median = quantile(0.5, ofSorted: sorted)
    quantiles = probabilities.map { quantile($0, ofSorted: sorted) }
    probabilityPositive = Double(sorted.count { $0 > 0 }) / Double(sorted.count)
    probabilityNegative = Double(sorted.count { $0 < 0 }) / Double(sorted.count)
  }
}

/// The name of a quantile as the IAMC writes it, for example `5th Percentile` or `2.5th Percentile`.
func percentileName(_ probability: Double) -> String {
  let percent = (probability * 1e6).rounded() / 1e4
  guard percent == percent.rounded() else { return "\(percent)th Percentile" }
  let whole = Int(percent)
  let suffix =
    switch (whole % 100, whole % 10) {
    case (11...13, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  return "\(whole)\(suffix) Percentile"
}

/// The heading of a quantile's column, for example `q05` or `q97.5`.
func quantileColumn(_ probability: Double) -> String {
  let percent = (probability * 1e6).rounded() / 1e4
  let text = percent == percent.rounded() ? String(Int(percent)) : String(percent)
  return percent < 10 ? "q0\(text)" : "q\(text)"
}
