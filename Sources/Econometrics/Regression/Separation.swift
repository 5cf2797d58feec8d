/// Rows that a Poisson or logit regression cannot use, because effects or regressors predict their outcome perfectly.
public enum Separation {
  /// Returns the rows in levels whose outcomes are all zero, or for a logit all one, in order; leaving rows out can leave other
  /// levels without variation, so it is repeated until none is.
  ///
  /// - Parameters:
  ///   - family: the family of the outcome.
  ///   - outcome: the outcome of each row.
  ///   - effects: the effects with an intercept for each level; slopes alone separate nothing here.
  /// - Complexity: O(*nm*) a round.
  public static func rows(_ family: OutcomeFamily, of outcome: [Double], effects: [Effect]) -> [Int] {
    var isKept = [Bool](repeating: true, count: outcome.count)
    var lost = true
    while lost {
      lost = false
      for effect in effects where effect.hasIntercept {
        let varies = levelsThatVary(effect, family, outcome, isKept)
        for (row, code) in effect.codes.enumerated() where isKept[row] && !varies[Int(code)] {
          (isKept[row], lost) = (false, true)
        }
      }
    }
    return isKept.indices.filter { !isKept[$0] }
  }

  private static func levelsThatVary(
    _ effect: Effect, _ family: OutcomeFamily, _ outcome: [Double], _ isKept: [Bool]
  ) -> [Bool] {
    var (hasPositive, hasZero) = (
      [Bool](repeating: false, count: effect.levels), [Bool](repeating: false, count: effect.levels)
    )
    for (row, code) in effect.codes.enumerated() where isKept[row] {
      if outcome[row] > 0 { hasPositive[Int(code)] = true } else { hasZero[Int(code)] = true }
    }
    return family == .poisson ? hasPositive : zip(hasPositive, hasZero).map { $0 && $1 }
  }

  /// Returns the rows with outcome zero that regressors and effects together separate from the others, in order, by the
  /// iterative rectifier for Poisson (Correia, Guimarães and Zylkin 2019): the outcome's zeros are regressed, with heavy weights on
  /// the other rows, until what is left is exact.
  ///
  /// - Throws: `LeastSquaresError` as for a regression, or when 1,000 rounds do not settle.
  public static func rectified(
    _ regressors: Regressors, of outcome: [Double], absorbing effects: AbsorbedEffects? = nil
  ) throws(LeastSquaresError) -> [Int] {
    try rows(regressors, from: outcome.map { $0 > 0 ? 0 : 1 }, absorbing: effects, limit: 1000)
  }

  /// Returns the rows of a logit's outcome that regressors and effects together separate, in order: a combination of them is
  /// above zero in some of them with outcome one, below zero in some with outcome zero, and zero in all others.
  ///
  /// - Parameter start: where to begin; the nearer to such a combination, the sooner it is found. At least one in size with the
  ///   outcome's sign in rows that may be separated, zero in the others; nil for ±1 in all rows.
  /// - Throws: `LeastSquaresError` as for a regression, or when 100 rounds do not settle.
  public static func opposed(
    _ regressors: Regressors, of outcome: [Double], from start: [Double]? = nil,
    absorbing effects: AbsorbedEffects? = nil
  ) throws(LeastSquaresError) -> [Int] {
    try rows(
      regressors, from: start ?? outcome.map { $0 == 1 ? 1 : -1 }, absorbing: effects, limit: 100)
  }

  /// Returns the rows where a combination z of regressors and effects is not zero that has each row's sign at the start or is
  /// zero, and is zero where the start is.
  ///
  /// Projections on the combinations and on the allowed signs follow each other, weights being heavy where the start t is 0. Neither
  /// lowers Σ w t z for any such z, so that the target of some row stays at least one in size where there is a z.
  private static func rows(
    _ regressors: Regressors, from start: [Double], absorbing effects: AbsorbedEffects?, limit: Int
  ) throws(LeastSquaresError) -> [Int] {
    let heavy = 1e6
    var target = start
    let signs = start.map { $0 == 0 ? 0.0 : $0 > 0 ? 1 : -1 }
    guard signs.contains(where: { $0 != 0 }) else { return [] }
    let weights = signs.map { $0 == 0 ? heavy : 1 }
    for _ in 0..<limit {
      let within = try WithinColumns(
        regressors, of: target, weights: weights, effects: effects, threads: 2)
      let residuals = try within.fit(threads: 2).residuals
      if residuals.allSatisfy({ abs($0) < 1e-5 }) {
        return signs.indices.filter { abs(target[$0]) > 1e-4 }
      }
      for row in signs.indices where signs[row] != 0 {
        target[row] = signs[row] * max(signs[row] * (target[row] - residuals[row]), 0)
      }
      // Less than one, with some room for rounding.
      if target.allSatisfy({ abs($0) < 0.9 }) { return [] }
    }
    throw .notConverged(iterations: limit)
  }
}
