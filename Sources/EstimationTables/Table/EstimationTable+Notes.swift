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
      return places.count == estimates.count ? remark : "\(places.joined(separator: ", ")): \(remark)"
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
