import Stochastics

/// What meetings and links do, as the evidence has it.
///
///     λ_f = ln(1 + g) + h while the firm has a link,   g that of a joint venture where it has one       (12.4)
///
/// λ_f is added to the firm's relative productivity. Meta-analyses find 9 to 11 % more productivity for suppliers when the
/// share of foreign firms among their customers rises by ten points (P245, P246), 19 % for joint ventures (P246), and some studies nothing
/// without shared ownership (P247). One link is counted as one point, an assumption.
public struct LinkEffects: Equatable, Sendable {
  /// The probability that a meeting makes a link.
  public var linkProbability: Double
  /// The probability that a link becomes a joint venture, a year; 0 where no money is for them.
  public var jointVentureProbability: Double
  /// What a firm with a link produces more a person, a fraction; 0 where no money is for technology transfer.
  public var gain: Double
  /// The same for a firm with a joint venture.
  public var jointVentureGain: Double
  /// What people sent and trained add, log points; 0 where no money is for human capital.
  public var humanCapital: Double

  /// The effects that the parameters `partnership.…` state.
  public init(_ parameters: ParameterValues) {
    linkProbability = parameters["partnership.link_probability"]
    jointVentureProbability = parameters["partnership.joint_venture_probability"]
    gain = parameters["partnership.link_gain"]
    jointVentureGain = parameters["partnership.joint_venture_gain"]
    humanCapital = parameters["partnership.human_capital"]
  }

  /// The help that links of `network` give local firms in `year`, in order of their formation.
  func assistance(
    of network: Network, in year: Int, row: (FirmID) -> Int?
  ) -> [(row: Int, support: Support)] {
    let owners = Set(network.links.lazy.filter(\.isJointVenture).map(\.firm))
    var helped: Set<FirmID> = []
    return network.links.compactMap { link in
      guard helped.insert(link.firm).inserted, let row = row(link.firm) else { return nil }
      let gain = owners.contains(link.firm) ? jointVentureGain : gain
      let points = Float(PortableMath.log(1 + gain) + humanCapital)
      return (row, Support(SupportTerms(productivity: points, until: year)))
    }
  }

  static let parameters = [
    ParameterDefinition(
      "partnership.link_probability", symbol: "q", unit: "links per meeting",
      "How likely a meeting is to make a link between two firms", equation: "(12.3)", central: 0.1,
      range: 0...0.3, allowed: 0...1, confidence: .low,
      source: "Assumption: of the missions of MetalMec no contracts are known (P252)"),
    ParameterDefinition(
      "partnership.joint_venture_probability", symbol: "j", unit: "joint ventures per link and year",
      "How likely a link is to become a joint venture", equation: "(12.3)", central: 0.02, range: 0...0.05,
      allowed: 0...1, confidence: .low, source: "Assumption"),
    ParameterDefinition(
      "partnership.link_gain", symbol: "g", unit: "fraction of value added",
      "What a firm with a link produces more, one link being one point of foreign presence",
      equation: "(12.4)", central: 0.009, range: 0...0.011, allowed: -0.5...1,
      evidence: ["P245", "P246", "P247"], confidence: .low,
      source: "Meta-analyses of spillovers to suppliers: 9 % per ten points; the scale is an assumption"),
    ParameterDefinition(
      "partnership.joint_venture_gain", symbol: "g", unit: "fraction of value added",
      "What a firm with a joint venture produces more, counted as one point of foreign presence",
      equation: "(12.4)", central: 0.019, range: 0...0.019, allowed: -0.5...1, evidence: ["P246"],
      confidence: .low,
      source: "Meta-analysis of spillovers in Czechia: 19 % per ten points; the scale is an assumption"),
    ParameterDefinition(
      "partnership.human_capital", symbol: "h", unit: "log points",
      "What exchange and training of people add to a linked firm's productivity", equation: "(12.4)",
      central: 0, range: 0...0.005, allowed: -0.5...1, confidence: .low,
      source: "Assumption: none, as no effect is known"),
  ]
}
