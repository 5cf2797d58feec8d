import Experiments
import Foundation
import Recording
import Tables

/// What is printed when a run is there.
struct RunReport {
  let path: String

  private let experiment: Experiment
  private let outcome: Experiment.Outcome
  private let figures: [KeyFigure]
  private let changes: PolicyReport
  private let uncertainty: UncertaintyReport?

  init(of experiment: Experiment, outcome: Experiment.Outcome, output: String) throws {
    (self.experiment, self.outcome) = (experiment, outcome)
    path = RunPaths(output: output, identity: experiment.manifest.identity).folder
    figures = try KeyFigure.read(from: path, of: experiment.axes)
    uncertainty = try UncertaintyReport(of: experiment.axes, in: path)
    changes = try PolicyReport(
      of: experiment.axes, leaningOn: experiment.manifest.lowConfidenceParameters, in: path)
  }

  var json: JSONValue { .object(members + (uncertainty.map { [.init("uncertainty", $0.json)] } ?? [])) }

  private var members: [JSONValue.Member] {
    let members: KeyValuePairs<String, JSONValue> = [
      "scenario": .text(experiment.axes.scenario), "path": .text(path), "status": "complete",
      "computed": .truth(outcome != .alreadyThere),
      "firm_concept": .text(experiment.manifest.firmConcept),
      "replications": .integer(experiment.manifest.replications),
      "policies": .array(changes.money.map(\.json)),
      "policy_figures": .array(changes.figures.map(\.json)),
      "low_confidence_parameters": .array(changes.assumptions.map(JSONValue.text)),
      "key_figures": .array(figures.map(\.json)),
    ]
    return members.map { .init($0.key, $0.value) }
  }

  /// A small table and, as the last line, the path.
  var text: String {
    let manifest = experiment.manifest
    let runs =
      uncertainty?.runs
      ?? (manifest.replications == 1 ? "1 replication" : "\(manifest.replications) replications")
    let state = outcome == .alreadyThere ? ", computed before" : ""
    let head =
      "\(experiment.axes.scenario): \(experiment.axes.territory), firms are \(concept), \(runs)\(state)"
    let policies = changes.lines(band: band, replications: manifest.replications)
    let title = policies.isEmpty ? [] : ["the economy with the policies"]
    let outlook = ["  \("".padded(to: 44))median      \(band)"] + figures.map(line)
    let sources = uncertainty?.lines(band: band) ?? []
    return ([head] + policies + title + outlook + sources + [path]).joined(separator: "\n")
  }

  /// The ends of the bands in words.
  private var band: String {
    let ends = experiment.axes.probabilities
    guard let low = ends.first, let high = ends.last, ends.count > 1 else { return "" }
    return "\((low * 100).short) to \((high * 100).short) % of replications"
  }

  private var concept: String {
    experiment.manifest.firmConcept == "enterprise" ? "enterprises" : "local units"
  }

  private func line(_ figure: KeyFigure) -> String {
    let name = "\(figure.variable), \(figure.unit)"
    let band = figure.band.map { "  \($0.lowerBound.short) to \($0.upperBound.short)" } ?? ""
    return "  \(figure.year)  \(name.padded(to: 38))\(figure.median.short.padded(to: 12))\(band)"
  }
}

extension Double {
  /// Four decimals for what is small, none for what is large; the files have every digit.
  var short: String {
    let scale = abs(self) < 10 ? 10_000.0 : abs(self) < 1000 ? 10 : 1
    let rounded = (self * scale).rounded() / scale
    return Int(exactly: rounded).map { String($0) } ?? String(rounded)
  }
}

extension String {
  /// The text and as many spaces as bring it to `width`, at least one.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(1, width - count)) }
}
