import Tables

extension DataFrame {
  /// Reads a file of separated values (RFC 4180: quotes, embedded line ends, a leading byte-order mark).
  ///
  /// A column is numeric where every field that is not missing is a number. Empty fields, `NA`, `NaN` and `.` are
  /// missing; empty lines are passed over.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, UTF-8.
  ///   - file: the file's name, for messages.
  ///   - format: the separator and the decimal mark.
  ///   - wanted: the columns to read, nil for all.
  /// - Throws: `CSVError` for a missing header, an unknown or doubled column, an unclosed quote, a record of another
  ///   length or text that is not UTF-8.
  /// - Complexity: O(bytes); a column whose text comes after numbers is read twice.
  public init(
    parsing bytes: [UInt8], file: String, format: CSVFormat = .comma, wanted: [String]? = nil
  ) throws(CSVError) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(CSVError) in
      try DataFrame(parsing: bytes, file: file, format: format, wanted: wanted)
    }
  }

  /// The names of the columns in the header of a file of separated values, unnamed ones left out.
  ///
  /// - Parameters:
  ///   - start: the file, or its beginning as far as the header goes.
  ///   - file: the file's name, for messages.
  ///   - format: the separator.
  /// - Throws: `CSVError` where there is no header, or one that does not end or is not UTF-8.
  /// - Complexity: O(bytes of the header).
  public static func columnNames(
    of start: [UInt8], file: String, format: CSVFormat = .comma
  ) throws(CSVError) -> [String] {
    try start.withUnsafeBufferPointer { bytes throws(CSVError) in
      try FrameReader(bytes, file: file, format: format).names.filter { !$0.isEmpty }
    }
  }

  /// Reads a file of separated values from memory that someone else holds, such as a mapped file.
  ///
  /// - Parameters: as for an array of bytes, which are only used during the call.
  /// - Throws: `CSVError` as for an array of bytes.
  /// - Complexity: O(bytes).
  public init(
    parsing bytes: UnsafeBufferPointer<UInt8>, file: String, format: CSVFormat = .comma,
    wanted: [String]? = nil
  ) throws(CSVError) {
    let reader = try FrameReader(bytes, file: file, format: format)
    let places = try reader.places(of: wanted)
    var builders = places.map {
      ColumnBuilder(name: reader.names[$0], format: format, likelyRows: reader.likelyRows)
    }
    let rows = try reader.read(places, into: &builders)
    let again = builders.indices.filter { builders[$0].needsSecondReading }
    if !again.isEmpty {
      var second = again.map {
        ColumnBuilder(
          name: reader.names[places[$0]], format: format, likelyRows: rows, firstText: builders[$0].firstText)
      }
      _ = try reader.read(again.map { places[$0] }, into: &second)
      for (place, builder) in zip(again, second) { builders[place] = builder }
    }
    guard rows > 0 else { throw CSVError(file: file, line: 1, message: "there is a header, but no row") }
    self.init(builders.map { $0.column() })
  }
}
