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
    try self.init(CSVRecords(parsing: bytes, file: file, separator: separator))
  }

  /// Takes the records that are wanted out of a table, which may be larger than memory should hold.
  ///
  /// - Parameters:
  ///   - records: the table, its header read.
  ///   - isWanted: told the fields of a record, in the order of the columns, says whether to keep it.
  /// - Throws: `CSVError` as for a table read as a whole.
  /// - Complexity: O(bytes); memory for the wanted records.
  public init(_ records: CSVRecords, keeping isWanted: ([String]) -> Bool = { _ in true }) throws(CSVError) {
    var records = records
    var rows: [[String]] = []
    var lines: [Int] = []
    while let record = try records.next() {
      guard isWanted(record.fields) else { continue }
      rows.append(record.fields)
      lines.append(record.line)
    }
    (file, columns, self.rows, self.lines) = (records.file, records.columns, rows, lines)
  }

  /// The position of the column called `name`.
  ///
  /// - Throws: `CSVError` that lists the columns when there is none.
  public func position(of name: String) throws(CSVError) -> Int {
    try columnPosition(of: name, in: columns, file: file)
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

/// The position of `name` among `columns`.
///
/// - Throws: `CSVError` that lists the columns when it is not among them.
func columnPosition(of name: String, in columns: [String], file: String) throws(CSVError) -> Int {
  if let position = columns.firstIndex(of: name) { return position }
  throw CSVError(
    file: file, line: 1, column: name,
    message: "there is no such column; the columns are \(columns.joined(separator: ", "))")
}
