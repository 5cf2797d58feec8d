import IndicatorTables
import Testing

@Suite struct TableProblemTests {
  @Test("Every missing column is named, with the nearest there is")
  func missingColumns() {
    let text = "regoin,sector,persons_employed\nN,a,1\n"
    expect(
      problemsOf: IndicatorRequest(data: table(text), columns: CellColumns(size: "persons")),
      """
      cells.csv:1, column 'region': there is no such column; did you mean 'regoin'?
      cells.csv:1, column 'industry': there is no such column; the columns are regoin, sector, persons_employed
      cells.csv:1, column 'persons': there is no such column; did you mean 'persons_employed'?
      """)
  }

  @Test("Text, negative sizes, empty names and repeated cells are reported together, line by line")
  func badRows() {
    let text = "region,industry,size\nN,a,many\nN,b,-5\n,c,1\nN,a,1e999\nN,b,3\nS,a,1\n"
    expect(
      problemsOf: IndicatorRequest(data: table(text)),
      """
      cells.csv:2, column 'size': 'many' is not a number
      cells.csv:3, column 'size': -5 is not a size, which is at least 0
      cells.csv:4, column 'region': the field is empty, and a name is needed
      cells.csv:5, column 'size': '1e999' is not a number
      cells.csv:5: region 'N' and industry 'a' stand on line 2 already
      cells.csv:6: region 'N' and industry 'b' stand on line 3 already
      """)
  }

  @Test("Cells of several years are one problem, with the filter that picks a year")
  func severalYears() {
    var text = "year,region,industry,size,wage\n"
    for year in 2019...2021 {
      for (number, region) in ["N", "S"].enumerated() {
        text += "\(year),\(region),a,1,\(year + number)\n\(year),\(region),b,2,\(year - number - 7)\n"
      }
    }
    expect(
      problemsOf: IndicatorRequest(data: table(text)),
      "cells.csv:6: 8 lines from here on repeat the region and industry of an earlier line; "
        + "pick one of them, as in --where year=2021")
  }

  @Test("An empty file, a header alone and a filter that nothing passes are errors")
  func nothingThere() {
    expect(
      problemsOf: IndicatorRequest(data: table("")),
      "cells.csv:1: the file is empty; a header with the names of the columns is needed")
    expect(
      problemsOf: IndicatorRequest(data: table("region,industry,size\n")),
      "cells.csv:1: the table has no rows")
    var request = IndicatorRequest(data: table("region,industry,size\nN,a,1\n"))
    request.filters = [ColumnFilter(column: "region", value: "S")]
    expect(problemsOf: request, "cells.csv:1: no row has region = 'S'")
  }

  @Test("Fields separated by semicolons are recognised")
  func semicolons() {
    let request = IndicatorRequest(data: table("region;industry;size\nN;a;1\n"))
    #expect(problems(of: request).allSatisfy { $0.hasSuffix("separated by ';', and they must be by ','") })
    #expect(problems(of: request).count == 3)
  }

  @Test("A column that stands twice in the header cannot be chosen")
  func repeatedColumn() {
    expect(
      problemsOf: IndicatorRequest(data: table("region,industry,size,size\nN,a,1,2\n")),
      "cells.csv:1, column 'size': 2 columns have this name; only one may")
  }

  @Test("Problems of all files come together")
  func severalFiles() {
    var request = IndicatorRequest(data: table("region,industry,size\nN,a,x\n"))
    request.reference = table("industry,size\na,-1\n", file: "eu.csv")
    request.categories = table("industry,category,weight\na,c,\n", file: "categories.csv")
    request.relatedness = table("industry,other,relatedness\na,b,1.5\nb,a,0.2\n", file: "pairs.csv")
    expect(
      problemsOf: request,
      """
      cells.csv:2, column 'size': 'x' is not a number
      eu.csv:2, column 'size': -1 is not a size, which is at least 0
      categories.csv:2, column 'weight': the field is empty, and a weight is needed
      pairs.csv:2, column 'relatedness': 1.5 is not relatedness, which lies between 0 and 1
      """)
  }

  @Test("Relatedness that differs between the two orders of a pair is an error")
  func contradictoryRelatedness() {
    var request = IndicatorRequest(data: table("region,industry,size\nN,a,1\n"))
    request.relatedness = table("industry,other,relatedness\na,b,0.5\nb,a,0.25\n", file: "pairs.csv")
    expect(
      problemsOf: request,
      "pairs.csv:3, column 'relatedness': b and a have 0.25 here and 0.5 in the other order")
  }

  @Test("Garbage is an error, not a trap")
  func garbage() {
    for bytes in [[0xFF, 0xFE, 0x00], [UInt8](repeating: 0, count: 1000), Array("\"".utf8), [0x0A]] {
      let request = IndicatorRequest(data: TableSource(file: "garbage", bytes: bytes))
      #expect(!problems(of: request).isEmpty)
    }
  }

  @Test("A filter reads column=text")
  func filter() {
    #expect(ColumnFilter("year=2013") == ColumnFilter(column: "year", value: "2013"))
    #expect(ColumnFilter("note=a=b")?.value == "a=b")
    #expect(ColumnFilter("year") == nil)
    #expect(ColumnFilter("=2013") == nil)
  }

  private func problems(of request: IndicatorRequest) -> [String] {
    do throws(TableProblems) {
      _ = try request.input()
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  private func expect(problemsOf request: IndicatorRequest, _ expected: String) {
    #expect(problems(of: request).joined(separator: "\n") == expected)
  }
}
