/// Comparisons of text.
extension Evaluator {
  /// Codes of the texts on both sides, equal where the texts are, −1 where missing; nil where neither side is text.
  func textCodes(
    _ sign: Expression.Operator, _ left: Expression, _ right: Expression
  ) throws(DesignError) -> ([Int32], [Int32])? {
    guard let a = try texts(left), let b = try texts(right) else {
      for (side, other) in [(left, right), (right, left)] where try texts(side) != nil {
        if case .text = side { throw .textLiteral("\(other) and \(side)") }
        if case .column(let name) = side, sign.isComparison {
          throw .textComparison(column: name, with: other.description)
        }
      }
      return nil
    }
    let places = Dictionary(uniqueKeysWithValues: a.levels.enumerated().map { ($1, Int32($0)) })
    let renumbered = b.levels.enumerated().map { places[$1] ?? Int32(a.levels.count + $0) }
    return (a.codes, b.codes.map { $0 < 0 ? -1 : renumbered[Int($0)] })
  }

  private func texts(_ expression: Expression) throws(DesignError) -> (codes: [Int32], levels: [String])? {
    switch expression {
    case .text(let text): return ([Int32](repeating: 0, count: frame.rows), [text])
    case .column(let name):
      guard case .text(let codes, let levels) = try column(name).values else { return nil }
      return (codes, levels)
    default: return nil
    }
  }
}
