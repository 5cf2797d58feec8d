import Foundation
import Testing

@Suite struct IndicatorsCommandTests {
  private let cells = "region,industry,jobs\nN,a,60\nN,b,40\nS,a,40\nS,b,60\n"

  @Test("A table of cells in, one measure a line out, and nothing else on standard output")
  func longTable() throws {
    let result = try withFile(cells) {
      try distretto("indicators", "--data", $0, "--size", "jobs", "--measure", "location_quotient")
    }
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        measure,region,industry,value
        location_quotient,N,a,1.2
        location_quotient,N,b,0.8
        location_quotient,S,a,0.8
        location_quotient,S,b,1.2

        """)
  }

  @Test("JSON holds every table, as any JSON reader sees")
  func json() throws {
    let result = try withFile(cells) { try distretto("indicators", "--data", $0, "--size", "jobs", "--json") }
    let object =
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: [[String: Any]]]
    #expect(object?.mapValues(\.count) == ["cells": 4, "regions": 2, "industries": 2, "pairs": 4])
    #expect(object?["cells"]?.first?["location_quotient"] as? Double == 1.2)
  }

  @Test("Thresholds are those of the command line")
  func thresholds() throws {
    let result = try withFile(cells) {
      try distretto(
        "indicators", "--data", $0, "--size", "jobs", "--table", "regions", "--measure", "agglomerations",
        "--lq-at-least", "1.2", "--share-at-least", "0.6")
    }
    #expect(result.output == "region,agglomerations\nN,1\nS,1\n")
  }

  @Test("A table with mistakes ends with status 2, every mistake on standard error and no output")
  func mistakes() throws {
    try withFile("region,industry,jobs\nN,a,-1\nN,b,x\n") { path in
      let result = try distretto("indicators", "--data", path, "--size", "jobs")
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(
        result.errors == """
          \(path):2, column 'jobs': -1 is not a size, which is at least 0
          \(path):3, column 'jobs': 'x' is not a number

          """)
    }
  }

  @Test("A file that is not there, and a folder, end with status 2 and say so")
  func noFile() throws {
    let absent = try distretto("indicators", "--data", "/nowhere/cells.csv")
    #expect(absent.status == 2)
    #expect(absent.errors == "/nowhere/cells.csv: there is no such file\n")
    let folder = try distretto("indicators", "--data", "/")
    #expect(folder.status == 2)
    #expect(folder.errors == "/: this is a folder, and a file is needed\n")
  }

  @Test(
    "Options that make no sense end with status 64",
    arguments: [
      ["--initial", "a"], ["--payroll", "a", "--wage", "b"], ["--where", "year"], ["--lq-at-least", "-1"],
      ["--share-at-least", "2"], ["--measure", "location_quotent"],
    ])
  func usage(of options: [String]) throws {
    try withFile(cells) { path in
      let words = ["indicators", "--data", path, "--size", "jobs"] + options
      let result = try distretto(words)
      #expect(result.status == 64)
    }
  }

  @Test("Every option that makes no sense is named")
  func allUsage() throws {
    let result = try distretto(
      "indicators", "--data", "x.csv", "--initial", "a", "--where", "year", "--where", "b")
    #expect(
      result.errors.hasPrefix(
        """
        Error: --initial and --final belong together: sizes at two dates.
        'year' does not read column=text.
        'b' does not read column=text.
        """))
  }

  @Test("A measure that the data cannot give is refused, with those they can")
  func measureWithoutData() throws {
    let result = try withFile(cells) {
      try distretto("indicators", "--data", $0, "--size", "jobs", "--measure", "portfolio_mix")
    }
    #expect(result.status == 64)
    #expect(result.errors.contains("there is no 'portfolio_mix', but size, share, location_quotient"))
  }

  @Test("A full disk ends with status 1 and the reason")
  func fullDisk() throws {
    let result = try withFile(cells) {
      try distretto("indicators", "--data", $0, "--size", "jobs", writingTo: "/dev/full")
    }
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("standard output: "))
  }

  @Test("Unknown sizes are mentioned on standard error, not in the results")
  func notes() throws {
    let result = try withFile("region,industry,size\nN,a,\nN,b,1\nS,a,1\n") {
      try distretto("indicators", "--data", $0, "--table", "cells", "--measure", "size")
    }
    #expect(result.output == "region,industry,size\nN,a,\nN,b,1\nS,a,1\nS,b,0\n")
    #expect(result.errors.hasPrefix("distretto: note: 1 of 4 cells have no size"))
  }
}
