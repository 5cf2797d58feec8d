/// A column of a data frame: numbers or text, with what is missing counted.
public struct Column: Sendable {
  /// What the rows hold.
  public enum Values: Sendable {
    /// A number in each row, in the file's own unit; NaN where it is missing.
    case numbers([Double])
    /// The place of each row's text among `levels`, −1 where it is missing; levels in order of first appearance.
    case text(codes: [Int32], levels: [String])
  }

  /// The name in the header.
  public let name: String
  /// What the rows hold.
  public let values: Values
  /// The number of rows without a value.
  public let missing: Int
  /// The first field of a file that made this a column of text, for messages.
  public let firstText: FieldPlace?

  /// A column of numbers, NaN where one is missing.
  public init(_ name: String, numbers: [Double]) {
    (self.name, values, firstText) = (name, .numbers(numbers), nil)
    missing = numbers.reduce(0) { $0 + ($1.isNaN ? 1 : 0) }
  }

  /// A column of text, nil where it is missing.
  public init(_ name: String, text: [String?]) {
    var (levels, places) = ([String](), [String: Int32]())
    let codes = text.map { text in
      guard let text else { return -1 as Int32 }
      if let known = places[text] { return known }
      places[text] = Int32(levels.count)
      levels.append(text)
      return Int32(levels.count - 1)
    }
    self.init(name: name, values: .text(codes: codes, levels: levels), missing: text.count { $0 == nil })
  }

  init(name: String, values: Values, missing: Int, firstText: FieldPlace? = nil) {
    (self.name, self.values, self.missing, self.firstText) = (name, values, missing, firstText)
  }

  /// The number of rows.
  public var rows: Int {
    switch values {
    case .numbers(let numbers): numbers.count
    case .text(let codes, _): codes.count
    }
  }

  /// Whether the column holds numbers.
  public var isNumeric: Bool {
    if case .numbers = values { true } else { false }
  }
}

/// A field of a file.
public struct FieldPlace: Hashable, Sendable {
  /// The line the field's record begins on, the header being line 1.
  public let line: Int
  /// What the field says.
  public let text: String

  /// Whether it would be a number if a comma were the decimal mark.
  var hasDecimalComma: Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isDigits = { (part: Substring) in !part.isEmpty && part.allSatisfy(\.isASCIIDigit) }
    return parts.count == 2 && isDigits(parts[1])
      && isDigits(parts[0].first == "-" ? parts[0].dropFirst() : parts[0])
  }
}

extension Column: CustomStringConvertible {
  /// The column's name, type and missing values, as a report shows them: `wage: number, 3 missing`.
  public var description: String {
    let absent = missing == 0 ? "" : ", \(missing) missing"
    switch values {
    case .numbers: return "\(name): number\(absent)"
    case .text(_, let levels): return "\(name): text, \(levels.count) levels\(absent)"
    }
  }
}
