import Econometrics

/// Regressions side by side, as a person reads them: a column for each, stars, errors in brackets, effects marked.
public struct EstimationTable: Sendable {
  /// A term's row: in each column the coefficient and its error, both empty where the model does not have the term.
  struct TermRow {
    let term: String
    let cells: [(estimate: String, error: String)]
  }

  /// A row of facts below the coefficients.
  struct FactRow {
    let name: String
    let cells: [String]
  }

  /// The table's short name among others; empty for none.
  public let id: String
  /// What the table is about; empty for nothing.
  public let title: String
  /// The models, in order.
  public let estimates: [Estimate]

  /// Takes the models, a short name for programs and a title for persons.
  public init(_ estimates: [Estimate], id: String = "", title: String = "") {
    (self.estimates, self.id, self.title) = (estimates, id, title)
  }

  /// The heading of each column: the model's number and its label.
  var headings: [String] {
    estimates.enumerated().map { place, estimate in
      "(\(place + 1))" + (estimate.specification.label.map { " \($0)" } ?? "")
    }
  }

  /// What each model explains, where they do not explain the same; otherwise `sharedOutcome` says it once.
  var outcomes: [String]? { sharedOutcome == nil ? estimates.map(\.outcome) : nil }

  /// What all models explain; nil where they differ.
  var sharedOutcome: String? {
    let outcomes = estimates.map(\.outcome).withoutRepeats
    return outcomes.count == 1 ? outcomes[0] : nil
  }

  /// What all models have in common, a line each: outcome and condition.
  var sharedLines: [String] {
    let outcome = sharedOutcome.map { "Outcome: \($0)" }
    return [outcome, sharedCondition.map { "Rows with \($0)" }].compactMap { $0 }
  }

  /// The condition of all models; nil where they differ or have none.
  var sharedCondition: String? {
    let conditions = estimates.map { $0.specification.condition?.description }.withoutRepeats
    return conditions.count == 1 ? conditions[0] : nil
  }

  /// A row for each term of any model, in order of first appearance, the constant last.
  var terms: [TermRow] {
    let names = estimates.flatMap(\.coefficients).map(\.term).withoutRepeats
    let constant = names.filter { $0 == Self.constant }
    return (names.filter { $0 != Self.constant } + constant).map { name in
      TermRow(
        term: name,
        cells: estimates.map { estimate in
          guard let found = estimate.coefficients.first(where: { $0.term == name }) else {
            return estimate.collinear.contains(name) ? ("collinear", "") : ("", "")
          }
          let text = SignificantText(found)
          return (text.estimate, text.error)
        })
    }
  }

  private static let constant = "(Intercept)"
}
