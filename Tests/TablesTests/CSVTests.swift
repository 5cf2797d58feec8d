import Tables
import Testing

@Suite("Comma-separated values")
struct CSVTests {
  @Test("quotes, embedded line ends, a byte-order mark and CRLF are read as RFC 4180 has them")
  func reading() throws {
    let text = "\u{FEFF}a,b\r\n\"x, \"\"y\"\"\nz\",1\r\n,2.5"
    let table = try CSVTable(parsing: Array(text.utf8), file: "t.csv")
    #expect(table.columns == ["a", "b"])
    #expect(table.rows == [["x, \"y\"\nz", "1"], ["", "2.5"]])
    #expect(table.lines == [2, 4])
    #expect(try table.number(row: 1, column: 1) == 2.5)
    #expect(try table.number(row: 1, column: 0) == nil)
  }

  @Test("a record of another length, an open quote and a wrong number name their place")
  func errors() {
    #expect(throws: CSVError(file: "t.csv", line: 3, message: "1 fields, but the header has 2")) {
      try CSVTable(parsing: Array("a,b\n1,2\n3\n".utf8), file: "t.csv")
    }
    #expect(throws: CSVError.self) { try CSVTable(parsing: Array("a\n\"x".utf8), file: "t.csv") }
    #expect(throws: CSVError(file: "t.csv", line: 2, column: "a", message: "'x' is not a number")) {
      try CSVTable(parsing: Array("a\nx\n".utf8), file: "t.csv").number(row: 0, column: 0)
    }
  }

  @Test("what is written reads back equal")
  func roundTrip() throws {
    var writer = CSVWriter(columns: ["name", "value"])
    let values = [0.1, 1.0 / 3, 1e-300, 439_986.38, 12]
    for value in values {
      writer.field("a,\"b\"\n")
      writer.field(value)
      writer.endRecord()
    }
    let table = try CSVTable(parsing: writer.bytes, file: "t.csv")
    #expect(try table.rows.indices.map { try table.number(row: $0, column: 1) } == values)
    #expect(table.rows.allSatisfy { $0[0] == "a,\"b\"\n" })
  }
}
