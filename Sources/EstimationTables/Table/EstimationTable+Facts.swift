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
      row("Estimator", Self.estimator),
      row("Endogenous") { $0.specification.formula.endogenous.map(\.description).joined(separator: ", ") },
      row("Instruments") { $0.specification.formula.instruments.map(\.description).joined(separator: ", ") },
      row("Weights") { $0.specification.weights ?? "" },
      row("Errors", Self.errors),
      row("Bootstrap") { $0.specification.bootstrapWords ?? "" },
    ]
    return rows.filter { row in
      // Where all models are least squares, that goes without saying.
      row.cells.contains { !$0.isEmpty && $0 != Self.leastSquares }
    }
  }

  private func row(_ name: String, _ text: (Estimate) -> String) -> FactRow {
    FactRow(name: name, cells: estimates.map(text))
  }

  /// A share, error or probability; what is left of zero by rounding is zero.
  private static func text(_ value: Double?) -> String {
    value.map { abs($0) < 1e-12 ? "0" : SignificantText.text($0) } ?? ""
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { SignificantText.text($0) }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "–")
  }

  private static let leastSquares = "least squares"

  private static func estimator(_ estimate: Estimate) -> String {
    let specification = estimate.specification
    switch (specification.family, specification.estimator) {
    case (.gaussian, .pooled): return estimate.instruments == nil ? leastSquares : "2SLS"
    case (.gaussian, .random): return "random (Swamy–Arora)"
    case (.gaussian, let estimator): return estimator.rawValue
    case (let family, .pooled): return family.rawValue
    case (let family, let estimator): return "\(family.rawValue), \(estimator.rawValue)"
    }
  }

  private static func firstStage(_ estimate: Estimate) -> String {
    (estimate.instruments?.firstStages ?? []).map { text($0.robust?.statistic) }.joined(separator: ", ")
  }

  private static func errors(_ estimate: Estimate) -> String {
    let ways = estimate.errors.clusters.map { "\($0.name) \(SignificantText.whole($0.count))" }
    let list = ways.joined(separator: ", ")
    switch estimate.specification.errors {
    case .neweyWest(let lags), .driscollKraay(let lags):
      return "\(estimate.errors.kind), \(lags) lags (\(list))"
    case .conley(let near): return "Conley, \(near.cutoff)\(near.isSphere ? " km" : "")"
    default: return estimate.errors.kind + (ways.isEmpty ? "" : " (\(list))")
    }
  }
}

extension Specification {
  /// How the wild bootstrap was drawn; nil without one.
  var bootstrapWords: String? {
    guard case .wildBootstrap(_, let weights) = errors else { return nil }
    return "\(weights.rawValue), \(SignificantText.whole(draws)) draws, seed \(seed)"
  }
}
