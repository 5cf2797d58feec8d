import IndicatorTables
import Indicators
import Testing

@Suite struct IndicatorReportTests {
  private let cells = """
    region,industry,size
    N,a,60
    N,b,40
    S,a,40
    S,b,60

    """

  @Test("The order of rows changes no bit of any measure")
  func rowOrder() throws {
    let values = arbitraryCells(regions: 5, industries: 4)
    let rows = values.enumerated().map { "R\($0.offset / 4),i\($0.offset % 4),\($0.element / 7)" }
    let header = "region,industry,size"
    let one = try report(on: ([header] + rows).joined(separator: "\n"))
    let other = try report(on: ([header] + rows.reversed()).joined(separator: "\n"))
    #expect(
      MeasureTable.json(of: MeasureLevel.allCases.map(one.table))
        == MeasureTable.json(of: MeasureLevel.allCases.map(other.table)))
  }

  @Test("A table of cells has a row for each region and industry, and a column for each measure")
  func cellTable() throws {
    let text = String(
      decoding: try report(on: cells).table(.cells).selecting([.size, .share, .locationQuotient]).csv,
      as: UTF8.self)
    #expect(
      text == """
        region,industry,size,share,location_quotient
        N,a,60,0.6,1.2
        N,b,40,0.4,0.8
        S,a,40,0.4,0.8
        S,b,60,0.6,1.2

        """)
  }

  @Test("A long table names TOTAL where a measure is taken over all regions or all industries")
  func longTable() throws {
    let tables = [MeasureLevel.cells, .regions, .industries].map { level in
      (try? report(on: cells))?.table(level).selecting([.agglomeration, .agglomerations, .specialisedRegions])
    }
    let text = String(
      decoding: MeasureTable.longCSV(of: tables.compactMap { $0 }, columns: CellColumns()), as: UTF8.self)
    #expect(
      text == """
        measure,region,industry,value
        agglomeration,N,a,0
        agglomeration,N,b,0
        agglomeration,S,a,0
        agglomeration,S,b,0
        agglomerations,N,TOTAL,0
        agglomerations,S,TOTAL,0
        specialised_regions,TOTAL,a,1
        specialised_regions,TOTAL,b,1

        """)
  }

  @Test("JSON has an object for each row, and null where a measure has no meaning")
  func json() throws {
    let text = "region,industry,size\nN,\"a \"\"quoted\"\" \\ name\",1\nN,b,\n"
    let json = MeasureTable.json(of: [try report(on: text).table(.cells).selecting([.size])])
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {
        "cells": [
          {"region": "N", "industry": "a \\"quoted\\" \\\\ name", "size": 1},
          {"region": "N", "industry": "b", "size": null}
        ]
        }

        """)
  }

  @Test("A cell without a row has nothing of the industry; one with an empty size is unknown")
  func absentAndUnknown() throws {
    let input = try IndicatorRequest(data: table("region,industry,size\nN,a,5\nN,b,\nS,a,5\n")).input()
    let cells = IndicatorReport(measuring: input).table(.cells)
    #expect(cells.keys == [["N", "a"], ["N", "b"], ["S", "a"], ["S", "b"]])
    #expect(cells[.size] == [5, nil, 5, 0])
    #expect(
      input.notes == [
        "1 of 4 cells have no size: they count nothing in totals and have no measures of their own"
      ])
  }

  @Test("Only rows with the wanted text count")
  func filters() throws {
    var request = IndicatorRequest(
      data: table("region,industry,year,size\nN,a,2012,5\nN,a,2013,7\n"))
    request.filters = [ColumnFilter(column: "year", value: "2013")]
    #expect(IndicatorReport(measuring: try request.input()).table(.cells)[.size] == [7])
  }

  @Test("Growth of regions and of industries is the sum of their cells'")
  func shiftShare() throws {
    let columns = CellColumns(size: "after", period: .init(initial: "before", final: "after"))
    let text = "region,industry,before,after\nN,a,10,20\nN,b,30,30\nS,a,10,10\nS,b,50,60\n"
    let report = IndicatorReport(measuring: try IndicatorRequest(data: table(text), columns: columns).input())
    #expect(report.table(.regions)[.growth] == [10, 10])
    #expect(report.table(.industries)[.growth] == [10, 10])
    #expect(isClose(report.table(.regions)[.nationalShare]?[0], 8))
  }

  @Test("A mean wage times the size is the payroll")
  func wages() throws {
    let byWage = CellColumns(pay: .wage("pay"))
    let byPayroll = CellColumns(pay: .payroll("pay"))
    let wages = "region,industry,size,pay\nN,a,10,2\nN,b,30,1\nS,a,20,3\n"
    let payrolls = "region,industry,size,pay\nN,a,10,20\nN,b,30,30\nS,a,20,60\n"
    let one = try IndicatorRequest(data: table(wages), columns: byWage).input()
    let other = try IndicatorRequest(data: table(payrolls), columns: byPayroll).input()
    #expect(
      IndicatorReport(measuring: one).table(.regions).csv
        == IndicatorReport(measuring: other).table(.regions).csv)
  }

  @Test("The mix uses the reference area's wages where it has any")
  func referenceWages() throws {
    let columns = CellColumns(pay: .payroll("pay"))
    var request = IndicatorRequest(
      data: table("region,industry,size,pay\nN,a,75,75\nN,b,25,25\n"), columns: columns)
    request.reference = table("industry,size,pay\na,50,150\nb,50,50\n")
    let report = IndicatorReport(measuring: try request.input())
    #expect(report.table(.industries)[.relativeWage] == [1.5, 0.5])
    #expect(report.table(.regions)[.portfolioMix] == [1.25])
  }

  @Test("Categories and relatedness may come from tables of their own")
  func categoriesAndRelatedness() throws {
    var request = IndicatorRequest(data: table(cells))
    request.categories = table("industry,category\na,all\nb,all\n")
    request.relatedness = table("industry,other,relatedness\na,b,0.5\n")
    let report = IndicatorReport(measuring: try request.input())
    let strengths = try #require(report.table(.cells)[.strength])
    // The cluster's other industry: b for a, a for b.
    #expect(strengths[0] == strengths[3])
    #expect((strengths[0] ?? 0) < 0)
    #expect(report.table(.pairs)[.relatedness] == [0, 0.5, 0.5, 0])
    #expect(report.table(.cells)[.density] == [0, 1, 1, 0])
  }

  @Test("Tables of measures keep the names of the data's columns, so that they can be read again")
  func namesOfColumns() throws {
    let columns = CellColumns(region: "geo", industry: "division", size: "persons")
    var request = IndicatorRequest(
      data: table("geo,division,persons\nN,a,6\nN,b,4\nS,a,4\nS,b,6\n"), columns: columns)
    let pairs = IndicatorReport(measuring: try request.input()).table(.pairs)
    #expect(pairs.keyColumns == ["division", "other"])
    request.relatedness = TableSource(file: "pairs.csv", bytes: pairs.csv)
    let again = IndicatorReport(measuring: try request.input())
    #expect(again.table(.pairs).csv == pairs.csv)
    #expect(again.table(.cells).keyColumns == ["geo", "division"])
  }

  @Test("A table with several reference areas serves once one is chosen")
  func referenceFilters() throws {
    var request = IndicatorRequest(data: table(cells))
    request.reference = table("area,industry,size\nEU,a,1\nEU,b,1\nIT,a,3\nIT,b,1\n")
    request.referenceFilters = [ColumnFilter(column: "area", value: "IT")]
    #expect(IndicatorReport(measuring: try request.input()).table(.cells)[.locationQuotient]?[1] == 1.6)
  }

  @Test("Every measure says what it means and names its equation unless it is the quantity itself")
  func meanings() {
    for measure in Measure.allCases where ![.size, .share].contains(measure) {
      #expect(measure.meaning.hasSuffix(")"))
    }
    #expect(Measure.nearest(to: "loction_quotient") == .locationQuotient)
  }
}
