import Stochastics

/// What membership of a cluster organisation does, as the evidence has it.
///
///     λ_f = ln(1 + x_m · min(k, 3) / 3) in the k-th year of membership;   λ_c = ln(1 + x_p) · Σ_members n_f / E_c   (4.7)
///
/// The first is the members' own and is gone when they leave; the second, nothing by default, is what the other firms of
/// the cell have of it.
public struct ClusterMembership: AwardEffects, Equatable {
  /// What a member produces more after three years, a fraction (P231).
  public var gain: Double
  /// Productivity of a cell all of whose firms are members, log points, beside the members' own gain (P227).
  public var spillover: Double

  /// The effects that the parameters `cluster_organisation.…` state.
  public init(_ parameters: ParameterValues) {
    gain = parameters["cluster_organisation.member_productivity"]
    spillover = PortableMath.log(1 + parameters["cluster_organisation.policy_productivity"])
  }

  /// The years of membership after which its effect is whole (P231).
  private static let yearsToGain = 3

  /// What services in `year` do to a firm in its `membershipYear`-th year of membership, the first half of (4.7).
  func support(in year: Int, membershipYear: Int) -> Support {
    let part = Double(min(membershipYear, Self.yearsToGain)) / Double(Self.yearsToGain)
    return Support(SupportTerms(productivity: Float(PortableMath.log(1 + gain * part)), until: year))
  }

  public func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support {
    support(in: year, membershipYear: 1)
  }

  static let parameters = [
    ParameterDefinition(
      "cluster_organisation.member_productivity", symbol: "x_m", unit: "fraction of productivity",
      "What members of a cluster organisation produce more a person after three years", equation: "(4.7)",
      central: 0.01, range: 0...0.03, allowed: -0.5...1, evidence: ["P231"], confidence: .low,
      source: "A working default between no effect of cluster policies and the growth of firms in networks"),
    ParameterDefinition(
      "cluster_organisation.policy_productivity", symbol: "x_p", unit: "fraction of productivity",
      "What firms around the members produce more where all firms of the cell are members",
      equation: "(4.7)",
      central: 0, range: 0...0.02, allowed: -0.5...1, evidence: ["P227"], confidence: .medium,
      source: "Bertamino et al. (2017), Martin et al. (2011): no effect of cluster policies on productivity"),
  ]
}
