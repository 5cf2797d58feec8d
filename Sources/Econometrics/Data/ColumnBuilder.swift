/// Collects a column field by field: numbers for as long as every field is one, else text.
struct ColumnBuilder {
  private let name: String
  private let number: DecimalNumber
  private let isKnownAsText: Bool
  private let likelyRows: Int
  private var numbers: [Double] = []
  private var codes: [Int32] = []
  private var levels = LevelTable()
  private var missing = 0
  private(set) var firstText: FieldPlace?

  /// - Parameters:
  ///   - likelyRows: how many rows room is made for at once.
  ///   - text: the first text of a column that is known to have one, nil for a column not yet read.
  init(name: String, format: CSVFormat, likelyRows: Int, firstText text: FieldPlace? = nil) {
    (self.name, firstText, isKnownAsText) = (name, text, text != nil)
    // A hundredth more than the sample says, so that one row too many does not double the room.
    self.likelyRows = likelyRows + likelyRows / 100
    number = DecimalNumber(mark: format.decimalMark)
    if isKnownAsText {
      codes.reserveCapacity(self.likelyRows)
    } else {
      numbers.reserveCapacity(self.likelyRows)
    }
  }

  /// Whether text came after numbers, so that the column must be read again as text.
  var needsSecondReading: Bool { firstText != nil && !isKnownAsText && numbers.count > 0 }

  /// Takes a field; false where it is not UTF-8.
  @inline(__always)
  mutating func append(_ field: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
    if firstText != nil { return needsSecondReading ? true : appendText(field) }
    if Self.isMissing(field) {
      missing += 1
      numbers.append(.nan)
      return true
    }
    if let value = number.value(of: field) {
      numbers.append(value)
      return true
    }
    return beginText(field, line: line)
  }

  /// A column so far without any value holds no number to read again.
  private mutating func beginText(_ field: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
    firstText = FieldPlace(line: line, text: String(decoding: field, as: UTF8.self))
    guard missing == numbers.count else { return true }
    codes.reserveCapacity(likelyRows)
    codes.append(contentsOf: repeatElement(-1, count: missing))
    numbers = []
    return appendText(field)
  }

  @inline(__always)
  private mutating func appendText(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    if Self.isMissing(field) {
      missing += 1
      codes.append(-1)
      return true
    }
    guard let code = levels.code(of: field) else { return false }
    codes.append(code)
    return true
  }

  /// The column that was read.
  func column() -> Column {
    guard firstText != nil else { return Column(name: name, values: .numbers(numbers), missing: missing) }
    return Column(
      name: name, values: .text(codes: codes, levels: levels.names), missing: missing,
      firstText: firstText)
  }

  /// An empty field, `NA`, `NaN`, `nan` and `.` stand for a missing value.
  @inline(__always)
  private static func isMissing(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    switch field.count {
    case 0: true
    case 1: field[0] == UInt8(ascii: ".")
    case 2: field[0] == UInt8(ascii: "N") && field[1] == UInt8(ascii: "A")
    case 3:
      field[0] | 0x20 == UInt8(ascii: "n") && field[1] | 0x20 == UInt8(ascii: "a")
        && field[2] | 0x20 == UInt8(ascii: "n")
    default: false
    }
  }
}
