import Classifications
import Tables

/// One row of a table, its fields read as what they should be.
struct Record {
  let table: CSVTable
  let row: Int

  /// The records of a table.
  static func all(of table: CSVTable) -> [Record] {
    table.rows.indices.map { Record(table: table, row: $0) }
  }

  /// The text of a column.
  ///
  /// - Throws: `BaselineError.malformed` where there is no such column.
  func text(_ column: String) throws(BaselineError) -> String {
    table.rows[row][try position(of: column, in: table)]
  }

  /// The number of a column, nil where it is empty.
  ///
  /// - Throws: `BaselineError.malformed`.
  func numberIfPublished(_ column: String) throws(BaselineError) -> Double? {
    try numberField(of: table, row: row, column: try position(of: column, in: table))
  }

  /// The number of a column, within `allowed`.
  ///
  /// - Throws: `BaselineError.malformed` where it is empty, no number or outside.
  func number(_ column: String, in allowed: ClosedRange<Double> = 0...(.greatestFiniteMagnitude))
    throws(BaselineError) -> Double
  {
    guard let value = try numberIfPublished(column) else { throw fault(column, "a number is needed") }
    guard allowed.contains(value) else {
      throw fault(column, "\(value) lies outside \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    return value
  }

  /// The whole number of a column, not negative.
  ///
  /// - Throws: `BaselineError.malformed`.
  func count(_ column: String) throws(BaselineError) -> Int {
    guard let value = Int(exactly: try number(column, in: 0...1e8)) else {
      throw fault(column, "a whole number is needed")
    }
    return value
  }

  /// Whether a column says `true`.
  ///
  /// - Throws: `BaselineError.malformed` where it says anything but `true` or `false`.
  func flag(_ column: String) throws(BaselineError) -> Bool {
    switch try text(column) {
    case "true": true
    case "false": false
    case let text: throw fault(column, "'\(text)' is neither true nor false")
    }
  }

  /// The division that a column names.
  ///
  /// - Throws: `BaselineError.malformed` where there is no such division.
  func division(_ column: String) throws(BaselineError) -> NACEDivision {
    let code = try text(column)
    guard let division = NACEDivision(code) else {
      throw fault(column, "'\(code)' is not a division of NACE Rev. 2, such as C25")
    }
    return division
  }

  /// The region that a column names.
  ///
  /// - Throws: `BaselineError.malformed` where the text is not a code.
  func region(_ column: String) throws(BaselineError) -> NUTSRegion {
    let code = try text(column)
    guard let region = NUTSRegion(code) else {
      throw fault(column, "'\(code)' is not a NUTS code, such as ITC4C")
    }
    return region
  }

  /// The error that a column of this row holds something wrong.
  func fault(_ column: String, _ message: String) -> BaselineError {
    .malformed(CSVError(file: table.file, line: table.lines[row], column: column, message: message))
  }
}
