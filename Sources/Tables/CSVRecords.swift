/// Reads comma-separated values record by record, for tables that need not be in memory at once.
public struct CSVRecords {
  /// The file's name, for messages.
  public let file: String
  /// The names in the first record, in order.
  public let columns: [String]

  private var scanner: CSVScanner

  /// Reads the header.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, UTF-8.
  ///   - file: the file's name, for messages.
  ///   - separator: the byte between fields.
  /// - Throws: `CSVError` for a missing header, an unclosed quote or text that is not UTF-8.
  public init(parsing bytes: [UInt8], file: String, separator: UInt8 = UInt8(ascii: ",")) throws(CSVError) {
    scanner = CSVScanner(bytes: bytes, file: file, separator: separator)
    guard let header = try scanner.next() else {
      throw CSVError(
        file: file, line: 1, message: "the file is empty; a header with the names of the columns is needed")
    }
    (self.file, columns) = (file, header.fields)
  }

  /// The next record, as long as `columns`, and the line it begins on; nil at the end.
  ///
  /// - Throws: `CSVError` for an unclosed quote, a record of another length or text that is not UTF-8.
  public mutating func next() throws(CSVError) -> (fields: [String], line: Int)? {
    guard let record = try scanner.next() else { return nil }
    guard record.fields.count == columns.count else {
      throw CSVError(
        file: file, line: record.line,
        message: "\(record.fields.count) fields, but the header has \(columns.count)")
    }
    return record
  }

  /// The position of the column called `name`.
  ///
  /// - Throws: `CSVError` that lists the columns when there is none.
  public func position(of name: String) throws(CSVError) -> Int {
    try columnPosition(of: name, in: columns, file: file)
  }
}
