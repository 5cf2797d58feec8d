import Tables

/// Readers of single values: text in, a typed value or a complaint out.
package enum Quantity {
  package static func number(_ text: String) throws(Complaint) -> Double {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let isPlain = digits.first.map { $0.isASCII && ($0.isNumber || $0 == ".") } ?? false
    guard isPlain, digits.allSatisfy({ "0123456789.eE+-".contains($0) }), let value = Double(text),
      value.isFinite
    else { throw Complaint("'\(text)' is not a number\(hint(for: text))") }
    return value
  }

  static func integer(_ text: String) throws(Complaint) -> Int {
    if let value = Int(text), !text.hasPrefix("+") { return value }
    if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      throw Complaint("'\(text)' is too large: at most \(Int.max)")
    }
    guard let value = Double(text), let whole = Int(exactly: value) else {
      throw Complaint("'\(text)' is not a whole number\(hint(for: text))")
    }
    throw Complaint("'\(text)' is not a whole number; write \(whole)")
  }

  static func year(_ text: String) throws(Complaint) -> Int {
    guard text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) else {
      throw Complaint("'\(text)' is not a year, as in 2003")
    }
    return year
  }

  static func flag(_ text: String) throws(Complaint) -> Bool {
    switch text {
    case "true": return true
    case "false": return false
    default: throw Complaint("'\(text)' is neither 'true' nor 'false'")
    }
  }

  /// Reads `0.38 %` or `0.0038` as 0.0038.
  static func fraction(_ text: String) throws(Complaint) -> Double {
    guard text.hasSuffix("%") else { return try number(text) }
    let percent = text.dropLast().trimmed
    return try number(percent) / 100
  }

  /// Reads `2 years`, `1 year` or `2` as 2.
  static func years(_ text: String) throws(Complaint) -> Double {
    let words = text.words
    guard words.count == 1 || (words.count == 2 && ["year", "years"].contains(words[1])) else {
      throw Complaint("'\(text)' is not a number of years, as in '2 years'")
    }
    return try number(words[0])
  }

  /// Reads `8 million EUR_2003`, `25000 EUR_2003` or `8 million EUR_current`.
  static func money(_ text: String) throws(Complaint) -> Money {
    let words = text.words
    guard let unit = words.last, unit.hasPrefix("EUR_"), let base = priceBase(String(unit.dropFirst(4)))
    else {
      throw moneyComplaint(text, words)
    }
    let amount = try amount(Array(words.dropLast()), of: text)
    guard amount >= 0 else { throw Complaint("'\(text)' is negative; money is 0 or more") }
    guard amount <= 1e13 else { throw Complaint("'\(text)' is more than the world's yearly product") }
    return Money(amount: amount, base: base)
  }

  private static let scales = ["thousand": 1e3, "million": 1e6, "billion": 1e9]
  private static let scaleNames = ["thousand", "million", "billion"]

  private static func amount(_ words: [String], of text: String) throws(Complaint) -> Double {
    let scale = words.count == 2 ? scales[words[1]] : 1
    guard (1...2).contains(words.count), let scale else {
      if words.count == 2, let near = Suggestion.nearest(to: words[1], among: scaleNames) {
        throw Complaint("'\(text)' is not an amount of money; did you mean '\(words[0]) \(near)'?")
      }
      throw Complaint("'\(text)' is not an amount of money, as in '8 million EUR_2003' or '25000 EUR_2003'")
    }
    return try number(words[0]) * scale
  }

  private static func priceBase(_ text: String) -> Money.PriceBase? {
    if text == "current" { return .current }
    guard let year = try? year(text) else { return nil }
    return .year(year)
  }

  /// Says what `text` lacks, with the amount it does have as an example of the right form.
  private static func moneyComplaint(_ text: String, _ words: [String]) -> Complaint {
    let amountWords = words.filter { !["EUR", "€", "euro", "euros"].contains($0) && !$0.hasPrefix("EUR_") }
    do throws(Complaint) { _ = try amount(amountWords, of: text) } catch {
      if amountWords.count == 2 { return error }
      return Complaint("'\(text)' is not an amount of money, as in '8 million EUR_2003' or '25000 EUR_2003'")
    }
    let example = "as in '\(amountWords.joined(separator: " ")) EUR_2003' (or EUR_current)"
    let lack = amountWords.count < words.count ? "a price year" : "a currency and price year"
    return Complaint("'\(text)' needs \(lack), \(example)")
  }

  private static func hint(for text: String) -> String {
    let bare = text.filter { $0 != "," && $0 != "'" && $0 != "_" && $0 != " " }
    guard bare.count < text.count, let value = Double(bare), value.isFinite else { return "" }
    return text.contains(",")
      ? "; write \(plain(value)), or '.' for the decimal point" : "; write \(plain(value))"
  }
}

extension StringProtocol {
  /// The words between spaces.
  var words: [String] {
    String(self).split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }).map(String.init)
  }
  /// The text without spaces at either end.
  var trimmed: String { words.joined(separator: " ") }
}
