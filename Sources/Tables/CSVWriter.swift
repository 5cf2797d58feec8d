/// Builds a table of comma-separated values: UTF-8, `\n` line ends, numbers in the fewest digits that read back equal.
public struct CSVWriter: Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  private var atStartOfRecord = true

  /// Begins a table with a header of `columns`.
  public init(columns: [String]) {
    for column in columns { field(column) }
    endRecord()
  }

  /// Appends a text field, quoted where RFC 4180 asks for it.
  public mutating func field(_ text: String) {
    separate()
    guard text.utf8.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a whole number.
  public mutating func field(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Appends a number, or an empty field for nil.
  ///
  /// - Precondition: the number is finite: what has no meaning is nil.
  public mutating func field(_ value: Double?) {
    separate()
    guard let value else { return }
    precondition(value.isFinite, "a number that is not finite has no place in a table")
    let text = value.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.dropLast(2).utf8 : text[...].utf8)
  }

  /// Hands over the bytes written so far and forgets them, so that a long table need not fit in memory.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Ends the record.
  public mutating func endRecord() {
    bytes.append(UInt8(ascii: "\n"))
    atStartOfRecord = true
  }

  private mutating func separate() {
    if !atStartOfRecord { bytes.append(UInt8(ascii: ",")) }
    atStartOfRecord = false
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
