import Indicators
import Stochastics

/// Location quotients, agglomerations, strength and relatedness of the year, equations (4.1)–(4.5).
///
/// A cluster forms when (4.2) holds in two years running and dissolves when it fails in two.
struct ClusterDynamics {
  private let referenceSizes: [Double?]
  private let trends: [Double]
  private let startYear: Int
  private let categories: ClusterCategories
  private let relatedness: Relatedness
  private let rule: AgglomerationRule
  private var sizes: [Double?]
  private var reference: ReferenceArea
  private var employment: CellMatrix
  private var margins: CellMargins
  private var strengths: [Double?]
  private var densities: [Double?]

  init(baseline: Baseline, settings: ModelSettings) {
    let divisions = baseline.divisions.count
    referenceSizes = baseline.referenceAreas[settings.referenceArea]!
    trends = baseline.divisions.map(\.employmentTrend)
    startYear = baseline.year
    sizes = referenceSizes
    reference = ReferenceArea(sizes: sizes)
    categories = settings.categories ?? .separate(industries: divisions)
    relatedness = Relatedness(industries: divisions, values: baseline.relatedness.flatMap { $0 })
    rule = settings.agglomeration
    employment = CellMatrix(regions: baseline.regions.count + 1, industries: divisions)
    margins = CellMargins(of: employment, reference: reference)
    strengths = Array(repeating: nil, count: employment.values.count)
    densities = strengths
  }

  /// Measures the year's clusters; in the first year every agglomeration above the thresholds stands.
  mutating func apply(to economy: inout Economy, isFirstYear: Bool) {
    measure(&economy)
    for cell in 0..<economy.cellCount {
      economy.cells.locationQuotient[cell] = economy.clusters.locationQuotients[cell]
      economy.cells.strength[cell] = strengths[cell] ?? 0
      economy.cells.density[cell] = densities[cell] ?? 0
    }
    economy.clusters.update(year: economy.year, divisions: economy.divisionCount, isFirstYear: isFirstYear)
    for cell in 0..<economy.cellCount { economy.cells.isAgglomeration[cell] = economy.clusters.stands[cell] }
  }

  private mutating func measure(_ economy: inout Economy) {
    let (cells, divisions) = (economy.cellCount, economy.divisionCount)
    for division in 0..<divisions { employment.values[cells + division] = 0 }
    for cell in 0..<cells {
      employment.values[cell] = economy.cells.employment[cell]
      employment.values[cells + cell % divisions] += economy.cells.employment[cell]
    }
    moveReference(to: economy.year)
    margins.update(from: employment, reference: reference)
    locationQuotients(of: employment, margins: margins, into: &economy.clusters.locationQuotients)
    agglomerations(
      of: employment, margins: margins, quotients: economy.clusters.locationQuotients, rule: rule,
      into: &economy.clusters.meetsThresholds)
    clusterStrengths(of: employment, margins: margins, categories: categories, into: &strengths)
    relatednessDensities(
      quotients: economy.clusters.locationQuotients, relatedness: relatedness, into: &densities)
    for cell in employment.values.indices {
      let total = margins.regionTotals[cell / divisions]
      economy.clusters.shares[cell] = total > 0 ? employment.values[cell] / total : 0
    }
  }

  /// Moves the reference area to `year`: its divisions follow the same national trends as the region's, so a division that
  /// shrinks everywhere does not lose its specialisation here.
  private mutating func moveReference(to year: Int) {
    let elapsed = Double(year - startYear)
    for division in sizes.indices {
      sizes[division] = referenceSizes[division].map { $0 * PortableMath.exp(trends[division] * elapsed) }
    }
    reference.update(sizes: sizes)
  }
}

extension ClusterBooks {
  /// Lets agglomerations form and dissolve after two years that say so.
  mutating func update(year: Int, divisions: Int, isFirstYear: Bool) {
    events.removeAll(keepingCapacity: true)
    for index in stands.indices {
      if isFirstYear { stands[index] = meetsThresholds[index] }
      guard meetsThresholds[index] != stands[index] else {
        contraryYears[index] = 0
        continue
      }
      contraryYears[index] += 1
      guard contraryYears[index] == 2 else { continue }
      stands[index].toggle()
      contraryYears[index] = 0
      events.append(
        Event(
          year: year, row: index / divisions, division: index % divisions,
          kind: stands[index] ? .formation : .dissolution))
    }
  }
}
