/// Takes a formula or a condition apart into words.
struct Lexer {
  private let text: String
  private let characters: [Character]
  private var place = 0

  init(_ text: String) { (self.text, characters) = (text, Array(text)) }

  /// All words, the last being the end.
  ///
  /// - Throws: `FormulaError` for a character that means nothing here or a text that is not closed.
  static func tokens(of text: String) throws(FormulaError) -> [Token] {
    var lexer = Lexer(text)
    var tokens: [Token] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(FormulaError) -> Token {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    let start = place
    return Token(kind: try kind(), position: start + 1)
  }

  private mutating func kind() throws(FormulaError) -> Token.Kind {
    guard place < characters.count else { return .end }
    let first = characters[place]
    if first == "`" { return .name(try delimited()) }
    if first == "'" || first == "\"" { return .text(try delimited()) }
    let second = place + 1 < characters.count ? characters[place + 1] : " "
    if first.isASCIIDigit || first == "." && second.isASCIIDigit { return .number(try number()) }
    if first.isLetter || first == "_" || first == "." { return .name(take(while: \.isPartOfName)) }
    if first == "%", let symbol = percentSymbol() { return .symbol(symbol) }
    let pair = String([first, second])
    if Self.pairs.contains(pair) {
      place += 2
      return .symbol(pair)
    }
    guard Self.singles.contains(first) else {
      let hint = first == "&" ? "; conditions are joined by '&&'" : ""
      throw error("'\(first)' has no meaning here\(hint)", at: place)
    }
    place += 1
    return .symbol(String(first))
  }

  /// The only operator between per cent signs that there is.
  private mutating func percentSymbol() -> String? {
    guard characters[place...].prefix(4).elementsEqual("%in%") else { return nil }
    place += 4
    return "%in%"
  }

  /// A number with decimals and exponent.
  private mutating func number() throws(FormulaError) -> Double {
    let start = place
    var word = take { $0.isASCIIDigit || $0 == "." }
    let rest = characters[place...].prefix(3)
    if let mark = rest.first, mark == "e" || mark == "E" {
      let sign = rest.dropFirst().first.map { $0 == "-" || $0 == "+" } ?? false
      if rest.dropFirst(sign ? 2 : 1).first?.isASCIIDigit == true {
        word += String(characters[place..<(place + (sign ? 2 : 1))])
        place += sign ? 2 : 1
        word += take(while: \.isASCIIDigit)
      }
    }
    guard let value = Double(word), value.isFinite else {
      throw error("'\(word)' is not a number", at: start)
    }
    return value
  }

  /// What stands between the delimiter at `place` and its twin.
  private mutating func delimited() throws(FormulaError) -> String {
    let (start, delimiter) = (place, characters[place])
    place += 1
    let content = take { $0 != delimiter }
    guard place < characters.count else { throw error("\(delimiter) opened here is never closed", at: start) }
    place += 1
    return content
  }

  private mutating func take(while isWanted: (Character) -> Bool) -> String {
    let taken = characters[place...].prefix(while: isWanted)
    place += taken.count
    return String(taken)
  }

  private func error(_ message: String, at place: Int) -> FormulaError {
    FormulaError(text: text, position: place + 1, message: message)
  }

  private static let pairs = ["==", "!=", "<=", ">=", "&&", "||", "[[", "]]"]
  private static let singles: Set<Character> = Set("~+-*/:^|()[],=<>!")
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
