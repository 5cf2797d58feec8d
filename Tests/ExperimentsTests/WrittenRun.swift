import Recording
import Tables

@testable import Experiments

/// A finished run with a few rows of each table, as another program might have written it.
struct WrittenRun {
  var name = "calm"
  var manifest: [String: JSONValue] = [:]
  var territory = "ITC4"
  /// Rows of `replications.csv` about the scenario: replication, region, variable, year and value.
  var values = [
    "1,ITC4,Firms,2020,10", "2,ITC4,Firms,2020,12", "1,ITC41,Firms,2020,4", "2,ITC41,Firms,2020,6",
  ]
  var tables: [String: String] = [:]

  /// Writes the run into `folder` and opens it.
  func opened(in folder: TemporaryFolder) throws -> FinishedRun {
    let path = "\(folder.path)/\(name)"
    try Folder.make(path)
    var files = tables
    files["replications"] = files["replications"] ?? replications
    var resources: [JSONValue] = []
    for (table, text) in files.sorted(by: { $0.key < $1.key }) {
      try folder.write(text, to: "\(name)/\(table).csv")
      let digest = SHA256Digest(of: Array(text.utf8))
      resources.append(["path": .text("\(table).csv"), "hash": .text("sha256:\(digest)")])
    }
    let package: JSONValue = ["resources": .array(resources)]
    try folder.write(package.pretty, to: "\(name)/datapackage.json")
    try folder.write(manifestText, to: "\(name)/manifest.json")
    return try FinishedRun(at: path)
  }

  private var replications: String {
    // Columns in another order than the program's: they are found by their names.
    let rows = values.map { row in
      let fields = row.split(separator: ",")
      return "\(fields[4]),\(fields[3]),firm,\(fields[2]),\(fields[1]),\(fields[0]),\(name)\n"
    }
    return "value,year,unit,variable,region,replication,scenario\n" + rows.joined()
      + "3,2020,firm,Firms,\(territory),1,\(name) without policies\n"
  }

  private var manifestText: String {
    let usual: JSONValue = [
      "scenario": .text(name), "run": .text("\(name)-0123456789ab"), "version": "1.0.0", "baseline": "toy",
      "inputs": [["name": "toy/cells.csv", "sha256": "00"]], "firm_concept": "enterprise",
      "price_base": "EUR_2020", "seed": "1", "replications": 2, "start_year": 2019, "end_year": 2020,
    ]
    guard case .object(let members) = usual else { return "" }
    return JSONValue.object(members.map { .init($0.name, manifest[$0.name] ?? $0.value) }).pretty
  }
}
