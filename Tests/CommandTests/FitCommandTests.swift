import Foundation
import Testing
import Workshops

@Suite("distretto fit on formulas")
struct FitCommandTests {
  /// Six rows with everything that can be wrong with a column.
  private let data = """
    y,x,group,weight,empty,name,one,k
    1,0,a,1,,u,5,1
    2,1,b,0,,v,5,2
    4,2,a,2,,w,5,1
    8,3,b,1,,x,5,2
    16,0,a,0,,y,5,1
    32,5,b,1,,z,5,2

    """

  private func fit(_ arguments: String..., on data: String? = nil) throws -> CommandResult {
    try withFile(data ?? self.data) { path in
      let result = try distretto(["fit"] + arguments + ["--data", path, "--quiet"])
      return CommandResult(
        status: result.status, output: result.output,
        errors: result.errors.replacingOccurrences(of: path, with: "data.csv"))
    }
  }

  private func models(_ output: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return try #require(object?["models"] as? [[String: Any]])
  }

  @Test("Petersen's data have the published errors: iid, by firm, by year, by both")
  func petersen() throws {
    let published = [
      ("iid", 0.028583), ("cluster:firm", 0.050596), ("cluster:year", 0.033389),
      ("cluster:firm+year", 0.053558),
    ]
    for (errors, value) in published {
      // The published errors of both ways correct each way by its own number of clusters.
      let result = try distretto(
        "fit", "y ~ x", "--data", PetersenFile.path, "--vcov", errors, "--json", "--quiet", "--conventions",
        "statsmodels")
      let slope = try #require(try models(result.output).first?["coefficients"] as? [[String: Any]])[1]
      #expect(abs(try #require(slope["std_error"] as? Double) - value) < 5e-7, "\(errors)")
      #expect(abs(try #require(slope["estimate"] as? Double) - 1.034833) < 5e-7)
    }
  }

  @Test("JSON has the keys that are documented, each of its kind")
  func json() throws {
    let result = try fit("y ~ x | group", "--vcov", "cluster:group", "--json")
    #expect(result.status == 0 && result.errors.isEmpty)
    let model = try #require(try models(result.output).first)
    let documented: Set = [
      "table", "label", "formula", "family", "estimator", "outcome", "weights", "where", "endogenous",
      "instruments", "panel", "standardised", "coefficients", "observations", "dropped", "fixed_effects",
      "r_squared", "r_squared_adjusted",
      "r_squared_within", "pseudo_r_squared", "rmse", "log_likelihood", "degrees_of_freedom", "vcov",
      "vcov_type",
      "t_degrees_of_freedom", "clusters", "confidence_level", "collinear", "converged", "iterations",
      "conventions", "bootstrap", "instrumental", "random_effects", "warnings",
    ]
    #expect(Set(model.keys) == documented)
    let article = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/EconomyModel/EconomyModel.docc/Regressions.md")
    let page = try String(contentsOf: article, encoding: .utf8)
    for key in documented { #expect(page.contains("`\(key)`") || page.contains("`\(key)[]`"), "\(key)") }
    let coefficient = try #require(model["coefficients"] as? [[String: Any]])[0]
    #expect(
      Set(coefficient.keys) == [
        "term", "estimate", "std_error", "statistic", "p_value", "conf_low", "conf_high",
      ])
    let dropped = try #require(model["dropped"] as? [String: Any])
    #expect(Set(dropped.keys).isSuperset(of: ["missing", "singletons", "separated"]))
    let effect = try #require((model["fixed_effects"] as? [[String: Any]])?.first)
    #expect(effect["name"] as? String == "group" && effect["levels"] as? Int == 2 && effect.count == 3)
    let cluster = try #require((model["clusters"] as? [[String: Any]])?.first)
    #expect(cluster["name"] as? String == "group" && cluster["count"] as? Int == 2 && cluster.count == 2)
    let conventions = try #require(model["conventions"] as? [String: Any])
    #expect(Set(conventions.keys).isSuperset(of: ["small_sample", "fixed_effects_counted", "two_way_df"]))
    #expect(model["observations"] as? Int == 6 && model["vcov_type"] as? String == "CR1")
    #expect(model["table"] is NSNull && model["instrumental"] is NSNull)
  }

