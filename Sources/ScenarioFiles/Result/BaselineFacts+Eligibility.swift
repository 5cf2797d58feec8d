import Classifications
import EconomyModel
import Indicators

extension BaselineFacts {
  /// Returns about how many firms of the baseline meet `eligibility`.
  ///
  /// Bounds of size that cut through a class take the share of a Pareto distribution with exponent 1 (P119), bounds of
  /// age that of equation (2.6), alike in every cell. Founder groups and exporters are their expected shares, equations (1.2)
  /// and (1.3), agglomerations those of the baseline; nobody is a member of a cluster organisation yet.
  public func eligibleFirms(
    _ eligibility: EligibleFirms, under premises: EligibilityPremises = EligibilityPremises()
  ) -> Int {
    if eligibility.isMember == true { return 0 }
    let traits = FirmTraits(seed: 0, parameters: premises.parameters)
    let shares = FirmSizeClass.allCases.map { Self.share(of: $0, in: eligibility) }
    let isAdmitted = clusterAdmission(eligibility, under: premises)
    let columns = divisions.indices.filter { eligibility.admits(divisions[$0]) }
    var total = 0.0
    for row in regions.indices where eligibility.admits(regions[row]) {
      for column in columns where isAdmitted(row * divisions.count + column) {
        let counts = firms[row * divisions.count + column]
        for (size, share) in zip(FirmSizeClass.allCases, shares) {
          let exporters = exporterShare(of: size, in: divisions[column], eligibility, traits)
          total += Double(counts[size.rawValue]) * share * exporters
        }
      }
    }
    return Int((total * share(ofAgesAndFounders: eligibility, traits)).rounded())
  }

  private static func share(of size: FirmSizeClass, in eligibility: EligibleFirms) -> Double {
    let persons = size.persons
    // Employees are persons employed less the owner, rounded: k employees are k + 0.5 to k + 1.5 persons.
    let least = max(persons.lowerBound, eligibility.leastEmployees.map { Double($0) + 0.5 } ?? 0)
    let most = min(persons.upperBound, eligibility.mostEmployees.map { Double($0) + 1.5 } ?? .infinity)
    guard least < most else { return 0 }
    return (1 / least - 1 / most) / (1 / persons.lowerBound - 1 / persons.upperBound)
  }

  /// The share of a size class that may be supported for exporting or not.
  private func exporterShare(
    of size: FirmSizeClass, in division: NACEDivision, _ eligibility: EligibleFirms, _ traits: FirmTraits
  ) -> Double {
    guard let isExporter = eligibility.isExporter else { return 1 }
    let exporters = traits.exportProbability(
      persons: size.persons.lowerBound, in: division, isLocal: localDivisions.contains(division))
    return isExporter ? exporters : 1 - exporters
  }

  /// The share of all firms with an eligible age and founder.
  private func share(ofAgesAndFounders eligibility: EligibleFirms, _ traits: FirmTraits) -> Double {
    let ages = eligibility.ages
    guard !eligibility.founders.isEmpty else { return demography.share(of: ages) }
    let oldest = FirmTraits.yearsToOutgrowYouth
    let young = (0..<oldest).filter(ages.contains).reduce(0) { sum, age in
      sum + demography.share(of: age...age) * traits.share(foundedBy: eligibility.founders, age: age)
    }
    guard ages.upperBound >= oldest else { return young }
    let old = demography.share(of: max(oldest, ages.lowerBound)...ages.upperBound)
    return young + old * traits.share(foundedBy: eligibility.founders, age: oldest)
  }

  /// Whether a cell is one of the agglomerations, or of the others, that are eligible.
  private func clusterAdmission(
    _ eligibility: EligibleFirms, under premises: EligibilityPremises
  ) -> (Int) -> Bool {
    guard let isInCluster = eligibility.isInCluster, employment.count == regions.count * divisions.count
    else { return { _ in true } }
    var cells = CellMatrix(regions: regions.count, industries: divisions.count)
    for cell in employment.indices { cells.values[cell] = employment[cell] }
    let reference = referenceSizes[premises.reference].map { ReferenceArea(sizes: $0) }
    let isAgglomeration = agglomerations(of: cells, reference: reference, rule: premises.rule)
    return { isAgglomeration[$0] == isInCluster }
  }
}
