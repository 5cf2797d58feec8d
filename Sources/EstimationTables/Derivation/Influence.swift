import Econometrics

/// How an expression moves with a column.
struct Influence {
  /// A column some periods back.
  struct Place: Hashable {
    var column: String, lag: Int
  }

  /// Whether the expression rises or falls with the column.
  enum Direction {
    case rises, falls, unclear

    var reversed: Direction {
      switch self {
      case .rises: .falls
      case .falls: .rises
      case .unclear: .unclear
      }
    }
  }

  var place: Place
  var direction: Direction

  /// Every column in the expression; products and quotients are taken to be of positive numbers.
  static func all(of expression: Expression, _ sources: [String: String], lag: Int = 0) -> [Influence] {
    switch expression {
    case .number, .text: return []
    case .column(let name):
      return [Influence(place: Place(column: sources[name] ?? name, lag: lag), direction: .rises)]
    case .negative(let operand), .not(let operand):
      return all(of: operand, sources, lag: lag).reversedDirections
    case .function(.abs, let operand): return all(of: operand, sources, lag: lag).unclearDirections
    case .function(_, let operand): return all(of: operand, sources, lag: lag)
    case .lag(let operand, let by): return all(of: operand, sources, lag: lag + by)
    case .binary(let sign, let left, let right):
      let (left, right) = (all(of: left, sources, lag: lag), all(of: right, sources, lag: lag))
      switch sign {
      case .plus, .times, .and, .or: return left + right
      case .minus, .over, .greater, .greaterOrEqual: return left + right.reversedDirections
      case .less, .lessOrEqual: return left.reversedDirections + right
      case .equal, .unequal, .power: return left.unclearDirections + right.unclearDirections
      }
    }
  }

  /// Which way errors push a coefficient when regressor and outcome move with them in these directions.
  static func push(_ regressor: [Direction], _ outcome: [Direction]) -> SharedNoise.Push? {
    guard let own = agreed(regressor), let other = agreed(outcome) else { return nil }
    return own == other ? .up : .down
  }

  /// The direction that all share; nil where there is none.
  private static func agreed(_ directions: [Direction]) -> Direction? {
    guard let first = directions.first, first != .unclear else { return nil }
    return directions.allSatisfy { $0 == first } ? first : nil
  }
}

extension [Influence] {
  /// The columns, each once.
  var places: [Influence.Place] { map(\.place).withoutRepeats }

  /// How the expression moves with one column, in each of its occurrences.
  func directions(at place: Influence.Place) -> [Influence.Direction] {
    filter { $0.place == place }.map(\.direction)
  }

  var reversedDirections: [Influence] {
    map { Influence(place: $0.place, direction: $0.direction.reversed) }
  }

  var unclearDirections: [Influence] {
    map { Influence(place: $0.place, direction: .unclear) }
  }
}
