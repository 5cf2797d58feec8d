import Foundation
import Testing

@Suite("distretto fit on a specification file")
struct FitFileTests {
  private let text = """
    format: 1
    regressions: petersen
    data: {table: panel.csv}
    defaults: {formula: y ~ x, conventions: statsmodels}
    tables:
      - id: errors
        title: Petersen's errors
        models:
          - {label: iid}
          - {label: firm, vcov: 'cluster:firm'}
          - {label: both, vcov: 'cluster:firm+year'}
      - id: effects
        models:
          - {formula: y ~ x | firm, where: year <= 5, vcov: 'cluster:firm'}

    """

  /// Runs the command on a file in a folder that holds Petersen's data as `panel.csv`.
  private func fit(_ text: String, _ options: String...) throws -> CommandResult {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(atPath: PetersenFile.path, toPath: "\(folder.path)/panel.csv")
    try text.write(to: folder.appending(path: "s.yaml"), atomically: false, encoding: .utf8)
    let words = options.map { $0.replacing("FOLDER", with: folder.path) }
    let result = try distretto(["fit", "\(folder.path)/s.yaml"] + words)
    return CommandResult(
      status: result.status, output: result.output.replacing(folder.path + "/", with: ""),
      errors: result.errors.replacing(folder.path + "/", with: ""))
  }

  @Test("all tables are estimated, each under its title, and only the needed columns are read")
  func tables() throws {
    let result = try fit(text)
    #expect(result.status == 0)
    #expect(result.errors == "panel.csv: 5000 rows; firm: number; year: number; x: number; y: number\n")
    #expect(result.output.contains("Data: panel.csv, 5,000 rows\n\nPetersen's errors\nOutcome: y\n───"))
    #expect(result.output.contains("(1) iid") && result.output.contains("(2) firm"))
    #expect(result.output.contains("(0.0536)") && result.output.contains("yes (500)"))
    let narrow = try fit(text.replacing("+year", with: "").replacing("where: year <= 5, ", with: ""))
    #expect(narrow.errors == "panel.csv: 5000 rows; firm: number; x: number; y: number\n")
  }

  @Test("JSON and CSV name the table of each model")
  func programs() throws {
    let json = try fit(text, "--json", "--quiet")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let data = try #require(object?["data"] as? [String: Any])
    #expect(data["file"] as? String == "panel.csv" && data["rows"] as? Int == 5000)
    let models = try #require(object?["models"] as? [[String: Any]])
    #expect(models.map { $0["table"] as? String } == ["errors", "errors", "errors", "effects"])
    #expect(models.map { $0["label"] as? String } == ["iid", "firm", "both", nil])
    #expect(models.map { $0["observations"] as? Int } == [5000, 5000, 5000, 2500])
    let slope = try #require(models[2]["coefficients"] as? [[String: Any]])[1]
    #expect(abs(try #require(slope["std_error"] as? Double) - 0.053558) < 5e-7)
    let lines = try fit(text, "--csv", "--quiet").output.split(separator: "\n")
    #expect(
      lines.count == 8 && lines[1].hasPrefix("errors,1,iid,y ~ x,")
        && lines[7].hasPrefix("effects,1,,y ~ x | firm,"))
  }

  @Test("--check reads the file and the header of its data, and estimates nothing")
  func check() throws {
    let good = try fit(text, "--check")
    #expect(good.status == 0 && good.output == "s.yaml: valid; 2 tables, 4 models\n" && good.errors.isEmpty)
    let bad = try fit(text.replacing("y ~ x |", with: "y ~ z |"), "--check")
    #expect(bad.status == 2 && bad.output == "s.yaml: 1 error\n")
    #expect(
      bad.errors == """
        s.yaml:14:23: error: there is no column 'z' in the data; did you mean 'x'?
         14 |       - {formula: y ~ z | firm, where: year <= 5, vcov: 'cluster:firm'}
            |                       ^

        """)
  }

  @Test("a wrong file ends with status 2, every problem on standard error and no output")
  func wrong() throws {
    let result = try fit(
      text.replacing("id: effects", with: "id: errors").replacing("'cluster:firm+year'", with: "both"))
    #expect(result.status == 2 && result.output.isEmpty)
    let heads = result.errors.split(separator: "\n").filter { $0.hasPrefix("s.yaml") }
    #expect(heads.count == 2 && heads[0].hasPrefix("s.yaml:11:29: error: 'both': there is no such structure"))
    #expect(heads.last == "s.yaml:12:9: error: 'errors' is the id of an earlier table, too")
    let absent = try distretto("fit", "/nowhere/s.yaml")
    #expect(absent.status == 2)
    #expect(
      absent.errors
        == "/nowhere/s.yaml: error: cannot read '/nowhere/s.yaml': no such file or directory\n")
  }

  @Test("a model that the data do not allow is named, and nothing is written")
  func failure() throws {
    let result = try fit(text.replacing("year <= 5", with: "firm == 1"), "--quiet", "--csv")
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(
      result.errors
        == "s.yaml: table 'effects', model 1: y ~ x | firm: firm has one level only: clustered errors need at "
        + "least two clusters\n")
  }

  @Test("--data takes another table, in its own form")
  func otherData() throws {
    try withFile("y;x;firm;year\n1,5;1;1;1\n2,5;2;1;2\n3,0;4;2;1\n3,5;7;2;2\n") { path in
      let options = ["--separator", ";", "--decimal-comma", "--csv", "--quiet"]
      let result = try fit(text, "--data", path, options[0], options[1], options[2], options[3], options[4])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("errors,1,iid,y ~ x,gaussian,pooled,y,x,0.2976190476"))
    }
    try withFile("y,x\n1,1\n2,3\n4,4\n") { path in
      let result = try fit(text, "--data", path)
      #expect(
        result.status == 2
          && result.errors.contains("there is no column 'firm' in the data; known here: y, x"))
    }
  }

  @Test("the schema of specification files is printed")
  func schema() throws {
    let result = try distretto("schema", "--regressions")
    let schema = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(schema?["required"] as? [String] == ["format", "regressions", "tables"])
    #expect(try distretto("schema", "--regressions", "--keys").output.contains("\n| `defaults.vcov` |"))
  }
}
