/// The small-sample factors of one fit under some conventions.
struct SmallSample {
  let equation: FittedEquation
  let conventions: Conventions

  /// Returns K: the coefficients that count when errors are clustered by `clusters`, or not at all.
  func coefficients(clusters: [Groups] = []) -> Int {
    let regressors = equation.coefficients.count
    guard let effects = equation.effects?.effects, conventions.effectsCounted != .none else {
      return regressors
    }
    let isNested = effects.map { effect in
      conventions.effectsCounted == .nonnested && clusters.contains { effect.isNested(in: $0.codes) }
    }
    let counted = zip(effects, isNested).filter { !$0.1 }.map(\.0)
    if counted.count == effects.count, conventions.redundancy == .exact { return equation.rank }
    return regressors + (counted.isEmpty ? 1 : rank(of: counted))
  }

  private func rank(of effects: [Effect]) -> Int {
    switch conventions.redundancy {
    case .exact: AbsorbedDegrees(of: effects, varying: effects.map(\.levels), rank: nil).rank
    case .onePerEffect:
      effects.reduce(1 - effects.count) { total, effect in
        total + effect.coefficientsPerLevel * effect.presentLevels.count { $0 }
      }
    }
  }

  /// Returns (n − 1)/(n − K).
  func coefficientFactor(_ coefficients: Int, numerator: Int? = nil) -> Double {
    guard conventions.countsCoefficients else { return 1 }
    return Double(numerator ?? equation.observations - 1) / Double(equation.observations - coefficients)
  }

  /// Returns G/(G − 1).
  func clusterFactor(_ clusters: Int) -> Double {
    conventions.countsClusters ? Double(clusters) / Double(clusters - 1) : 1
  }

  /// Returns what multiplies CR3.
  func jackknifeFactor(_ coefficients: Int, clusters: Int) -> Double {
    switch conventions.jackknifeFactor {
    case .counted: coefficientFactor(coefficients) * clusterFactor(clusters)
    case .share: Double(clusters - 1) / Double(clusters)
    }
  }
}
