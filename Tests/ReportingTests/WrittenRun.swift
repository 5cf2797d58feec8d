import Experiments
import Foundation
import Recording
import Tables

/// A finished run with a few rows of each table, as another program might have written it.
final class WrittenRun {
  var name = "calm"
  var title = "A calm year"
  var manifest: [String: JSONValue] = [:]
  var tables: [String: String] = [:]

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "distretto-\(UUID().uuidString)"
  )
  .path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes the run and opens it.
  func opened() throws -> FinishedRun {
    try Folder.make(folder)
    let resources = try tables.sorted { $0.key < $1.key }.map { name, text -> JSONValue in
      let digest = try write(text, to: "\(name).csv")
      return ["path": .text("\(name).csv"), "hash": .text("sha256:\(digest)")]
    }
    let members: [JSONValue.Member] = [
      .init("title", .text(title)), .init("description", "What if?\n\nA toy. It is 3 < 4."),
      .init("question", "What if?"), .init("sources", [["title": "A toymaker"]]),
      .init("licenses", [["name": "CC0-1.0"]]),
      .init("places", [["code": "ITC41", "name": "Varese"], ["code": "ITC42", "name": "Como"]]),
      .init("resources", .array(resources)),
    ]
    _ = try write(JSONValue.object(members).pretty, to: "datapackage.json")
    _ = try write(manifestText, to: "manifest.json")
    return try FinishedRun(at: folder)
  }

  private func write(_ text: String, to name: String) throws -> SHA256Digest {
    let bytes = Array(text.utf8)
    try AtomicFile.store(bytes, at: "\(folder)/\(name)")
    return SHA256Digest(of: bytes)
  }

  private var manifestText: String {
    let usual: JSONValue = [
      "scenario": .text(name), "run": .text("\(name)-0123456789ab"), "version": "1.0.0", "baseline": "toy",
      "inputs": [["name": "toy/cells.csv", "sha256": "00"]], "firm_concept": "local-unit",
      "price_base": "EUR_2020", "seed": "7", "replications": 2, "start_year": 2019, "end_year": 2021,
    ]
    guard case .object(let members) = usual else { return "" }
    let more = manifest.filter { !members.map(\.name).contains($0.key) }.sorted { $0.key < $1.key }
    return JSONValue.object(
      members.map { .init($0.name, manifest[$0.name] ?? $0.value) } + more.map { .init($0.key, $0.value) }
    ).pretty
  }
}

extension WrittenRun {
  /// A run with policies: tables of the columns that the program writes, in another order.
  static func withPolicies() -> WrittenRun {
    let run = WrittenRun()
    run.tables = ["timeseries": series, "effects": effects, "policies": policies]
    return run
  }

  /// Rows of the economy with and without the policies.
  static let series = """
    value,year,unit,variable,region,scenario
    1000,2019,person,Employment|Firms,ITC4,calm
    1250.4,2021,person,Employment|Firms,ITC4,calm
    1200,2021,person,Employment|Firms|5th Percentile,ITC4,calm
    1300,2021,person,Employment|Firms|95th Percentile,ITC4,calm
    100,2019,million EUR_2020/yr,GDP,ITC4,calm
    90,2020,million EUR_2020/yr,GDP,ITC4,calm
    121,2021,million EUR_2020/yr,GDP,ITC4,calm
    50,2019,million EUR_2020/yr,GDP,ITC41,calm
    40,2020,million EUR_2020/yr,GDP,ITC41,calm
    50,2019,million EUR_2020/yr,GDP,ITC42,calm
    49,2020,million EUR_2020/yr,GDP,ITC42,calm
    1000,2021,person,Employment|Firms,ITC4,calm without policies

    """

  static let effects = """
    scenario,variable,unit,region,division,year,q05,q95,mean,probability_positive,new
    calm,Employment|Firms,person,ITC4,TOTAL,2020,1,1,1,1,x
    calm,Employment|Firms,person,ITC4,TOTAL,2021,200,300,250.4,1,x
    calm,Employment|Firms,person,ITC4,C25,2021,9,9,9,1,x
    calm,Employment|Firms,person,ITC41,TOTAL,2021,-80,-40,-60,0,x
    calm,Employment|Firms,person,ITC42,TOTAL,2021,300,320,310.4,1,x
    calm,Firms,firm,ITC4,TOTAL,2021,-3,5,1,0.5,x
    calm,GDP,million EUR_2020/yr,ITC4,TOTAL,2021,0,0,0,0,x
    calm,Unemployment Rate,dimensionless,ITC4,TOTAL,2021,-0.03,-0.01,-0.02,0,x
    calm,Agglomerations,cluster,ITC4,TOTAL,2021,0,0,0,0,x

    """

  static let policies = """
    scenario,policy,variable,unit,year,mean,q05,q95,probability_positive
    calm,grants,Budget,EUR_2020,2020,5000000,5000000,5000000,1
    calm,grants,Budget,EUR_2020,2021,0,0,0,0
    calm,grants,Committed,EUR_2020,2020,4000000,4000000,4000000,1
    calm,grants,Paid,EUR_2020,2020,1000000,1000000,1000000,1
    calm,grants,Paid,EUR_2020,2021,2000000,2000000,2000000,1
    calm,grants,Outstanding,EUR_2020,2020,3000000,1,1,1
    calm,grants,Outstanding,EUR_2020,2021,1000000,1,1,1
    calm,grants,Unspent,EUR_2020,2020,1000000,1,1,1
    calm,grants,Unspent,EUR_2020,2021,0,0,0,0
    calm,grants,Recipients,firm,2020,80,80,80,1
    calm,TOTAL,Budget,EUR_2020,2020,5000000,5000000,5000000,1
    calm,TOTAL,Committed,EUR_2020,2020,4000000,4000000,4000000,1
    calm,TOTAL,Net Employment Effect,person,2021,250.4,200,300,1
    calm,TOTAL,Gross Employment Effect,person,2021,400,390,410,1
    calm,TOTAL,Cost per Net Job,EUR_2020,2021,11976.2,,,

    """
}
