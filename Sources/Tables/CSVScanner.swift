/// Reads one record of comma-separated values after the other.
struct CSVScanner {
  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var position: Int
  private var line = 1

  init(bytes: [UInt8], file: String, separator: UInt8) {
    (self.bytes, self.file, self.separator) = (bytes, file, separator)
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next record and the line it begins on, nil at the end. Empty lines are passed over.
  mutating func next() throws(CSVError) -> (fields: [String], line: Int)? {
    skipEmptyLines()
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    repeat { fields.append(try field()) } while take(separator)
    endRecord()
    return (fields, start)
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count, isLineEnd(bytes[position]) { endRecord() }
  }

  private mutating func field() throws(CSVError) -> String {
    position < bytes.count && bytes[position] == UInt8(ascii: "\"") ? try quoted() : try plain()
  }

  private mutating func plain() throws(CSVError) -> String {
    let start = position
    while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) { position += 1 }
    return try text(bytes[start..<position])
  }

  private mutating func quoted() throws(CSVError) -> String {
    let quote = UInt8(ascii: "\"")
    let opened = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != quote {
        if byte == UInt8(ascii: "\n") { line += 1 }
        content.append(byte)
      } else if position < bytes.count, bytes[position] == quote {
        content.append(quote)
        position += 1
      } else {
        try requireEndOfField()
        return try text(content[...])
      }
    }
    throw CSVError(file: file, line: opened, message: "a quotation mark opened here is never closed")
  }

  private func requireEndOfField() throws(CSVError) {
    guard position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) else { return }
    throw CSVError(
      file: file, line: line,
      message: "text follows a closing quotation mark; inside quotes a quotation mark is doubled")
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(CSVError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CSVError(file: file, line: line, message: "the text is not UTF-8")
    }
    return text
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func endRecord() {
    if take(UInt8(ascii: "\r")), position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      line += 1
      return
    }
    if take(UInt8(ascii: "\n")) { line += 1 }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
