import ArgumentParser
import Experiments
import Tables

/// What is printed when a part of a run is there.
struct ShardReport {
  let path: String

  private let shard: Shard
  private let scenario: String
  private let replications: [Int]
  private let total: Int
  private let isNew: Bool

  init(of shard: Shard, in experiment: Experiment, outcome: Experiment.Outcome, output: String) {
    self.shard = shard
    path = experiment.shardFolder(shard, in: output)
    scenario = experiment.axes.scenario
    total = experiment.manifest.replications
    replications = shard.replications(of: total)
    isNew = outcome != .alreadyThere
  }

  var json: JSONValue {
    [
      "scenario": .text(scenario), "path": .text(path), "status": "shard", "computed": .truth(isNew),
      "shard": .integer(shard.index), "shards": .integer(shard.count), "replications": .integer(total),
      "shard_replications": .array(replications.map(JSONValue.integer)),
    ]
  }

  /// A line about the part and, as the last line, the path.
  var text: String {
    let state = isNew ? "" : ", computed before"
    return "\(scenario): part \(shard), \(replications.count) of \(total) replications\(state)\n\(path)"
  }
}

extension Shard: ExpressibleByArgument {
  public init?(argument: String) { self.init(parsing: argument) }
}
