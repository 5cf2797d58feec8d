/// Every settable number of the model, phase by phase.
public enum ParameterCatalogue {
  /// The definitions, in the order of the phases that use them.
  public static let all: [ParameterDefinition] =
    Entry.parameters + Growth.parameters + Exit.parameters + Knowledge.parameters
    + LabourMarket.parameters + Wages.parameters + ValueAdded.parameters
    + FirmTraits.parameters + Grants.parameters + FirmServices.parameters
    + FounderServices.parameters + IncubatorStay.parameters + Internationalisation.parameters
    + LoanGuarantees.parameters + LinkEffects.parameters
    + EnergyPriceShock.parameters + DelocalisationShock.parameters
    + ResearchGrants.parameters + ClusterMembership.parameters + Diversification.parameters
    + AnchorFirm.parameters
    + Discounting.parameters

  /// The definition of the parameter called `name`, nil when there is none.
  public static func definition(named name: String) -> ParameterDefinition? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
