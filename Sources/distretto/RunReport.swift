import Experiments
import Foundation
import Recording

/// What is printed when a run is there.
struct RunReport {
  let path: String

  private let experiment: Experiment
  private let outcome: Experiment.Outcome
  private let figures: [KeyFigure]
  private let changes: [PolicyFigure]

  init(of experiment: Experiment, outcome: Experiment.Outcome, output: String) throws {
    (self.experiment, self.outcome) = (experiment, outcome)
    path = RunPaths(output: output, identity: experiment.manifest.identity).folder
    figures = try KeyFigure.read(from: path, of: experiment.axes)
    changes = try PolicyFigure.read(from: path, of: experiment.axes)
  }

  var json: JSONValue {
    [
      "scenario": .text(experiment.axes.scenario), "path": .text(path), "status": "complete",
      "computed": .truth(outcome != .alreadyThere),
      "firm_concept": .text(experiment.manifest.firmConcept),
      "replications": .integer(experiment.manifest.replications),
      "policy_figures": .array(changes.map(\.json)),
      "key_figures": .array(figures.map(\.json)),
    ]
  }

  /// A small table and, as the last line, the path.
  var text: String {
    let manifest = experiment.manifest
    let runs = manifest.replications == 1 ? "1 replication" : "\(manifest.replications) replications"
    let state = outcome == .alreadyThere ? ", computed before" : ""
    let head =
      "\(experiment.axes.scenario): \(experiment.axes.territory), firms are \(concept), \(runs)\(state)"
    let outlook = ["  \(Self.pad("", to: 44))median      \(band)"] + figures.map(line)
    return ([head] + policyLines + outlook + [path]).joined(separator: "\n")
  }

  /// The ends of the bands in words.
  private var band: String {
    let ends = experiment.axes.probabilities
    guard let low = ends.first, let high = ends.last, ends.count > 1 else { return "" }
    return "\(Self.short(low * 100)) to \(Self.short(high * 100)) % of replications"
  }

  /// What the policies changed, against the same luck without them.
  private var policyLines: [String] {
    guard let year = changes.first?.year else { return [] }
    let counterfactual = experiment.axes.counterfactual ?? ""
    let title = "what the policies changed by \(year), against \(counterfactual) under the same luck"
    let heading = "  \(Self.pad("", to: 44))mean        \(band)"
    let lines = changes.map { figure in
      let name = Self.pad("\(figure.name), \(figure.unit)", to: 44)
      let band = figure.band.map { "\(Self.short($0.lowerBound)) to \(Self.short($0.upperBound))" } ?? ""
      let chance = figure.probabilityPositive.map { "   above zero in \(Self.short($0 * 100)) %" } ?? ""
      return "  \(name)\(Self.pad(Self.short(figure.mean), to: 12))\(band)\(chance)"
    }
    let few = experiment.manifest.replications < 20
    return [title, heading] + lines
      + (few ? ["  (few replications: the bands are rough)"] : []) + ["the economy with the policies"]
  }

  private var concept: String { manifestConcept == "enterprise" ? "enterprises" : "local units" }
  private var manifestConcept: String { experiment.manifest.firmConcept }

  private func line(_ figure: KeyFigure) -> String {
    let name = "\(figure.variable), \(figure.unit)"
    let band = figure.band.map { "  \(Self.short($0.lowerBound)) to \(Self.short($0.upperBound))" } ?? ""
    return "  \(figure.year)  \(Self.pad(name, to: 38))\(Self.pad(Self.short(figure.median), to: 12))\(band)"
  }

  /// Four decimals for what is small, none for what is large; the files have every digit.
  private static func short(_ value: Double) -> String {
    let scale = abs(value) < 10 ? 10_000.0 : abs(value) < 1000 ? 10 : 1
    let rounded = (value * scale).rounded() / scale
    return Int(exactly: rounded).map(String.init) ?? String(rounded)
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
