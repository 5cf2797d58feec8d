/// A regression: `y ~ x + log(z) | region + year | endogenous ~ instrument`.
///
/// The first part lists the regressors, the second what is absorbed as fixed effects, the last the regressors that are
/// not exogenous and what instruments them. Products are multiplied out and terms stand in the order of their degree, as
/// in R: `b*a` is `b + a + b:a`.
public struct Formula: Hashable, Sendable {
  /// What is explained.
  public let response: Expression
  /// The exogenous regressors, without the intercept.
  public let terms: [Term]
  /// Whether there is an intercept; it is part of the fixed effects unless they are slopes alone.
  public let hasIntercept: Bool
  /// What is absorbed.
  public let effects: [EffectTerm]
  /// The regressors that need instruments.
  public let endogenous: [Term]
  /// What instruments them, beside the exogenous regressors.
  public let instruments: [Term]

  public init(
    response: Expression, terms: [Term], hasIntercept: Bool = true, effects: [EffectTerm] = [],
    endogenous: [Term] = [], instruments: [Term] = []
  ) {
    (self.response, self.terms, self.hasIntercept) = (response, terms, hasIntercept)
    (self.effects, self.endogenous, self.instruments) = (effects, endogenous, instruments)
  }

  /// The names of all columns, in order of first appearance.
  public var columns: [String] {
    let factors = (terms + endogenous + instruments).flatMap(\.factors)
    let absorbed = effects.flatMap { $0.columns + $0.slopes.flatMap(\.columns) }
    return (response.columns + factors.flatMap(\.columns) + absorbed).withoutRepeats
  }

  /// Whether some value of a row comes from other rows of its unit.
  public var hasLag: Bool {
    let factors = (terms + endogenous + instruments).flatMap(\.factors)
    let expressions = factors.flatMap(\.expressions) + effects.flatMap(\.slopes)
    return response.hasLag || expressions.contains(where: \.hasLag)
  }
}

extension Factor {
  /// The arithmetic in the factor.
  package var expressions: [Expression] {
    switch self {
    case .value(let expression), .powers(let expression, _), .polynomials(let expression, _): [expression]
    case .indicators(_, let slope, _): slope.map { [$0] } ?? []
    }
  }
}

extension Formula: CustomStringConvertible {
  /// The formula as it is written, products multiplied out; reading it gives the same formula.
  public var description: String {
    let intercept = hasIntercept ? (terms.isEmpty ? ["1"] : []) : ["0"]
    var parts = ["\(response) ~ \((intercept + terms.map(\.description)).joined(separator: " + "))"]
    if !effects.isEmpty { parts.append(effects.map(\.description).joined(separator: " + ")) }
    if !endogenous.isEmpty {
      let sides = [endogenous, instruments].map { $0.map(\.description).joined(separator: " + ") }
      parts.append(sides.joined(separator: " ~ "))
    }
    return parts.joined(separator: " | ")
  }
}
