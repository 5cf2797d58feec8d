import Foundation
import Tables

/// What ran, where and when: the only file of a run that differs between two runs of one identity.
public struct Manifest: Codable, Sendable {
  /// What was computed.
  public var identity: RunIdentity
  /// The seed that luck is addressed by.
  public var seed: UInt64
  /// How often the economy was simulated.
  public var replications: Int
  /// The first and the last year.
  public var years: ClosedRange<Int>
  /// What a firm is in this run: `enterprise` or `local-unit`.
  public var firmConcept: String
  /// The folder's name of the data the economy starts from.
  public var baseline: String
  /// Parameters of low confidence that the scenario's policies lean on, by name.
  public var lowConfidenceParameters: [String] = []
  /// The parameters that were drawn; nil where none were.
  public var draws: ManifestDraws?
  /// Replications that this process found finished.
  public var resumedReplications: Int
  /// Replications that were simulated at a time.
  public var jobs: Int
  /// When this process began.
  public var started: Date

  public init(
    identity: RunIdentity, seed: UInt64, replications: Int, years: ClosedRange<Int>, firmConcept: String,
    baseline: String, resumedReplications: Int, jobs: Int, started: Date
  ) {
    (self.identity, self.seed, self.replications) = (identity, seed, replications)
    (self.years, self.firmConcept, self.baseline) = (years, firmConcept, baseline)
    (self.resumedReplications, self.jobs, self.started) = (resumedReplications, jobs, started)
  }

  /// `manifest.json`, with the time of the call as the run's end.
  public func json(finished: Date) -> JSONValue {
    .object(members(finished: finished) + (draws.map { [.init("parameter_draws", $0.json)] } ?? []))
  }

  private func members(finished: Date) -> [JSONValue.Member] {
    let members: KeyValuePairs<String, JSONValue> = [
      "program": "distretto",
      "version": .text(identity.version),
      "status": "complete",
      "scenario": .text(identity.scenario),
      "run": .text(identity.digest.description),
      "scenario_sha256": .text(SHA256Digest(of: Array(identity.scenarioText.utf8)).description),
      "inputs": .array(identity.inputs.map(Self.input)),
      "baseline": .text(baseline),
      "firm_concept": .text(firmConcept),
      "price_base": "EUR_2020",
      "low_confidence_parameters": .array(lowConfidenceParameters.map(JSONValue.text)),
      "seed": .text(String(seed)),
      "replications": .integer(replications),
      "start_year": .integer(years.lowerBound),
      "end_year": .integer(years.upperBound),
      "jobs": .integer(jobs),
      "resumed_replications": .integer(resumedReplications),
      "started": .text(started.ISO8601Format()),
      "finished": .text(finished.ISO8601Format()),
      "elapsed_seconds": .number(finished.timeIntervalSince(started)),
      "machine": Machine.json,
    ]
    return members.map { .init($0.key, $0.value) }
  }

  private static func input(_ file: InputFile) -> JSONValue {
    ["name": .text(file.name), "sha256": .text(file.digest.description)]
  }
}
