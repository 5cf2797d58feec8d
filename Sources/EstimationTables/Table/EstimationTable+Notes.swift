import Econometrics

extension EstimationTable {
  /// What a reader must know to read the numbers.
  var notes: [String] {
    let stars = SignificantText.stars.map { "\($0.mark) p < \($0.below)" }
    let programs = estimates.map(\.specification.program).withoutRepeats
    let small = programs.map { program in
      program == .none
        ? "without small-sample corrections" : "small-sample corrections as in \(program.rawValue)"
    }
    return [
      "Standard errors in brackets, \(small.joined(separator: "; ")). \(stars.joined(separator: ", "))."
    ] + methods + remarks
  }

  /// What some columns need beside that.
  private var methods: [String] {
    let notes: [(String, (Estimate) -> Bool)] = [
      (
        "Variables in standard deviations of the rows that count, indicators too.",
        { $0.specification.isStandardised }
      ),
      (
        "Stars of columns with a bootstrap rest on its p-values; brackets hold errors by cluster.",
        { $0.specification.bootstrapWords != nil }
      ),
      (
        "First-stage F is Wald's under the column's errors; Sargan's test takes errors for independent, of one variance.",
        { $0.instruments != nil }
      ),
      (
        "Hausman and Mundlak test that effects of units are uncorrelated with the regressors.",
        { $0.panel != nil }
      ),
      ("RMSE is in units of the outcome times the root of the weight.", { $0.specification.weights != nil }),
    ]
    return notes.filter { estimates.contains(where: $0.1) }.map(\.0)
  }

  /// What is to be said of single models, on one line for all models of which the same is true: rows left out, collinear
  /// terms, warnings.
  private var remarks: [String] {
    let remarks = zip(conditionRemarks, estimates.map(Self.remarks)).map { $0 + $1 }
    let places = remarks.flatMap { $0 }.withoutRepeats.map { remark in
      (remark, remarks.indices.filter { remarks[$0].contains(remark) })
    }
    return places.map(\.1).withoutRepeats.map { group in
      let text = places.filter { $0.1 == group }.map(\.0).joined(separator: " ")
      let models = group.map { "(\($0 + 1))" }.joined(separator: ", ")
      return group.count == estimates.count ? text : "\(models): \(text)"
    }
  }

  /// The rows of each model, where models look at different ones.
  private var conditionRemarks: [[String]] {
    estimates.map { estimate in
      guard sharedCondition == nil, let condition = estimate.specification.condition else { return [] }
      return ["Rows with \(condition)."]
    }
  }

  private static func remarks(of estimate: Estimate) -> [String] {
    let dropped = estimate.dropped
    var remarks: [String] = []
    if dropped.kept < dropped.total { remarks.append("\(dropped.summary.capitalised).") }
    let missing = dropped.missingByColumn.map { "\($0.name) in \($0.rows)" }
    if !missing.isEmpty { remarks.append("Rows without a value: \(missing.joined(separator: ", ")).") }
    if !estimate.collinear.isEmpty {
      remarks.append("Collinear and left out: \(estimate.collinear.joined(separator: ", ")).")
    }
    if !estimate.converged { remarks.append("The iterations did not converge.") }
    return remarks + estimate.warnings.map { "Warning: \($0)." }
  }
}

extension String {
  /// The text with a capital at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
