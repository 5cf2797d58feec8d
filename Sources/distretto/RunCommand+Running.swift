import ArgumentParser
import Experiments
import Foundation
import Ranks

extension RunCommand {
  func run() async throws {
    do {
      // Parts of a run need nobody else, however many are started together.
      let ranks = shard == nil ? try await Ranks.join() : .alone
      let interruption = Interruption.watch(quiet: !ranks.isFirst)
      defer { interruption.stop() }
      try await ending(ranks) { try await run(as: ranks) }
      await ranks.leave()
    } catch let error as RankError {
      complain("distretto: error: \(error)")
      throw ExitCode(1)
    }
  }

  /// Lets all processes end when this one has failed, once the user knows why.
  private func ending(_ ranks: Ranks, after body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch {
      if !(error is ExitCode) { complain("distretto: error: \(error)") }
      let status = error as? ExitCode ?? ExitCode(1)
      ranks.abort(status.rawValue)
      throw status
    }
  }

  private func run(as ranks: Ranks) async throws {
    // The others wait until the first knows that the files are good, so that problems are said once.
    if !ranks.isFirst { ranks.meet() }
    let names = files.map { NamedScenario(file: $0, variant: variant) }
    let scenarios = try options.load(names, quiet: quiet || !ranks.isFirst)
    if ranks.isFirst { ranks.meet() }
    for scenario in scenarios {
      if let shard {
        print(try await part(shard, of: scenario))
      } else if ranks.isFirst {
        print(try await whole(scenario, with: ranks))
      } else {
        try await help(with: scenario, options(for: ranks))
      }
    }
  }

  /// Simulates the scenario, with the other ranks.
  ///
  /// - Returns: what is printed of it.
  private func whole(_ scenario: ComparableScenario, with ranks: Ranks) async throws -> String {
    let (run, outcome) = try await options(for: ranks).run(scenario, quiet: quiet, with: FirstRank(ranks))
    let report = try RunReport(of: run.experiment, outcome: outcome, output: options.output)
    return json ? report.json.line : quiet ? report.path : report.text
  }

  /// Simulates what the first rank hands out.
  private func help(with scenario: ComparableScenario, _ options: RunOptions) async throws {
    let (run, source) = (try options.prepared(scenario), OtherRank())
    try await run.experiment.help(in: options.output, from: source, prepare: run.simulator)
    source.leave()
  }

  /// Simulates a part of the scenario's replications.
  ///
  /// - Returns: what is printed of it.
  private func part(_ shard: Shard, of scenario: ComparableScenario) async throws -> String {
    let run = try options.prepared(scenario)
    let outcome = try await run.experiment.run(
      shard, in: options.output, resuming: options.resume, observer: ProgressBar(quiet: quiet),
      prepare: run.simulator)
    let report = ShardReport(of: shard, in: run.experiment, outcome: outcome, output: options.output)
    return json ? report.json.line : quiet ? report.path : report.text
  }

  /// Processes that were started together have one replication in hand each, unless `--jobs` says otherwise.
  private func options(for ranks: Ranks) -> RunOptions {
    var options = options
    if ranks.areSeveral, options.jobs == nil { options.jobs = 1 }
    return options
  }
}
