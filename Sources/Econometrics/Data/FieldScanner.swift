import Tables

/// Finds one field after the other in the bytes of a file (RFC 4180), without copying them.
struct FieldScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private let file: String
  private var unquoted: [UInt8] = []
  private(set) var position: Int
  /// The line at `position`, the first being 1.
  private(set) var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, file: String) {
    (self.bytes, self.separator, self.file) = (bytes, separator, file)
    position = bytes.prefix(3).elementsEqual([0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Passes over empty lines and returns whether a record follows.
  @inline(__always)
  mutating func hasRecord() -> Bool {
    while position < bytes.count, isLineEnd(bytes[position]) { endRecord() }
    return position < bytes.count
  }

  /// Hands the next field to `use`, which must not keep it, and returns whether another follows in the record.
  @inline(__always)
  mutating func field(
    _ use: (UnsafeBufferPointer<UInt8>) throws(CSVError) -> Void
  ) throws(CSVError) -> Bool {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      try quoted(use)
    } else {
      let start = position
      while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
        position += 1
      }
      try use(UnsafeBufferPointer(rebasing: bytes[start..<position]))
    }
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  /// Passes over the line end, `\n`, `\r\n` or `\r`.
  @inline(__always)
  mutating func endRecord() {
    guard position < bytes.count else { return }
    line += 1
    let isReturn = bytes[position] == UInt8(ascii: "\r")
    position += 1
    if isReturn, position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private mutating func quoted(
    _ use: (UnsafeBufferPointer<UInt8>) throws(CSVError) -> Void
  ) throws(CSVError) {
    let end = try closingQuote()
    let content = UnsafeBufferPointer(rebasing: bytes[(position + 1)..<end.position])
    position = end.position + 1
    guard position == bytes.count || bytes[position] == separator || isLineEnd(bytes[position]) else {
      throw error("text follows a closing quotation mark; inside quotes a quotation mark is doubled")
    }
    guard end.hasDoubledQuotes else { return try use(content) }
    unquoted.removeAll(keepingCapacity: true)
    var isSecond = false
    for byte in content {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { unquoted.append(byte) }
    }
    try unquoted.withUnsafeBufferPointer { field throws(CSVError) in try use(field) }
  }

  /// The place of the quotation mark that closes the one at `position`.
  private mutating func closingQuote() throws(CSVError) -> (position: Int, hasDoubledQuotes: Bool) {
    let opened = line
    var (place, hasDoubledQuotes) = (position + 1, false)
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      if bytes[place] == UInt8(ascii: "\"") {
        guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") else {
          return (place, hasDoubledQuotes)
        }
        hasDoubledQuotes = true
        place += 1
      }
      place += 1
    }
    throw CSVError(file: file, line: opened, message: "a quotation mark opened here is never closed")
  }

  private func error(_ message: String) -> CSVError { CSVError(file: file, line: line, message: message) }
}
