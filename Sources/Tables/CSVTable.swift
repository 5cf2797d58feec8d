/// A table read from comma-separated values (RFC 4180: quotes, embedded line ends, a leading byte-order mark).
public struct CSVTable: Sendable {
  /// The file's name, for messages.
  public let file: String
  /// The names in the first record, in order.
  public let columns: [String]
  /// The fields, record by record, each as long as `columns`.
  public let rows: [[String]]
  /// The line on which each row begins, the header being line 1.
  public let lines: [Int]

  /// Parses `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, UTF-8.
  ///   - file: the file's name, for messages.
  ///   - separator: the byte between fields.
  /// - Throws: `CSVError` for a missing header, an unclosed quote, a record of another length or text that is not UTF-8.
  /// - Complexity: O(bytes).
  public init(parsing bytes: [UInt8], file: String, separator: UInt8 = UInt8(ascii: ",")) throws(CSVError) {
    var scanner = CSVScanner(bytes: bytes, file: file, separator: separator)
    guard let header = try scanner.next() else {
      throw CSVError(
        file: file, line: 1, message: "the file is empty; a header with the names of the columns is needed")
    }
    var rows: [[String]] = []
    var lines: [Int] = []
    while let record = try scanner.next() {
      guard record.fields.count == header.fields.count else {
        throw CSVError(
          file: file, line: record.line,
          message: "\(record.fields.count) fields, but the header has \(header.fields.count)")
      }
      rows.append(record.fields)
      lines.append(record.line)
    }
    (self.file, self.columns, self.rows, self.lines) = (file, header.fields, rows, lines)
  }

  /// The position of the column called `name`.
  ///
  /// - Throws: `CSVError` that lists the columns when there is none.
  public func position(of name: String) throws(CSVError) -> Int {
    guard let position = columns.firstIndex(of: name) else {
      throw CSVError(
        file: file, line: 1, column: name,
        message: "there is no such column; the columns are \(columns.joined(separator: ", "))")
    }
    return position
  }

  /// The number in a field, nil where the field is empty.
  ///
  /// - Throws: `CSVError` where the field holds anything else.
  public func number(row: Int, column: Int) throws(CSVError) -> Double? {
    let text = rows[row][column]
    if text.isEmpty { return nil }
    guard let value = Double(text), value.isFinite else {
      throw CSVError(
        file: file, line: lines[row], column: columns[column], message: "'\(text)' is not a number")
    }
    return value
  }
}
