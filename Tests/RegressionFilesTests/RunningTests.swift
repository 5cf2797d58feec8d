import Econometrics
import EstimationTables
import Foundation
import Testing

@testable import RegressionFiles

@Suite("What a specification file says is what is estimated")
struct RunningTests {
  private func file(_ path: String) throws -> RegressionFile {
    let loaded = RegressionLoader().load(path)
    return try #require(loaded.file, "\(loaded.diagnostics)")
  }

  private func file(text: String, _ body: (RegressionFile, DataFrame) throws -> Void) throws {
    let bench = try Bench(["s.yaml": text])
    let file = try file("\(bench.folder)/s.yaml")
    try body(file, frame(of: file))
  }

  private func frame(of file: RegressionFile) throws -> DataFrame {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file.data.path)))
    return try DataFrame(parsing: bytes, file: "data", format: file.data.format, wanted: file.columns)
  }

  private var everything: RegressionFile {
    get throws { try file("\(Corpus.path)/valid/everything.yaml") }
  }

  @Test("a key holds as it stands nearest: at the model, at its table, in the defaults")
  func layers() throws {
    let tables = try everything.tables
    let wages = tables[0].models
    #expect(wages.map(\.errors.description).prefix(3) == ["cluster:region", "iid", "cluster:region"])
    #expect(
      wages.map(\.formula.description).prefix(2).allSatisfy { $0 == "log(wages / jobs) ~ log(lq) | division" }
    )
    #expect(wages[3].formula.columns == ["wages", "jobs", "other lq", "strong"])
    #expect(wages[5].formula.description == "log(wages / jobs) ~ 1 | log(lq) ~ part")
    #expect(wages.allSatisfy { $0.condition?.description == "year == 2013" && $0.program == .reghdfe })
    #expect(wages.allSatisfy { $0.level == 0.9 && $0.seed == 7 } && wages[3].draws == 99)
    #expect(wages[2].weights == "jobs" && wages[2].isStandardised && !wages[1].isStandardised)
  }

  @Test("'none' takes a default back")
  func none() throws {
    let tables = try everything.tables
    #expect(tables[1].models[0].condition == nil && tables[1].models[0].family == .poisson)
    #expect(tables[1].models[0].keepsSingletons == true && tables[0].models[0].keepsSingletons == nil)
    #expect(
      tables[2].models[1].estimator == .within && tables[2].models[1].panel?.unit == ["region", "division"])
  }

  @Test("only the columns that are needed are read, derived ones not being among them")
  func columns() throws {
    #expect(
      try everything.columns
        == ["wages", "jobs", "division", "year", "region", "east", "north", "spend", "country"])
    try file(text: plainFile) { file, frame in
      #expect(Set(frame.names) == ["wages", "jobs", "region"])
    }
  }

  @Test("every model of the corpus is estimated, derived columns and regions included")
  func all() throws {
    let file = try everything
    let tables = try file.estimates(on: frame(of: file))
    #expect(tables.map(\.id) == ["wages", "counts", "panel", "regions"])
    #expect(
      tables.map { $0.estimates.map(\.observations) } == [[18, 18, 18, 18, 18, 18], [36], [18, 36], [6]])
    #expect(tables[0].title == "Wages in 2013" && tables[0].estimates[0].coefficients[0].term == "log(lq)")
    #expect(tables.flatMap(\.estimates).allSatisfy { $0.coefficients.allSatisfy { $0.standardError != nil } })
  }

  @Test("the location quotient of a file is that of the indicators: known shares give a known coefficient")
  func derivedColumn() throws {
    // Two regions, two industries: LQ = (60/100) / (100/200) = 1.2 where the industry is strong, else 0.8.
    let data = "region,division,year,jobs,wages\nA,x,1,60,12\nA,y,1,40,8\nB,x,1,40,8\nB,y,1,60,12\n"
    let text = derivedFile.replacingOccurrences(of: "log(wages / jobs) ~ log(lq)", with: "wages ~ lq")
    let bench = try Bench(["s.yaml": text, "cells.csv": data])
    let file = try file("\(bench.folder)/s.yaml")
    let found = try file.estimates(on: frame(of: file))[0].estimates[0]
    #expect(abs(found.coefficients[1].estimate - 10) < 1e-9 && abs(found.coefficients[0].estimate) < 1e-9)
  }

  @Test("a regressor derived from what the outcome holds is warned of")
  func sharedNoise() throws {
    try file(text: derivedFile) { file, frame in
      let warnings = try file.estimates(on: frame)[0].estimates[0].warnings
      #expect(
        warnings.contains(
          "jobs is in the outcome and in log(lq): errors in it push its coefficient down, whatever the economy does"
        ))
    }
  }

  @Test("a model that the data do not allow is named, and nothing comes of the others")
  func failure() throws {
    let text =
      plainFile
      + "      - {label: lonely, formula: wages ~ jobs, where: region == 'AA', vcov: 'cluster:region'}\n"
    try file(text: text) { file, frame in
      let failure = #expect(throws: RegressionFailure.self) { try file.estimates(on: frame) }
      #expect(failure?.isOfFile == false)
      #expect(
        failure?.description.hasSuffix(
          "s.yaml: table 'wages', model 2 'lonely': wages ~ jobs: region has one level only: clustered errors need "
            + "at least two clusters") == true)
    }
  }

  @Test("text in arithmetic and repeated cells are the file's mistakes, not the data's")
  func mistakes() throws {
    let textual = plainFile.replacingOccurrences(of: "log(jobs)", with: "log(country)")
    try file(text: textual) { file, frame in
      let failure = #expect(throws: RegressionFailure.self) { try file.estimates(on: frame) }
      #expect(failure?.isOfFile == true && failure?.description.contains("column 'country' is text") == true)
    }
    let repeated = derivedFile.replacingOccurrences(of: ", within: [year]", with: "")
    try file(text: repeated) { file, frame in
      let failure = #expect(throws: RegressionFailure.self) { try file.estimates(on: frame) }
      #expect(failure?.isOfFile == true)
      #expect(
        failure?.description.contains("derive: row 19: the cell AA, C13 stands in row 1 already") == true)
    }
  }

  @Test("one thread or two, the numbers are the same bits")
  func threads() throws {
    let file = try everything
    let frame = try frame(of: file)
    let one = try file.estimates(on: frame, threads: 1).flatMap(\.estimates).map(\.coefficients)
    #expect(try file.estimates(on: frame, threads: 2).flatMap(\.estimates).map(\.coefficients) == one)
  }
}
