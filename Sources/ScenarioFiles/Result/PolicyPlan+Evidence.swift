import EconomyModel

extension PolicyPlan {
  /// The parameters that say what the policy does; empty for a policy without any.
  public var effects: [ParameterDefinition] {
    guard let prefix = form.evidence ?? form.effects else { return [] }
    return ParameterCatalogue.all.filter { $0.name.hasPrefix(prefix) }
  }

  /// How sure `effects` are: as sure as the least sure of them, nil where there are none.
  public var confidence: ParameterDefinition.Confidence? { effects.leastConfidence }

  /// The parameters of low confidence that the policy leans on: what it does, and who its firms are.
  public var lowConfidenceParameters: [ParameterDefinition] {
    let eligible = EligibleFirms(source.tree["eligible"])
    let groups = eligible.founders.map(\.parameter)
    let traits = ParameterCatalogue.all.filter {
      groups.contains($0.name) || (eligible.isExporter != nil && $0.equation == "(1.3)")
    }
    return (effects + traits).filter { $0.confidence == .low }
  }
}

extension [ParameterDefinition] {
  /// The confidence of the least sure, nil where there are none.
  public var leastConfidence: ParameterDefinition.Confidence? {
    [.low, .medium, .high].first { confidence in contains { $0.confidence == confidence } }
  }
}

extension Scenario {
  /// The parameters of low confidence that the policies lean on, each once, in the order of the catalogue.
  public var lowConfidenceParameters: [ParameterDefinition] {
    let names = Set(policies.flatMap(\.lowConfidenceParameters).map(\.name))
    return ParameterCatalogue.all.filter { names.contains($0.name) }
  }
}
