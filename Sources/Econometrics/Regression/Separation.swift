/// Rows that a Poisson or logit regression cannot use, because an effect predicts their outcome perfectly.
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
    let heavy = 1e6
    var target = outcome.map { $0 > 0 ? 0.0 : 1 }
    guard target.contains(1) else { return [] }
    let weights = outcome.map { $0 > 0 ? heavy : 1 }
    for _ in 0..<1000 {
      let within = try WithinColumns(
        regressors, of: target, weights: weights, effects: effects, threads: 2)
      let residuals = try within.fit(threads: 2).residuals
      if residuals.allSatisfy({ abs($0) < 1e-5 }) {
        return outcome.indices.filter { outcome[$0] == 0 && target[$0] > 1e-4 }
      }
      for row in outcome.indices where outcome[row] == 0 {
        target[row] = max(target[row] - residuals[row], 0)
      }
    }
    throw .notConverged(iterations: 1000)
  }
}
