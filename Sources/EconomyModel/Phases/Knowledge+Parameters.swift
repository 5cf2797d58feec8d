extension Knowledge {
  static let parameters = [
    ParameterDefinition(
      "knowledge.depreciation", symbol: "δ", unit: "per year", "Depreciation of knowledge capital",
      equation: "(5.2)", central: 0.15, range: 0.1...0.4, allowed: 0...0.9, evidence: ["P179"],
      confidence: .medium, source: "Hall, Mairesse and Mohnen (2010): the conventional rate"),
    ParameterDefinition(
      "knowledge.business_share_of_gdp", symbol: "R_business", unit: "share of GDP",
      "Business research in the baseline", equation: "(5.1)", central: 0.0096, range: 0.0089...0.0096,
      allowed: 0...0.2, evidence: ["P164"], confidence: .high, source: "Founding documents: Lombardy 2021"),
    ParameterDefinition(
      "knowledge.public_share_of_gdp", symbol: "R_public", unit: "share of GDP",
      "Public research in the baseline", equation: "(5.1)", central: 0.0029, range: 0.0029...0.0029,
      allowed: 0...0.2, evidence: ["P162"], confidence: .high, source: "Founding documents: Lombardy 2021"),
    ParameterDefinition(
      "knowledge.business_elasticity", symbol: "ε_b", unit: "elasticity",
      "Long-run effect of business knowledge capital on productivity", equation: "(5.3)", central: 0.08,
      range: 0.03...0.13, allowed: 0...0.5, evidence: ["P170", "P167"], confidence: .low,
      source: "Hall, Mairesse and Mohnen (2010); Guellec and van Pottelsberghe (2001) as the ceiling"),
    ParameterDefinition(
      "knowledge.public_elasticity", symbol: "ε_p", unit: "elasticity",
      "Long-run effect of public knowledge capital on productivity", equation: "(5.3)", central: 0.085,
      range: 0.05...0.17, allowed: 0...0.5, evidence: ["P168"], confidence: .medium,
      source:
        "Half of Guellec and van Pottelsberghe (2001): a region keeps part of what its laboratories find"),
    ParameterDefinition(
      "knowledge.spillover_share", symbol: "s", unit: "share of the elasticity",
      "Part of the business elasticity that works through related divisions", equation: "(5.3)",
      central: 0.615,
      range: 0.5...0.75, allowed: 0...1, evidence: ["P172"], confidence: .medium,
      source: "Bloom, Schankerman and Van Reenen (2013): social return 2.6 times the private one, 1 − 1/2.6"),
    ParameterDefinition(
      "knowledge.crowding_in", symbol: "χ", unit: "elasticity",
      "How business research follows public research that runs ahead of the baseline's share of GDP",
      equation: "(5.7)", central: 0.5, range: 0.3...0.6, allowed: -1...2, evidence: ["P173"],
      confidence: .medium,
      source:
        "Moretti, Steinwender and Van Reenen (2025): publicly financed business research; public laboratories by extension"
    ),
    ParameterDefinition(
      "knowledge.business_lag", symbol: "—", unit: "years",
      "Years until business research raises productivity",
      equation: "(5.3)", central: 2, range: 1...3, allowed: 1...10, evidence: ["P180"], confidence: .low,
      source: "Research lags in the OECD literature"),
    ParameterDefinition(
      "knowledge.public_lag", symbol: "—", unit: "years", "Years until public research raises productivity",
      equation: "(5.3)", central: 3, range: 2...7, allowed: 1...10, evidence: ["P181"], confidence: .low,
      source: "Research lags in the OECD literature"),
  ]
}
