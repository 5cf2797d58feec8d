import Econometrics

extension EstimationTable {
  /// A row for each fixed effect of any model.
  var effects: [FactRow] {
    estimates.flatMap(\.effects).map(\.name).withoutRepeats.map { name in
      FactRow(
        name: name,
        cells: estimates.map { estimate in
          estimate.effects.first { $0.name == name }.map { "yes (\(SignificantText.whole($0.levels)))" }
            ?? "no"
        })
    }
  }

  /// Observations, fit and errors; rows that say nothing of any model are left out.
  var facts: [FactRow] {
    let rows = [
      row("Observations") { SignificantText.whole($0.observations) },
      row("R²") { Self.text($0.fit.rSquared) },
      row("Adjusted R²") { Self.text($0.fit.rSquaredAdjusted) },
      row("Within R²") { Self.text($0.fit.rSquaredWithin) },
      row("Pseudo R²") { Self.text($0.fit.pseudoRSquared) },
      row("RMSE") { Self.text($0.fit.rootMeanSquaredError) },
      row("First-stage F", Self.firstStage),
      row("Sargan p") { Self.text($0.instruments?.overidentification?.pValue) },
      row("θ") { $0.panel.map { Self.range($0.components.thetaRange) } ?? "" },
      row("Hausman p") { Self.text($0.panel?.hausman?.pValue) },
      row("Mundlak p") { Self.text($0.panel?.mundlak?.pValue) },
      row("Family") { $0.specification.family == .gaussian ? "" : $0.specification.family.rawValue },
      row("Estimator") { $0.specification.estimator == .pooled ? "" : $0.specification.estimator.rawValue },
      row("Weights") { $0.specification.weights ?? "" },
      row("Errors", Self.errors),
    ]
    return rows.filter { $0.cells.contains { !$0.isEmpty } }
  }

  private func row(_ name: String, _ text: (Estimate) -> String) -> FactRow {
    FactRow(name: name, cells: estimates.map(text))
  }

  private static func text(_ value: Double?) -> String { value.map { SignificantText.text($0) } ?? "" }

  private static func range(_ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { SignificantText.text($0) }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "–")
  }

  private static func firstStage(_ estimate: Estimate) -> String {
    (estimate.instruments?.firstStages ?? []).map { text($0.robust?.statistic) }.joined(separator: ", ")
  }

  private static func errors(_ estimate: Estimate) -> String {
    let ways = estimate.errors.clusters.map { "\($0.name) \(SignificantText.whole($0.count))" }
    let list = ways.isEmpty ? "" : " (\(ways.joined(separator: ", ")))"
    let isBootstrap = if case .wildBootstrap = estimate.specification.errors { true } else { false }
    return estimate.errors.kind + list + (isBootstrap ? ", wild bootstrap" : "")
  }
}
