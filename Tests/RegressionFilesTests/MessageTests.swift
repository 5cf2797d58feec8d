import Foundation
import Testing

@testable import RegressionFiles

@Suite("Every message about a specification names the place, the fault and the remedy")
struct MessageTests {
  /// The messages about a file.
  private func messages(about text: String, data: String? = nil) throws -> [String] {
    try Bench(["s.yaml": text]).messages("s.yaml", data: data)
  }

  /// The only message about a file.
  private func message(about text: String, data: String? = nil) throws -> String {
    let messages = try messages(about: text, data: data)
    #expect(messages.count == 1, "\(messages)")
    return messages.joined(separator: "\n")
  }

  private func replacing(_ old: String, _ new: String, in text: String = plainFile) throws -> String {
    try #require(text.contains(old))
    return text.replacingOccurrences(of: old, with: new)
  }

  /// The first line of a message, from the place on.
  private func first(_ message: String) -> String { String(message.prefix { $0 != "\n" }) }

  @Test("a mistake in a formula is pointed at inside the value")
  func formula() throws {
    #expect(
      try message(about: replacing("log(jobs) |", "log(jobs |")) == """
        s.yaml:7:63: error: ')' is needed after what the parenthesis holds, not '|'
         7 |       - {label: first, formula: 'log(wages / jobs) ~ log(jobs | region'}
           |                                                               ^
        """)
  }

  @Test("the place is right in quotes, escapes, plain text and text over lines")
  func places() throws {
    let model = "{label: first, formula: 'log(wages / jobs) ~ log(jobs) | region'}"
    let cases = [
      ("formula: 'i(''x'' ? b'", "7:27"), ("formula: \"a `x\\\\` ? b\"", "7:27"),
      ("formula: a ? b ~ c", "7:20"), ("formula: a\n          ? b ~ c", "8:11"),
      ("formula: >\n          a\n          ? b ~ c", "9:11"), ("formula: |\n\n          é ? b ~ c", "9:13"),
      ("formula: 'β𝛽 ? b ~ c'", "7:22"),
    ]
    for (value, place) in cases {
      let found = try message(about: replacing(model, value))
      #expect(first(found) == "s.yaml:\(place): error: '?' has no meaning here")
    }
  }

  @Test("a column that the data do not have is pointed at where the formula names it, with the nearest one")
  func unknownColumn() throws {
    #expect(
      try message(about: replacing("log(jobs)", "log(jbos)")) == """
        s.yaml:7:58: error: there is no column 'jbos' in the data; did you mean 'jobs'?
         7 |       - {label: first, formula: 'log(wages / jobs) ~ log(jbos) | region'}
           |                                                          ^^^^
        """)
    let known =
      "; known here: region, country, division, year, jobs, wages, east, north, spend"
    let cases = [
      ("where: size > 1", "7:17: error: there is no column 'size' in the data\(known)"),
      ("weights: persons", "7:19: error: there is no column 'persons' in the data\(known)"),
      (
        "vcov: 'cluster:region+yaer'",
        "7:32: error: there is no column 'yaer' in the data; did you mean 'year'?"
      ),
      ("panel: 'region^sector:year'", "7:25: error: there is no column 'sector' in the data\(known)"),
      ("iv: east ~ nroth", "7:21: error: there is no column 'nroth' in the data; did you mean 'north'?"),
    ]
    for (key, expected) in cases {
      let text = try replacing("{label: first,", "{\(key), label: first,")
      #expect(first(try message(about: text)) == "s.yaml:" + expected)
    }
  }

  @Test("a default that is wrong is reported once, however many models take it")
  func defaults() throws {
    let more = "      - {label: second, formula: wages ~ jobs}\n"
    let text = try replacing("tables:", "defaults: {where: yaer == 2013}\ntables:") + more
    #expect(
      first(try message(about: text))
        == "s.yaml:4:19: error: there is no column 'yaer' in the data; did you mean 'year'?")
  }

  @Test("errors, panels and choices say what is allowed")
  func choices() throws {
    let cases = [
      ("vcov: cluster", "'cluster': it is written cluster:region"),
      (
        "vcov: robust",
        "'robust': there is no such structure; known here: iid, hc0, hc1, hc2, hc3, cluster, cr2, cr3, wild, newey-west, driscoll-kraay, conley"
      ),
      ("where: year = 2013", "'=' is not expected here; equality is written '=='"),
      ("vcov: clutser:region", "'clutser:region': there is no such structure; did you mean 'cluster'?"),
      ("vcov: 'wild:region:gauss'", "'wild:region:gauss': the weights are 'rademacher' or 'webb'"),
      ("panel: region", "'region' is no panel: write units and period, as in region^division:year"),
      ("family: probit", "'probit' is not one of: gaussian, poisson, logit"),
      ("level: 95", "'95' is outside what is allowed: 0.01 to 0.9999"),
      ("draws: many", "'many' is not a whole number"),
      ("standardise: yes", "'yes' is neither 'true' nor 'false'"),
      ("vocv: iid", "'vocv' is not known in a model; did you mean 'vcov'?"),
    ]
    for (key, expected) in cases {
      let found = try message(about: replacing("{label: first,", "{\(key), label: first,"))
      #expect(first(found).hasSuffix("error: " + expected), "\(found)")
    }
  }

  @Test("parts that exclude or need each other")
  func parts() throws {
    let cases = [
      (
        "vcov: newey-west:2", "newey-west:2 needs the panel: which columns are the units and which the period"
      ),
      ("estimator: within", "the within estimator needs the panel: which columns are the units"),
      ("family: logit, iv: jobs ~ east", "a logit regression takes no instruments"),
    ]
    for (key, expected) in cases {
      let text = try replacing("first, formula:", "first, \(key), formula:")
      #expect(first(try message(about: text)) == "s.yaml:7:10: error: " + expected)
    }
    #expect(
      first(try message(about: replacing("log(jobs)", "lag(jobs, 1)")))
        == "s.yaml:7:33: error: lag() needs 'panel': which columns are the units and which the period")
    let twice = try replacing("| region'", "| jobs ~ east', iv: jobs ~ north")
    #expect(
      first(try message(about: twice)) == "s.yaml:7:84: error: the formula has instruments already")
  }

  @Test("no tables, no models, no formula, names used twice")
  func contents() throws {
    let head = "format: 1\nregressions: s\ndata: {table: cells.csv}\n"
    #expect(try first(message(about: head + "tables: []\n")) == "s.yaml:4:9: error: the file has no table")
    #expect(
      try first(message(about: head))
        == "s.yaml:1:1: error: a specification needs 'tables': the tables of regressions")
    #expect(
      try first(message(about: head + "tables: [{id: a, models: []}]\n"))
        == "s.yaml:4:26: error: the table has no model")
    #expect(
      try first(message(about: head + "tables: [{id: a, models: [{label: b}]}]\n"))
        == "s.yaml:4:28: error: the model has no formula: it stands here, at the table or in 'defaults'")
    let table = "{id: a, models: [{label: b, formula: wages ~ jobs}, {label: b, formula: wages ~ east}]}"
    #expect(
      try messages(about: head + "tables: [\(table), {id: a, formula: wages ~ jobs, models: [{}]}]\n").map(
        first)
        == [
          "s.yaml:4:70: error: 'b' is the label of an earlier model of the table, too",
          "s.yaml:4:104: error: 'a' is the id of an earlier table, too",
        ])
  }

  @Test("data that are not there, not named, not a table, marked twice by commas")
  func data() throws {
    #expect(
      try first(message(about: replacing("table: cells.csv", "table: cels.csv")))
        == "s.yaml:3:15: error: cannot read 'cels.csv': there is no such file")
    #expect(
      try message(about: replacing("data: {table: cells.csv}\n", ""))
        == "s.yaml: error: no data: name the table by 'data: {table: …}' here or by --data")
    #expect(
      try first(message(about: replacing("cells.csv}", "cells.csv, decimal_mark: ','}")))
        == "s.yaml:3:40: error: decimals and fields are both marked by ','; separate fields by ';' or tab")
    #expect(
      try message(about: plainFile, data: "none.csv")
        == "s.yaml: error: cannot read 'none.csv': there is no such file")
    let bench = try Bench(["s.yaml": plainFile, "cells.csv": ""])
    #expect(
      first(bench.messages("s.yaml").first ?? "")
        == "s.yaml:3:15: error: cannot read 'cells.csv': line 1: the file is empty; a header with the names of the columns is needed"
    )
  }

  @Test("a pipe, which can be read only once, is not read before the regressions")
  func pipe() throws {
    let bench = try Bench(["s.yaml": plainFile])
    #expect(mkfifo("\(bench.folder)/pipe", 0o600) == 0)
    #expect(bench.load("s.yaml", data: "pipe").file?.data.path == "\(bench.folder)/pipe")
  }

  @Test("another table by --data is held against the formulas")
  func otherData() throws {
    let bench = try Bench(["s.yaml": plainFile, "other.csv": "region,jobs\nA,1\n"])
    #expect(
      first(bench.messages("s.yaml", data: "other.csv").joined())
        == "s.yaml:7:38: error: there is no column 'wages' in the data; known here: region, jobs")
  }

  @Test("measures: columns of the cells, names in use, categories, thresholds")
  func derivation() throws {
    let cases = [
      ("size: jobs", "size: job", "5:53: error: there is no column 'job' in the data; did you mean 'jobs'?"),
      ("[year]", "[yaer]", "5:68: error: there is no column 'yaer' in the data; did you mean 'year'?"),
      (
        "jobs, within", "jobs, where: size > 0, within",
        "5:66: error: there is no column 'size' in the data; known here: region, country, division, year, jobs, wages, east, north, spend"
      ),
      (
        "lq: location_quotient", "east: location_quotient",
        "7:5: error: the table has a column 'east' already; give the measure another name"
      ),
      (
        "lq: location_quotient", "lq: location_quotent",
        "7:9: error: 'location_quotent' is not a kind of measure; did you mean 'location_quotient'?"
      ),
      (
        "lq: location_quotient", "lq: [share]",
        "7:9: error: 'lq' takes the name of a measure or a set of keys, not a list"
      ),
      (
        "categories: categories.csv", "categories: none.csv",
        "8:47: error: cannot read 'none.csv': there is no such file, or it is not readable"
      ),
      (
        ", categories: categories.csv", "",
        "8:16: error: a strength measure needs 'categories': the table of industries, categories and weights"
      ),
      (
        "categories: categories.csv", "categories: cells.csv",
        "8:47: error: cells.csv:1, column 'category': there is no such column; the columns are region, country, division, year, jobs, wages, east, north, spend"
      ),
      (
        "{measure: strength, categories: categories.csv}", "{measure: agglomeration, share_at_least: 20}",
        "8:56: error: '20' is a fraction above 1; write '20 %'"
      ),
    ]
    for (old, new, expected) in cases {
      let text = try replacing(old, new, in: derivedFile)
      #expect(first(try messages(about: text).first ?? "") == "s.yaml:" + expected)
    }
  }

  @Test("tables of regions need to know how regions come about, and have columns of their own")
  func regions() throws {
    let rows = try replacing("- id: wages", "- id: wages\n    rows: regions", in: derivedFile)
    #expect(
      first(try message(about: rows))
        == "s.yaml:11:11: error: there is no table of regions; 'derive.regions' says how it comes about")
    let regions = try replacing(
      "  columns:", "  regions: {payroll: wages, carry: [country]}\n  columns:", in: rows)
    #expect(
      first(try messages(about: regions).first ?? "")
        == "s.yaml:14:37: error: there is no column 'wages' in the table of regions; did you mean 'wage'?")
  }

  @Test("all problems of a file in one pass, in its order")
  func order() throws {
    let text = """
      format: 1
      regressions: S
      data: {table: cells.csv}
      defaults: {vcov: cluster}
      tables:
        - id: wages
          formula: wages ~
          models:
            - {label: a, weights: job}
            - {label: b, famly: logit, formula: wages ~ job}
      colour: red

      """
    #expect(
      try messages(about: text).map { first($0).prefix(16) } == [
        "s.yaml:2:14: err", "s.yaml:4:18: err", "s.yaml:7:21: err", "s.yaml:9:29: err", "s.yaml:10:20: er",
        "s.yaml:10:51: er", "s.yaml:11:1: err",
      ])
  }
}
