/// A word of a formula or a condition.
struct Token: Hashable {
  enum Kind: Hashable {
    case name(String)
    case number(Double)
    case text(String)
    case symbol(String)
    case end
  }

  let kind: Kind
  /// The place of the first character, counted from 1.
  let position: Int

  /// The word as a message quotes it.
  var quoted: String {
    switch kind {
    case .name(let name): "'\(name)'"
    case .number(let value): "'\(value.shortText)'"
    case .text(let text): "the text '\(text)'"
    case .symbol(let symbol): "'\(symbol)'"
    case .end: "the end"
    }
  }
}

extension Double {
  /// The number in the fewest digits, whole numbers without decimals.
  var shortText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension String {
  /// The name as formulas write it: in backticks where it is not a plain word.
  var asName: String {
    let isPlain = first.map { $0.isLetter || $0 == "_" || $0 == "." } ?? false
    return isPlain && allSatisfy(\.isPartOfName) ? self : "`\(self)`"
  }
}

extension Character {
  /// Whether the character may stand within a name without backticks.
  var isPartOfName: Bool { isLetter || isNumber || self == "_" || self == "." }
}
