import Stochastics

/// Research, knowledge capital and total factor productivity.
///
///     R_business, R_public: shares of GDP, following the scenario's path                                  (5.1)
///     K′ = (1 − δ) K + R                                                                                  (5.2)
///     Δ ln A_rd = trend_d − m + ε_b · [(1 − s) · x_rd + s · spillovers_rd] + ε_p · (Δ ln K_public,t−3 − g)    (5.3)
///     x_rd = Δ ln K_business,t−2 − g,   spillovers_rd = Σ_j φ_dj x_rj / Σ_j φ_dj                          (5.4)
///     ln R_business += χ · ln(R_public / baseline's), shares of GDP, where R_public is above the baseline's   (5.7)
///
/// The sums of (5.4) run over divisions that do research.
/// g is the growth of the baseline's value added on trend: research that keeps pace with GDP is in trend_d already, so
/// only what runs ahead of it counts. m is what the changing mix of firms is expected to do to productivity per person
/// (`DemandPath`): trend_d is measured on all firms, so it holds m already. Spillovers carry the part s of the elasticity and never add to it.
/// Public research crowds business research in (5.7) only where no target sets the path of business research: a target says
/// what is reached, whoever brings it about. A fall of public research takes none back.
struct Knowledge {
  let depreciation: Double
  let businessElasticity: Double
  let publicElasticity: Double
  let spilloverShare: Double
  let businessLag: Int
  let publicLag: Int
  let businessShare: Double
  let publicShare: Double
  let trendGrowth: Double
  let crowdingIn: Double

  /// ln K of business research by cell, one row a year, the latest last.
  private var businessHistory: [[Double]] = []
  /// ln K of public research by province, one row a year.
  private var publicHistory: [[Double]] = []
  /// What business research ran ahead of trend by cell, x of (5.4), log points.
  private var lead: [Double] = []
  /// Each cell's share in what business research is done, before it is scaled.
  private var weights: [Double] = []

  init(baseline: Baseline, parameters: ParameterValues) {
    depreciation = parameters["knowledge.depreciation"]
    businessElasticity = parameters["knowledge.business_elasticity"]
    publicElasticity = parameters["knowledge.public_elasticity"]
    spilloverShare = parameters["knowledge.spillover_share"]
    businessLag = Int(parameters["knowledge.business_lag"])
    publicLag = Int(parameters["knowledge.public_lag"])
    businessShare = parameters["knowledge.business_share_of_gdp"]
    publicShare = parameters["knowledge.public_share_of_gdp"]
    trendGrowth = baseline.trendGrowth
    crowdingIn = parameters["knowledge.crowding_in"]
  }

  /// Puts the stocks on their balanced path: K = R / (δ + e^g − 1).
  mutating func open(_ economy: inout Economy) {
    invest(in: &economy, under: Levers(for: economy))
    let years = 1 / (depreciation + PortableMath.exp(trendGrowth) - 1)
    for cell in 0..<economy.cellCount { economy.cells.knowledge[cell] = economy.cellResearch[cell] * years }
    for region in 0..<economy.regionCount {
      economy.regions.publicKnowledge[region] = economy.regions.publicResearch[region] * years
    }
    let longest = max(businessLag, publicLag)
    for age in (0...longest).reversed() { remember(economy, yearsAgo: Double(age)) }
  }

  /// Spends the year's research out of last year's GDP, renews the stocks and moves productivity.
  mutating func apply(to economy: inout Economy, under levers: Levers, relatedness: [[Double]], mix: Double) {
    raiseProductivity(of: &economy, relatedness: relatedness, mix: mix)
    invest(in: &economy, under: levers)
    for cell in 0..<economy.cellCount {
      economy.cells.knowledge[cell] =
        (1 - depreciation) * economy.cells.knowledge[cell] + economy.cellResearch[cell]
    }
    for region in 0..<economy.regionCount {
      economy.regions.publicKnowledge[region] =
        (1 - depreciation) * economy.regions.publicKnowledge[region] + economy.regions.publicResearch[region]
    }
    remember(economy, yearsAgo: 0)
  }

