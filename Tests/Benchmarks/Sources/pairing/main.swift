import Baselines
import EconomyModel
import Foundation
import ScenarioFiles

// How much common luck narrows the effect of a policy: the standard deviation over replications of employment with the
// policies less employment without them, under the same luck and under another replication's.
// Usage: swift run -c release pairing [SCENARIO] [REPLICATIONS]
let arguments = CommandLine.arguments
let path = arguments.count > 1 ? arguments[1] : "../../Scenarios/saturno-2003-2005.yaml"
let replications = arguments.count > 2 ? Int(arguments[2]) ?? 200 : 200

/// Persons employed in all firms in the last year.
struct LastEmployment: Recorder {
  private(set) var persons = 0.0

  mutating func record(_ economy: borrowing Economy) { persons = economy.cells.employment.reduce(0, +) }
}

func standardDeviation(_ values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
}

let folder = URL(filePath: path).deletingLastPathComponent().path + "/baselines"
let loader = ScenarioLoader { name in
  (try? loadBaseline(at: "\(folder)/\(name)")).map { .found(BaselineFacts($0)) } ?? .missing(known: [])
}
guard let scenario = loader.load(path).scenario else { fatalError("\(path) is not a valid scenario") }
let baseline = try loadBaseline(at: "\(folder)/\(scenario.baseline)")
let settings = scenario.settings(on: baseline)
let firms = SyntheticFirms(of: baseline, seed: settings.seed, parameters: settings.parameters).table()
let demandPath = try DemandPath(baseline: baseline, firms: firms, settings: settings)

@Sendable func employment(_ settings: ModelSettings, _ replication: Int) throws -> Double {
  var model = Model(
    baseline: baseline, firms: firms, settings: settings, replication: replication, path: demandPath)
  var last = LastEmployment()
  try model.run(into: &last)
  return last.persons
}

let pairs = try await withThrowingTaskGroup(of: (Int, Double, Double).self) { group in
  var pairs = Array(repeating: (with: 0.0, without: 0.0), count: replications)
  for replication in 1...replications {
    if replication > ProcessInfo.processInfo.activeProcessorCount, let done = try await group.next() {
      pairs[done.0 - 1] = (done.1, done.2)
    }
    group.addTask {
      (
        replication, try employment(settings, replication),
        try employment(settings.withoutPolicies, replication)
      )
    }
  }
  for try await done in group { pairs[done.0 - 1] = (done.1, done.2) }
  return pairs
}

let paired = pairs.map { $0.with - $0.without }
let unpaired = pairs.indices.map { pairs[$0].with - pairs[($0 + 1) % pairs.count].without }
let (narrow, wide) = (standardDeviation(paired), standardDeviation(unpaired))
print("\(scenario.name), \(replications) replications, employment in \(settings.years.upperBound), persons")
print(
  String(format: "mean effect                          %10.1f", paired.reduce(0, +) / Double(paired.count)))
print(String(format: "standard deviation, the same luck    %10.1f", narrow))
print(String(format: "standard deviation, another's luck   %10.1f", wide))
print(String(format: "ratio                                %10.4f", narrow / wide))
