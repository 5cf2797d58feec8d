/// A run's numbers for the region, division and year that are compared.
public struct ComparedRun: Sendable {
  /// What the run says of itself.
  public var facts: RunFacts
  /// The folder, as the user named it.
  public var folder: String
  /// What the run's policies are measured against, nil where it has none.
  public var counterfactual: String?
  /// The outcomes of the economy with the policies.
  public var outcomes: [Outcome]
  /// What the policies cost and changed in the whole territory; empty where the run has none.
  public var policyFigures: [Outcome]

  public init(
    facts: RunFacts, folder: String, counterfactual: String?, outcomes: [Outcome], policyFigures: [Outcome]
  ) {
    (self.facts, self.folder, self.counterfactual) = (facts, folder, counterfactual)
    (self.outcomes, self.policyFigures) = (outcomes, policyFigures)
  }
}
