import CGSL
import Stochastics

/// A bootstrap: members taken at random, with replacement, as many as there are, time and again (Efron 1979).
struct Resampling {
  /// How many members there are to take from.
  let count: Int
  /// How often they are taken.
  let resamples: Int

  private let draws: Draws

  init(of count: Int, resamples: Int, seed: UInt64) {
    (self.count, self.resamples) = (count, resamples)
    draws = Draws(seed: seed, for: .resamples)
  }

  /// The members of a resample.
  /// - Complexity: O(`count`).
  func members(of resample: Int) -> [Int] {
    (0..<count).map { index in
      let word = draws.words(about: .address(resample, index / 4))[index % 4]
      return Int((UInt64(word) * UInt64(count)) >> 32)
    }
  }

  /// The interval that holds the middle 95 % of each of several statistics, over all resamples.
  ///
  /// - Parameter statistics: every statistic of one resample.
  /// - Complexity: O(`resamples`) calls of `statistics`.
  func intervals(_ statistics: ([Int]) -> [Double]) -> [ClosedRange<Double>?] {
    let drawn = (0..<resamples).map { statistics(members(of: $0)) }
    return (drawn.first ?? []).indices.map { position in interval(of: drawn.map { $0[position] }) }
  }

  private func interval(of values: [Double]) -> ClosedRange<Double>? {
    let sorted = values.filter(\.isFinite).sorted()
    guard !sorted.isEmpty else { return nil }
    let ends = [0.025, 0.975].map { gsl_stats_quantile_from_sorted_data(sorted, 1, sorted.count, $0) }
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}

extension [Double] {
  /// The arithmetic mean, not a number of no values.
  var mean: Double { reduce(0, +) / Double(count) }
}
