import EconomyModel

extension BaselineDemography {
  /// Returns the share of active firms whose age in years lies in `ages`, a fraction.
  ///
  ///     share of age k = b · Π_{j < k} (1 − exit_j),  k = 0…5;  the rest is older                              (2.6)
  ///
  /// The older close at one rate, so that their ages fall off geometrically.
  func share(of ages: ClosedRange<Int>) -> Double {
    share(from: ages.lowerBound) - (ages.upperBound == .max ? 0 : share(from: ages.upperBound + 1))
  }

  /// The share of firms of at least `age`, of which all are at least 0.
  private func share(from age: Int) -> Double {
    let young = youngShares
    let older = 1 - young.reduce(0, +)
    guard age >= young.count else { return 1 - young.prefix(max(0, age)).reduce(0, +) }
    let youngDeaths = zip(young.dropFirst(), exitByAge).reduce(0) { $0 + $1.0 * $1.1 }
    let exit = max(0.01, (deathRate - youngDeaths) / max(older, 0.01))
    return (young.count..<max(young.count, min(age, 200))).reduce(older) { share, _ in share * (1 - exit) }
  }

  /// Shares of ages 0…5. No firm closes in the year of its birth.
  private var youngShares: [Double] {
    exitByAge.dropLast().reduce(into: [birthRate, birthRate]) { $0.append($0[$0.count - 1] * (1 - $1)) }
  }
}
