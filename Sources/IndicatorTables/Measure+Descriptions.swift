extension Measure {
  /// What the measure says, its unit and the number of its equation.
  public var meaning: String {
    switch self {
    case .size: "the quantity itself, in the unit of the data"
    case .share: "share of the region's total, a fraction"
    case .locationQuotient: "share in the region over share in the reference area (4.1)"
    case .symmetricLocationQuotient: "location quotient between -1 and 1, 0 as the reference area (I.1)"
    case .excess: "size beyond the reference area's share, in the unit of the data (I.2)"
    case .agglomeration: "1 where location quotient and share reach both thresholds, else 0 (4.2)"
    case .strength: "logarithm of the location quotient of the cluster's other industries (4.3)"
    case .density: "share of the related industries that the region is specialised in (4.5)"
    case .growth: "final less initial size, in the unit of the data (I.7)"
    case .nationalShare: "growth had it been the reference area's (I.7)"
    case .industryMix: "growth on top had it been the industry's (I.7)"
    case .regionalShare: "growth that is left: the region's own (I.7)"
    case .agglomerations: "number of agglomerations in the region (4.2)"
    case .herfindahlSpecialisation: "sum of squared shares over the region's industries (I.3)"
    case .giniSpecialisation: "Gini coefficient of the region's location quotients (I.4)"
    case .krugmanSpecialisation:
      "difference of the region's structure from the reference area's, 0 to 2 (I.5)"
    case .hooverSpecialisation: "share of the region that would have to change industry, 0 to 1 (I.6)"
    case .portfolioStrength: "share of the region's payroll paid by its agglomerations (4.4)"
    case .portfolioMix:
      "mean relative wage of the region's industries, 1 as where those wages come from (4.4)"
    case .specialisedRegions: "number of regions with a location quotient above 1 (4.1)"
    case .herfindahlConcentration: "sum of squared shares over the industry's regions (I.3)"
    case .giniConcentration: "Gini coefficient of the industry's location quotients (I.4)"
    case .krugmanConcentration: "difference of the industry's geography from all industries', 0 to 2 (I.5)"
    case .hooverConcentration: "share of the industry that would have to change region, 0 to 1 (I.6)"
    case .relativeWage:
      "payroll per head over that of all industries, in the reference area if it has pay (4.4)"
    case .relatedness: "least conditional probability of being specialised in both (4.5)"
    }
  }
}
