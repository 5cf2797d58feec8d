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

  /// What a reader must know to read the numbers.
  var notes: [String] {
    let stars = SignificantText.stars.map { "\($0.mark) p < \($0.below)" }
    let programs = estimates.map(\.specification.program).withoutRepeats
    let small = programs.map { program in
      program == .none
        ? "without small-sample corrections" : "small-sample corrections as in \(program.rawValue)"
    }
    let standardised = estimates.contains { $0.specification.isStandardised }
    return [
      "Standard errors in brackets, \(small.joined(separator: "; ")). \(stars.joined(separator: ", "))."
    ] + (standardised ? ["Variables in standard deviations of the rows that count."] : []) + remarks
  }

  /// What is to be said of single models, models of which the same is true together: rows left out, collinear terms,
  /// warnings.
  private var remarks: [String] {
    let remarks = estimates.map(Self.remarks)
    return remarks.flatMap { $0 }.withoutRepeats.map { remark in
      let places = remarks.indices.filter { remarks[$0].contains(remark) }.map { "(\($0 + 1))" }
      return estimates.count == 1 ? remark : "\(places.joined(separator: ", ")): \(remark)"
    }
  }

  private static func remarks(of estimate: Estimate) -> [String] {
    var remarks: [String] = []
    if estimate.dropped.kept < estimate.dropped.total { remarks.append("\(estimate.dropped).") }
    if !estimate.collinear.isEmpty {
      remarks.append("collinear and left out: \(estimate.collinear.joined(separator: ", ")).")
    }
    if !estimate.converged { remarks.append("the iterations did not converge.") }
    return remarks + estimate.warnings.map { "warning: \($0)." }
  }
}
