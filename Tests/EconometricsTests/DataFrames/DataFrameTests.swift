import Tables
import Testing

@testable import Econometrics

@Suite("A file of separated values")
struct DataFrameTests {
  private func frame(_ text: String, _ format: CSVFormat = .comma, wanted: [String]? = nil) throws
    -> DataFrame
  {
    try DataFrame(parsing: Array(text.utf8), file: "cells.csv", format: format, wanted: wanted)
  }

  @Test("gives numbers where every field is one, else text, and counts what is missing")
  func types() throws {
    let frame = try frame("region,wage,year\nITC4,1.5,2013\nITC1,NA,2012\n,.,2013\nITC4,-2e3,NaN\n")
    #expect(
      frame.columns.map(\.description) == [
        "region: text, 2 levels, 1 missing", "wage: number, 2 missing", "year: number, 1 missing",
      ])
    #expect(frame["region"]?.texts == ["ITC4", "ITC1", nil, "ITC4"])
    #expect(frame["wage"]?.finite == [1.5, nil, nil, -2000])
  }

  @Test("makes a column text when a text follows numbers, and says where")
  func lateText() throws {
    let frame = try frame("code,x\n01,1\n02,2\n\"A\n1\",3\n01,n/a\n")
    #expect(frame["code"]?.texts == ["01", "02", "A\n1", "01"])
    #expect(frame["code"]?.firstText == FieldPlace(line: 4, text: "A\n1"))
    #expect(frame["x"]?.firstText == FieldPlace(line: 6, text: "n/a"))
  }

  @Test(
    "may have a byte-order mark, quotes, doubled quotes, line ends in fields and at the end of lines of any kind"
  )
  func quotes() throws {
    let frame = try frame("\u{FEFF}\"a\",b\r\n\"x,\"\"y\"\"\r\nz\",\"1\"\r\n\r\n\"\",2\rw,3")
    #expect(frame["a"]?.texts == ["x,\"y\"\r\nz", nil, "w"])
    #expect(frame["b"]?.finite == [1, 2, 3])
  }

  @Test("may have semicolons and decimal commas")
  func semicolons() throws {
    let frame = try frame("a;b\n1,5;x\n-0,25;1.5\n", .semicolon)
    #expect(frame["a"]?.finite == [1.5, -0.25])
    #expect(frame["b"]?.texts == ["x", "1.5"])
  }

  @Test("is read for the wanted columns alone")
  func wanted() throws {
    let frame = try frame("a,b,c\n1,\"x\",2\n3,y,4\n", wanted: ["c", "a"])
    #expect(frame.names == ["a", "c"])
    #expect(frame.rows == 2)
  }

  @Test(
    "that is broken is answered with the line and the column",
    arguments: [
      ("a,b\n1,2\n3\n", "cells.csv:3: 1 fields, but the header has 2"),
      ("a,b\n1,2,3\n", "cells.csv:2: 3 fields, but the header has 2"),
      ("a\n\"1\n2", "cells.csv:2: a quotation mark opened here is never closed"),
      (
        "a\n\"1\"2\n",
        "cells.csv:2: text follows a closing quotation mark; inside quotes a quotation mark is doubled"
      ),
      ("", "cells.csv:1: the file is empty; a header with the names of the columns is needed"),
      ("a,b\n", "cells.csv:1: there is a header, but no row"),
      ("a,a\n1,2\n", "cells.csv:1, column 'a': the name stands 2 times in the header"),
    ])
  func broken(_ text: String, _ message: String) throws {
    let error = #expect(throws: CSVError.self) { try frame(text) }
    #expect(error?.description == message)
  }

  @Test("without a wanted column is answered with the nearest name")
  func unknown() throws {
    let error = #expect(throws: CSVError.self) { try frame("wage,year\n1,2\n", wanted: ["wages"]) }
    #expect(
      error?.description == "cells.csv:1, column 'wages': there is no such column; did you mean 'wage'?")
  }

  @Test("in another encoding is refused")
  func encodings() throws {
    #expect(throws: CSVError.self) { try DataFrame(parsing: Array("a\n".utf8) + [0xE8], file: "x") }
    #expect(throws: CSVError.self) { try DataFrame(parsing: [0xFF, 0xFE, 0x61, 0], file: "x") }
  }

  @Test("keeps thousands of levels apart")
  func manyLevels() throws {
    let names = (0..<5000).map { "firm \($0 % 3001)" }
    let frame = try frame("f\n" + names.joined(separator: "\n"))
    #expect(frame["f"]?.texts == names)
  }
}

extension Column {
  var texts: [String?]? {
    guard case .text(let codes, let levels) = values else { return nil }
    return codes.map { $0 < 0 ? nil : levels[Int($0)] }
  }

  var finite: [Double?]? {
    guard case .numbers(let numbers) = values else { return nil }
    return numbers.map { $0.isNaN ? nil : $0 }
  }
}
