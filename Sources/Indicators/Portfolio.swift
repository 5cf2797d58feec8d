/// Returns the share of a region's payroll that its strong clusters pay, region by region, nil without payroll.
///
///     portfolio strength_r = Σ_{d strong in r} W_rd / Σ_d W_rd                       (4.4)
///
/// - Parameters:
///   - payroll: wages and salaries by cell, any unit of money.
///   - strong: which cells count as strong clusters, by default the agglomerations of (4.2).
/// - Precondition: one answer a cell.
/// - Complexity: O(cells).
public func portfolioStrengths(payroll: CellMatrix, strong: [Bool]) -> [Double?] {
  var strengths = [Double?](repeating: nil, count: payroll.regions)
  portfolioStrengths(payroll: payroll, strong: strong, into: &strengths)
  return strengths
}

/// Writes the share of a region's payroll that its strong clusters pay; equation (4.4).
///
/// - Precondition: one answer a cell, one strength a region.
/// - Complexity: O(cells), no allocation.
public func portfolioStrengths(payroll: CellMatrix, strong: [Bool], into strengths: inout [Double?]) {
  precondition(strong.count == payroll.values.count, "one answer a cell")
  precondition(strengths.count == payroll.regions, "one portfolio a region")
  for region in 0..<payroll.regions {
    var paid = 0.0
    var paidByStrong = 0.0
    for cell in region * payroll.industries..<(region + 1) * payroll.industries {
      paid += payroll.values[cell]
      if strong[cell] { paidByStrong += payroll.values[cell] }
    }
    strengths[region] = paid > 0 ? paidByStrong / paid : nil
  }
}

/// Returns whether a region's industries are those that pay well everywhere, region by region.
///
///     mix_r = Σ_d (E_rd / E_r) · w̄_d / w̄                                             (4.4)
///
/// Above 1 the region's industries pay more than the average worker earns, whatever the region itself pays.
///
/// - Parameters:
///   - employment: persons by cell.
///   - payroll: wages and salaries by cell; w̄_d and w̄ are payroll per person over all regions.
/// - Returns: nil for a region without employment, or without any payroll at all.
/// - Precondition: both have the same regions and industries.
/// - Complexity: O(cells).
public func portfolioMixes(employment: CellMatrix, payroll: CellMatrix) -> [Double?] {
  var mixes = [Double?](repeating: nil, count: employment.regions)
  portfolioMixes(
    employment: employment, relativeWages: relativeWages(employment: employment, payroll: payroll),
    into: &mixes)
  return mixes
}

/// Writes the mix of each region from relative wages that are already known; equation (4.4).
///
/// - Parameter relativeWages: w̄_d / w̄ by industry, nil for an industry that employs nobody.
/// - Precondition: one relative wage an industry, one mix a region.
/// - Complexity: O(cells), no allocation.
public func portfolioMixes(
  employment: CellMatrix, relativeWages: [Double?], into mixes: inout [Double?]
) {
  precondition(relativeWages.count == employment.industries, "one relative wage an industry")
  precondition(mixes.count == employment.regions, "one mix a region")
  for region in 0..<employment.regions {
    var persons = 0.0
    var weighted = 0.0
    for industry in 0..<employment.industries {
      guard let wage = relativeWages[industry] else { continue }
      persons += employment[region, industry]
      weighted += employment[region, industry] * wage
    }
    mixes[region] = persons > 0 ? weighted / persons : nil
  }
}

/// Returns the wage of each industry over the wage of all, w̄_d / w̄ of (4.4), nil for one that employs nobody.
///
/// - Precondition: both have the same regions and industries.
/// - Complexity: O(cells).
public func relativeWages(employment: CellMatrix, payroll: CellMatrix) -> [Double?] {
  precondition(
    employment.regions == payroll.regions && employment.industries == payroll.industries,
    "employment and payroll of the same cells")
  let (persons, paid) = (employment.total, payroll.total)
  guard persons > 0, paid > 0 else { return Array(repeating: nil, count: employment.industries) }
  return zip(employment.industryTotals, payroll.industryTotals).map { employed, wages in
    employed > 0 ? wages / employed / (paid / persons) : nil
  }
}
