/// Ways in which policies change gross domestic product. Every euro of the change comes through exactly one.
public enum Channel: Int, CaseIterable, Sendable {
  case recipientsEmployment, inducedEmployment, otherEmployment
  case firmProductivity, knowledge, clusterStrength, policyProductivity, demand
  case otherActivities, productTaxes
  case total

  /// Those that change the value added of a cell's firms.
  public static let ofFirms = Array(allCases.prefix { $0 != .otherActivities })

  /// Name, unit and meaning.
  public var variable: OutputVariable {
    OutputVariable(name, column: name.lowercased(), unit: "million EUR_2020/yr", meaning)
  }

  private var name: String {
    switch self {
    case .recipientsEmployment: "Recipients' Employment"
    case .inducedEmployment: "Induced Firms' Employment"
    case .otherEmployment: "Other Firms' Employment"
    case .firmProductivity: "Firm Productivity"
    case .knowledge: "Knowledge"
    case .clusterStrength: "Cluster Strength"
    case .policyProductivity: "Policy Productivity"
    case .demand: "Demand"
    case .otherActivities: "Other Activities"
    case .productTaxes: "Taxes on Products"
    case .total: "TOTAL"
    }
  }

  private var meaning: String {
    switch self {
    case .recipientsEmployment: "persons that supported firms employ beyond their own twins"
    case .inducedEmployment: "persons employed by firms that a policy created"
    case .otherEmployment: "persons that other firms gain or lose: displacement, labour market, income"
    case .firmProductivity: "which firms people work in, and what support adds to these firms' productivity"
    case .knowledge: "total factor productivity, from research (5.3)"
    case .clusterStrength: "productivity, from a change in cluster strength (8.1)"
    case .policyProductivity: "productivity that policies add to whole cells, λ of (8.1)"
    case .demand: "demand off its trend, as far as it works through output per person (8.1)"
    case .otherActivities: "value added of activities without modelled firms"
    case .productTaxes: "taxes less subsidies on products (8.2)"
    case .total: "change of gross domestic product, as in effects.csv"
    }
  }
}
