import Econometrics

/// A column whose errors of measurement stand on both sides of a regression, so that they move its coefficient by
/// construction.
///
/// Whoever grows from an accidentally low count seems to catch up: growth since 2008 on the size in 2008 is negative where
/// sizes are noisy, whatever the economy does.
public struct SharedNoise: Hashable, Sendable {
  /// Which way errors of the column push the coefficient.
  public enum Push: String, Sendable {
    case down, up
  }

  /// The column.
  public let column: String
  /// How many periods back it is on both sides.
  public let lag: Int
  /// The regressor, as the formula writes it.
  public let regressor: String
  /// Which way the coefficient is pushed; nil where that depends on the values.
  public let push: Push?
}

extension SharedNoise: CustomStringConvertible {
  public var description: String {
    let back = lag == 0 ? "" : " \(lag) periods back"
    let effect =
      push.map { "push its coefficient \($0.rawValue), whatever the economy does" } ?? "bias its coefficient"
    return "\(column)\(back) is in the outcome and in \(regressor): errors in it \(effect)"
  }
}

extension Formula {
  /// The columns whose errors are on both sides, in order of the regressors.
  ///
  /// - Parameter sources: the column that each derived column rises with, such as persons employed for location
  ///   quotients.
  public func sharedNoise(derivedFrom sources: [String: String] = [:]) -> [SharedNoise] {
    let outcome = Influence.all(of: response, sources)
    let factors = (terms + endogenous).flatMap(\.factors)
    return factors.withoutRepeats.flatMap { factor in
      let own = factor.expressions.flatMap { Influence.all(of: $0, sources) }
      return own.places.filter(outcome.places.contains).map { place in
        SharedNoise(
          column: place.column, lag: place.lag, regressor: factor.description,
          push: Influence.push(own.directions(at: place), outcome.directions(at: place)))
      }
    }
  }
}

extension CellDerivation {
  /// The column that each derived column rises with: the size of the cell itself, which strength leaves out.
  public var sources: [String: String] {
    let own = columns.filter { if case .strength = $0.measure { false } else { true } }
    return Dictionary(uniqueKeysWithValues: own.map { ($0.name, keys.size) })
  }
}
