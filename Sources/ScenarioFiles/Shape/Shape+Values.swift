import Classifications
import Designs
import Tables

extension Shape {
  /// Whether a value of the shape is one scalar.
  var isSingleValue: Bool {
    switch self {
    case .list, .record, .table, .kinds: false
    default: true
    }
  }

  /// What belongs here, for a value of another form.
  var expected: String {
    switch self {
    case .list: "a list, as in [a, b]"
    case .record(let record): "a set of keys (\(record.fields.map(\.key).joined(separator: ", ")))"
    case .kinds(let kinds) where kinds.mayBeBare: "the name of a \(kinds.noun) or a set of keys"
    case .table, .kinds: "a set of keys"
    default: "a single value"
    }
  }

  /// Returns what is wrong with `text` as a value of this shape, nil when nothing is.
  package func problem(with text: String) -> String? {
    do throws(Complaint) { try check(text) } catch { return error.message }
    return nil
  }

  private func check(_ text: String) throws(Complaint) {
    switch self {
    case .slug: try checkSlug(text)
    case .flag: _ = try Quantity.flag(text)
    case .integer(let range): try check(Quantity.integer(text), in: range, text)
    case .year: _ = try Quantity.year(text)
    case .number(let range): try check(Quantity.number(text), in: range, text)
    case .fraction(let range): try checkFraction(text, in: range)
    case .years: try check(Quantity.years(text), in: 0...1000, text)
    case .money: _ = try Quantity.money(text)
    case .choice(let words): try checkChoice(text, among: words)
    case .nace: try checkNACE(text)
    case .nuts: try checkNUTS(text)
    case .distribution: _ = try Distribution(text)
    case .text, .file, .path, .anything: if text.trimmed.isEmpty { throw Complaint("an empty text") }
    case .phrase(let phrase): if let mistake = phrase.mistake(text) { throw Complaint(mistake.message) }
    case .list, .record, .table, .kinds: break
    }
  }

  private func check(_ value: Int, in range: ClosedRange<Int>, _ text: String) throws(Complaint) {
    guard !range.contains(value) else { return }
    let (least, most) = (range.lowerBound, range.upperBound)
    if least == most { throw Complaint("'\(text)' is not allowed: this version takes only \(least)") }
    let allowed = most == .max ? "\(least) or more" : "\(least) to \(most)"
    throw Complaint("'\(text)' is outside what is allowed: \(allowed)")
  }

  private func check(_ value: Double, in range: ClosedRange<Double>, _ text: String) throws(Complaint) {
    guard !range.contains(value) else { return }
    throw Complaint(
      "'\(text)' is outside what is allowed: \(plain(range.lowerBound)) to \(plain(range.upperBound))")
  }

  private func checkFraction(_ text: String, in range: ClosedRange<Double>) throws(Complaint) {
    let value = try Quantity.fraction(text)
    if range == 0...1, value > 1, value <= 100, !text.hasSuffix("%") {
      throw Complaint("'\(text)' is a fraction above 1; write '\(text) %'")
    }
    try check(value, in: range, text)
  }

  private func checkSlug(_ text: String) throws(Complaint) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isSlug = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
    guard isSlug, text.utf8.count <= 64 else {
      throw Complaint("'\(text)' is not a name of small letters, digits and hyphens, as in 'saturno-2003'")
    }
  }

  private func checkChoice(_ text: String, among words: [String]) throws(Complaint) {
    guard !words.contains(text) else { return }
    throw Complaint("'\(text)' is not one of: \(words.joined(separator: ", "))\(didYouMean(text, words))")
  }

  private func didYouMean(_ text: String, _ words: [String]) -> String {
    Suggestion.nearest(to: text, among: words).map { "; did you mean '\($0)'?" } ?? ""
  }

  private func checkNACE(_ text: String) throws(Complaint) {
    guard NACESection(text) == nil, NACEDivision(text) == nil else { return }
    let codes = NACEDivision.all.map(\.code)
    let digits = text.prefix { $0.isNumber }
    let meant = codes.first { digits.count == 2 && $0.dropFirst() == digits }
    let hint = meant.map { "; did you mean '\($0)'?" } ?? didYouMean(text, codes)
    throw Complaint("'\(text)' is not a NACE section or division, as in C or C25\(hint)")
  }

  private func checkNUTS(_ text: String) throws(Complaint) {
    guard NUTSRegion(text) == nil else { return }
    throw Complaint("'\(text)' is not a NUTS code, as in ITC4 or ITC4C")
  }
}