  /// Equation (5.1): the territory's business research goes to cells by value added times research intensity, and what
  /// policies add goes where they add it.
  private mutating func invest(in economy: inout Economy, under levers: Levers) {
    let business = businessShare(under: levers) * economy.regions.gdp.reduce(0, +)
    weights.removeAll(keepingCapacity: true)
    for cell in 0..<economy.cellCount {
      weights.append(
        economy.cells.grossValueAdded[cell]
          * economy.baseline.divisions[economy.division(of: cell)].researchIntensity)
    }
    let total = weights.reduce(0, +)
    for region in 0..<economy.regionCount {
      economy.regions.publicResearch[region] =
        (levers.publicResearchShare ?? publicShare) * economy.regions.gdp[region]
      economy.regions.businessResearch[region] = 0
      for cell in economy.cells(of: region) {
        economy.cellResearch[cell] =
          (total > 0 ? business * weights[cell] / total : 0) + levers.research[cell]
        economy.regions.businessResearch[region] += economy.cellResearch[cell]
      }
    }
  }

  /// The territory's business research as a share of gross domestic product, equations (5.1) and (5.7).
  func businessShare(under levers: Levers) -> Double {
    if let share = levers.businessResearchShare { return share }
    guard let publicly = levers.publicResearchShare, publicly > publicShare, publicShare > 0 else {
      return businessShare
    }
    return businessShare * PortableMath.exp(crowdingIn * PortableMath.log(publicly / publicShare))
  }

  /// Equations (5.3) and (5.4).
  private mutating func raiseProductivity(of economy: inout Economy, relatedness: [[Double]], mix: Double) {
    lead.removeAll(keepingCapacity: true)
    for cell in 0..<economy.cellCount {
      let growth = businessHistory.growth(of: cell, lag: businessLag - 1)
      lead.append(growth == 0 ? 0 : growth - trendGrowth)
    }
    for region in 0..<economy.regionCount {
      let publicLead = publicHistory.growth(of: region, lag: publicLag - 1) - trendGrowth
      for cell in economy.cells(of: region) {
        let division = economy.division(of: cell)
        let spillovers = spillovers(
          to: division, of: economy.cells(of: region), lead: lead, stocks: economy.cells.knowledge,
          relatedness: relatedness)
        let business = (1 - spilloverShare) * lead[cell] + spilloverShare * spillovers
        let growth =
          economy.baseline.divisions[division].productivityTrend - mix + businessElasticity * business
          + publicElasticity * publicLead
        economy.cells.productivity[cell] *= PortableMath.exp(growth)
      }
    }
  }

  /// Equation (5.4), over the related divisions that do research.
  private func spillovers(
    to division: Int, of cells: Range<Int>, lead: [Double], stocks: [Double], relatedness: [[Double]]
  ) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for (other, weight) in relatedness[division].enumerated()
    where weight > 0 && stocks[cells.lowerBound + other] > 0 {
      sum += weight * lead[cells.lowerBound + other]
      weights += weight
    }
    return weights > 0 ? sum / weights : lead[cells.lowerBound + division]
  }

  private mutating func remember(_ economy: borrowing Economy, yearsAgo age: Double) {
    let (length, trend) = (max(businessLag, publicLag) + 2, age * trendGrowth)
    businessHistory.remember(economy.cells.knowledge, less: trend, length: length)
    publicHistory.remember(economy.regions.publicKnowledge, less: trend, length: length)
  }
}

extension [[Double]] {
  /// The change at `place` over the year that ended `lag` years before the last row, 0 where there was no stock.
  fileprivate func growth(of place: Int, lag: Int) -> Double {
    let (now, before) = (self[count - 1 - lag][place], self[count - 2 - lag][place])
    return now == 0 || before == 0 ? 0 : now - before
  }

  /// Appends the logarithms of `stocks` less `trend`, 0 for no stock, in the place of the first row once there are `length`.
  fileprivate mutating func remember(_ stocks: borrowing [Double], less trend: Double, length: Int) {
    var row = count == length ? removeFirst() : [Double](repeating: 0, count: stocks.count)
    for place in 0..<stocks.count {
      row[place] = stocks[place] > 0 ? PortableMath.log(stocks[place]) - trend : 0
    }
    append(row)
  }
}
