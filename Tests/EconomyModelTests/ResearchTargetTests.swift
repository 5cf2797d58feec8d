import Testing

@testable import EconomyModel

@Suite struct ResearchTargetTests {
  static func target(
    _ performer: ResearchTarget.Performer, at share: Double, by year: Int = 2030,
    parameters: ParameterValues = ParameterValues()
  ) -> ResearchTarget {
    ResearchTarget(
      id: "\(performer)-research", performer: performer, target: share, by: year, years: 2020...2099,
      parameters: parameters)
  }

  @Test("A path is straight, smooth or a step, begins at the baseline's share and stays on target")
  func paths() {
    var target = Self.target(.public, at: 0.0049, by: 2023)
    let years = [2019, 2020, 2021, 2022, 2023, 2024, 2040]
    let levels: [ResearchTarget.Path: [Double]] = [
      .linear: [0, 0.25, 0.5, 0.75, 1, 1, 1], .smooth: [0, 0.15625, 0.5, 0.84375, 1, 1, 1],
      .step: [0, 0, 0, 0, 1, 1, 1],
    ]
    for (path, expected) in levels {
      target.path = path
      for (year, level) in zip(years, expected) {
        #expect(abs(target.share(in: year) - 0.0029 - 0.002 * level) < 1e-12)
      }
    }
  }

  @Test("A path that decays goes back the way it came, and ends with the policy")
  func decay() {
    var target = Self.target(.private, at: 0.0196, by: 2021)
    target.aftermath = .decay
    let shares = (2020...2024).map(target.share(in:))
    for (share, level) in zip(shares, [0.5, 1, 0.5, 0, 0]) {
      #expect(abs(share - 0.0096 - 0.01 * level) < 1e-12)
    }
    target.aftermath = .hold
    target.years = 2020...2022
    #expect(target.share(in: 2022) == 0.0196 && target.share(in: 2023) == 0.0096)
  }

  @Test("Targets at the baseline's shares change no bit of any book or firm")
  func nothing() throws {
    let years = try SmallEconomy.history(
      with: [Self.target(.public, at: 0.0029), Self.target(.private, at: 0.0096)])
    #expect(years.map(\.bits) == (try SmallEconomy.history(with: []).map(\.bits)))
    #expect(years.last!.accounts.map(\.paid) == [0, 0])
  }

  @Test(
    "Public research at 0.38 % of product brings private research to about 1.10 % alone, two fifths of the way to 1.32 %",
    arguments: [(0.5, 0.0110, 0.39), (0.3, 0.0104, 0.23), (0.6, 0.0113, 0.47)])
  func crowdingIn(elasticity: Double, share: Double, closed: Double) throws {
    var settings = SmallEconomy.settings(through: 2024)
    settings.parameters["knowledge.crowding_in"] = elasticity
    settings.policies = [Self.target(.public, at: 0.0038, by: 2023)]
    let years = try SmallEconomy.history(settings)
    let reached = privateShare(in: years, 5)
    #expect(abs(reached - share) < 0.00005)
    #expect(abs((reached - 0.0096) / (0.0132 - 0.0096) - closed) < 0.01)
    #expect(privateShare(in: years, 1) > 0.0096 && privateShare(in: years, 1) < reached)
  }

  @Test("A target for private research is its path, and crowding-in adds nothing to it")
  func noDoubleCount() throws {
    let privately = Self.target(.private, at: 0.0132, by: 2022)
    let years = try SmallEconomy.history(with: [Self.target(.public, at: 0.0038, by: 2020), privately])
    for year in 1...3 {
      #expect(abs(privateShare(in: years, year) - privately.share(in: 2019 + year)) < 1e-12)
    }
  }

  @Test(
    "Public research beyond the baseline's is paid out of last year's product, private research by nobody")
  func money() throws {
    let targets = [Self.target(.private, at: 0.0132), Self.target(.public, at: 0.0038, by: 2021)]
    let years = try SmallEconomy.history(with: targets)
    for (year, excess) in [(1, 0.00045), (2, 0.0009), (3, 0.0009)] {
      let accounts = years[year].accounts
      let money = excess * years[year - 1].regions.gdp.reduce(0, +) * 1e6
      #expect(accounts.map(\.policy) == ["private-research", "public-research"])
      #expect(accounts[0].paid == 0 && abs(accounts[1].paid - money) < 1e-6 * money)
      #expect(accounts[1].budget == accounts[1].overhead && accounts[1].unspent == 0)
    }
  }

  @Test("Both targets raise the productivity of the divisions that do research by about 4.8 % in 20 years")
  func productivity() throws {
    let gain = try gain(after: 20, of: ParameterValues())
    for division in [SmallEconomy.textiles, SmallEconomy.metals, SmallEconomy.software] {
      #expect(abs(gain.cells[division] - 0.048) < 0.005)
    }
    #expect(gain.perPerson > 0.035 && gain.perPerson < 0.053)
  }

  @Test("No elasticity within the evidence raises output per person by more than 8.7 % in 20 years")
  func ceiling() throws {
    var highest = ParameterValues()
    for name in ["knowledge.business_elasticity", "knowledge.public_elasticity", "knowledge.crowding_in"] {
      highest[name] = ParameterCatalogue.definition(named: name)!.range.upperBound
    }
    let gain = try gain(after: 20, of: highest).perPerson
    #expect(gain > 0.07 && gain <= 0.087)
  }

  private func privateShare(in years: [Economy], _ year: Int) -> Double {
    years[year].regions.businessResearch.reduce(0, +) / years[year - 1].regions.gdp.reduce(0, +)
  }

  /// What both targets of 2030 add to total factor productivity, by cell, and to value added a person, fractions.
  private func gain(
    after count: Int, of parameters: ParameterValues
  ) throws -> (cells: [Double], perPerson: Double) {
    var settings = SmallEconomy.settings(through: 2019 + count)
    settings.parameters = parameters
    let path = try DemandPath(
      baseline: SmallEconomy.baseline, firms: SmallEconomy.firms, settings: settings)
    let last = try [[], [Self.target(.public, at: 0.0038), Self.target(.private, at: 0.0132)]].map {
      policies in
      settings.policies = policies
      var model = Model(
        baseline: SmallEconomy.baseline, firms: SmallEconomy.firms, settings: settings, replication: 1,
        path: path)
      var nobody = NoRecorder()
      try model.run(into: &nobody)
      return model.economy
    }
    let perPerson = last.map { $0.cells.grossValueAdded.reduce(0, +) / $0.cells.employment.reduce(0, +) }
    let cells = zip(last[1].cells.productivity, last[0].cells.productivity).map { $0 / $1 - 1 }
    return (cells, perPerson[1] / perPerson[0] - 1)
  }
}