  @Test("comma-separated values have a row for each coefficient of each model")
  func csv() throws {
    let lines = try fit("y ~ x", "y ~ x | group", "--csv").output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("table,model,label,formula,family,estimator,outcome,term,estimate,std_error,"))
    #expect(lines[1].hasPrefix(",1,,y ~ x,gaussian,pooled,y,(Intercept),2.858407079646"))
    #expect(lines[2].hasPrefix(",1,,y ~ x,gaussian,pooled,y,x,4.168141592920"))
    #expect(lines[3].hasPrefix(",2,,y ~ x | group,gaussian,pooled,y,x,"))
  }

  @Test("LaTeX and Markdown, several models side by side, nothing taken for a command")
  func documents() throws {
    let latex = try fit("y ~ x", "y ~ x | group", "--latex").output
    #expect(
      latex.contains(
        "\\begin{tabular}{lrr}\n\\toprule\n & (1) & (2) \\\\\n\\midrule\nx & 4.17 & "))
    #expect(latex.contains("group & no & yes (2) \\\\"))
    #expect(latex.contains("R\\textsuperscript{2} & 0.4651 & "))
    #expect(latex.hasSuffix("p $<$ 0.1.\\par\n\\end{minipage}\n\\end{table}\n"))
    let markdown = try fit("y ~ x", "y ~ x | group", "--markdown").output
    #expect(
      markdown.contains(
        " 6 rows\n\nOutcome: y\n\n|  | (1) | (2) |\n| --- | ---: | ---: |\n| `x` | 4.17 (2.23) | "))
    #expect(markdown.contains("| `group` | no | yes (2) |\n| Observations | 6 | 6 |"))
  }

  @Test("the terminal's table says once what all models explain, and in each column where they differ")
  func text() throws {
    let same = try fit("y ~ x", "y ~ 1").output
    #expect(same.contains(" 6 rows\n\nOutcome: y\n───") && same.contains("(1)"))
    let different = try fit("y ~ x", "log(y) ~ x").output
    #expect(!different.contains("Outcome:") && different.contains("log(y)\n"))
  }

  @Test("the types of columns and the rows are said on standard error, unless it should be quiet")
  func types() throws {
    let result = try withFile(data) { try distretto("fit", "y ~ x", "--data", $0, "--where", "name != 'u'") }
    #expect(result.errors.hasSuffix(".csv: 6 rows; y: number; x: number; name: text, 6 levels\n"))
  }

  @Test(
    "Mistakes in formula, options or columns end with status 2 and one message each",
    arguments: [
      (["y ~ xx"], "data.csv:1, column 'xx': there is no such column; did you mean 'x'?\n"),
      (
        ["y ~ log(name)"],
        "distretto: y ~ log(name): column 'name' is text: line 2 says 'u'; arithmetic needs numbers, indicators of "
          + "its levels are written i(name)\n"
      ),
      (["y ~ empty"], "distretto: y ~ empty: column 'empty' has no value in any row\n"),
      (
        ["y ~ x | name"],
        "distretto: y ~ x | name: the fixed effect name has as many levels as rows, 6: it explains everything\n"
      ),
      (["one ~ x"], "distretto: one ~ x: one is 5 in every row that is left\n"),
      (
        ["y ~ x", "--where", "y > 99"],
        "distretto: y ~ x: no row is left: of 6 rows, 6 excluded by the condition\n"
      ),
      (
        ["y ~ lag(x, 1)"],
        "distretto: y ~ lag(x, 1): lag(x, 1) needs the panel: which columns are the units and which the period\n"
      ),
      (
        ["y ~ x +"],
        "distretto: formula: a term is needed here, not the end, at character 8:\n  y ~ x +\n         ^\n"
      ),
      (
        ["y ~ x", "--where", "x = 1", "--panel", "group"],
        "distretto: --where: '=' is not expected here; equality is written '==', at character 3:\n  x = 1\n    ^\n"
          + "distretto: --panel: 'group' is no panel: write units and period, as in region^division:year\n"
      ),
      (
        ["y ~ x", "--weights", "name"],
        "distretto: y ~ x: column 'name' is text: line 2 says 'u'; arithmetic needs numbers, indicators of its "
          + "levels are written i(name)\n"
      ),
    ])
  func mistakes(arguments: [String], message: String) throws {
    let result = try withFile(data) { path in
      let result = try distretto(["fit"] + arguments + ["--data", path, "--quiet"])
      return (result.status, result.output, result.errors.replacingOccurrences(of: path, with: "data.csv"))
    }
    #expect(result == (2, "", message))
  }

  @Test(
    "Data that do not allow the estimate end with status 1 and say why",
    arguments: [
      (
        ["y ~ x", "--vcov", "cluster:one"],
        "one has one level only: clustered errors need at least two clusters"
      ),
      (["y ~ x", "--family", "logit"], "row 2: y is 2, which is not zero or one"),
    ])
  func failures(arguments: [String], message: String) throws {
    let result = try withFile(data) { try distretto(["fit"] + arguments + ["--data", $0, "--quiet"]) }
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors == "distretto: y ~ x: \(message)\n")
  }

  @Test("rows of weight 0, infinite logarithms and missing values are counted, the infinite ones named")
  func dropped() throws {
    let weightless = try fit("y ~ x", "--weights", "weight").output
    #expect(weightless.hasSuffix("\nOf 6 rows, 2 with weight 0.\n"))
    let infinite = try fit("y ~ log(x)").output
    #expect(infinite.contains("\nOf 6 rows, 2 with infinite values. Warning: "))
    #expect(
      infinite.contains("Warning: log(x) is infinite or not a number in 2 rows, which are dropped: 1, 5.\n"))
    let missing = try fit("y ~ x", on: data.replacing("8,3,b", with: "8,,b")).output
    #expect(missing.hasSuffix("\nOf 6 rows, 1 with missing values. Rows without a value: x in 1.\n"))
    let counts = try #require(
      try models(fit("y ~ log(x)", "--json").output).first?["dropped"] as? [String: Any])
    #expect(counts["infinite"] as? Int == 2 && counts["infinite_by_term"] as? [String: Int] == ["log(x)": 2])
  }

  @Test("a regressor without variation within the effects is named and left out")
  func noVariation() throws {
    let result = try fit("y ~ k + x | group")
    #expect(result.status == 0 && result.output.hasSuffix("\nCollinear and left out: k.\n"))
    #expect(!result.output.lowercased().contains("nan"))
  }

  @Test("a regressor that shares a column with the outcome is warned of")
  func sharedNoise() throws {
    let result = try fit("log(y / x) ~ log(x)")
    #expect(
      result.output.contains(
        "Warning: x is in the outcome and in log(x): errors in it push its coefficient down, whatever the economy does."
      ))
  }

  @Test("a file of results is written as a whole, or not at all")
  func output() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let good = try fit("y ~ x", "--csv", "--output", path)
    #expect(good.status == 0 && good.output.isEmpty)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try written == fit("y ~ x", "--csv").output)
    #expect(try fit("y ~ x", "y ~ x | name", "--csv", "--output", path).status == 2)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == written)
    let nowhere = try fit("y ~ x", "--output", "/nowhere/table.txt")
    #expect(nowhere.status == 1 && nowhere.errors.hasPrefix("distretto: cannot create '/nowhere/table.txt'"))
  }

  @Test("a full disk ends with status 1 and the reason")
  func fullDisk() throws {
    let result = try distretto(
      ["fit", "y ~ x", "--data", PetersenFile.path, "--quiet"], writingTo: "/dev/full")
    #expect(result.status == 1 && result.errors.hasPrefix("standard output: "))
  }

  @Test("the folder of a run stands for its cells")
  func runFolder() throws {
    let workshop = try Workshop()
    let run = try workshop.run(workshop.arguments(output: "Outputs") + ["--quiet"])
    let result = try workshop.run([
      "fit", "log(employment) ~ log(firms) | region^division + year", "--data", run.lastLine, "--csv",
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.hasPrefix("\(run.lastLine)/cells.csv: "))
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test("tables of other separators and decimal marks; files that are no tables")
  func forms() throws {
    let comma = try fit(
      "y ~ x", "--separator", ";", "--decimal-comma", "--csv", on: "y;x\n1,5;1\n2,5;2\n3,0;4\n")
    #expect(comma.status == 0 && comma.output.contains(",y,x,0.464285714285714"))
    #expect(try fit("y ~ x", "--decimal-comma").status == 64)
    #expect(
      try fit("y ~ x", on: "").errors
        == "data.csv: the file is empty; a header with the names of the columns is needed\n")
    #expect(
      try fit("y ~ x", on: "y,\u{0}\n1,2\n").errors
        == "data.csv:1: the header has a NUL byte: this is not a text file\n")
    #expect(try fit("y ~ x", on: "y,x\n").errors == "data.csv:1: there is a header, but no row\n")
    #expect(try distretto("fit", "y ~ x", "--data", "/nowhere.csv").status == 2)
  }

  @Test(
    "Words that make no sense together end with status 64",
    arguments: [
      ["y ~ x"], ["y ~ x", "s.yaml", "--data", "t.csv"], ["s.txt"], ["y ~ x", "--data", "t.csv", "--check"],
      ["s.yaml", "--vcov", "iid"], ["y ~ x", "--data", "t.csv", "--level", "95"],
      ["y ~ x", "--data", "t.csv", "--family", "probit"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try distretto(["fit"] + arguments).status == 64)
  }
}

/// Petersen's clustering test data.
enum PetersenFile {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "EconometricsTests/Data/petersen.csv").path
}
