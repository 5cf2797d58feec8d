/// What keeps a set of effects from being absorbed.
public enum AbsorptionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no effect, or no row.
  case nothingToAbsorb
  /// An effect, its slope, the weights or a column has another number of rows than the first effect.
  case rows(String, found: Int, expected: Int)
  /// A code lies outside `0..<levels`; effects and rows are counted from 1.
  case code(Int32, effect: Int, row: Int, levels: Int)
  /// A number that must be finite is not; rows are counted from 1.
  case notFinite(String, row: Int)
  /// A weight is not above zero; rows are counted from 1.
  case weight(Double, row: Int)

  public var description: String {
    switch self {
    case .nothingToAbsorb: "there are no effects or no rows to absorb them from"
    case .rows(let what, let found, let expected): "\(what) has \(found) rows, the first effect \(expected)"
    case .code(let code, let effect, let row, let levels):
      "effect \(effect), row \(row): level \(code) lies outside 0..<\(levels)"
    case .notFinite(let what, let row): "\(what), row \(row): not a finite number"
    case .weight(let weight, let row): "row \(row): the weight \(weight) is not a finite number above 0"
    }
  }
}
