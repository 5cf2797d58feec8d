import Classifications
import Firms
import Stochastics
import Testing

@testable import EconomyModel

/// A firm as an ordinary value: what the columns of the firm table are a faster form of.
private struct PlainFirm: Equatable {
  let id: FirmID
  var size: Float
  let efficiency: Float
  let support: Int

  var persons: Float { size > 1 ? size : 1 }
  func age(in year: Int) -> Int { year - id.birthYear }

  static func all(of cell: Int, in economy: Economy) -> [PlainFirm] {
    economy.firms.rows(of: cell).map {
      PlainFirm(
        id: FirmID(rawValue: economy.firms.ids[$0]), size: economy.firms.sizes[$0],
        efficiency: economy.firms.efficiencies[$0], support: Int(economy.firms.supports[$0]))
    }
  }
}

/// The optimised passes against equations (3.1), (3.2) and (2.4) written down plainly.
@Suite struct PlainTwinTests {
  /// Every instruction set of this processor.
  static let instructionSets = InstructionSet.allCases.filter(\.isAvailable)

  @Test(
    "The pass of growth equals its plain twin bit for bit",
    arguments: [1, 2, 3] as [UInt64], instructionSets)
  func growth(seed: UInt64, instructions: InstructionSet) throws {
    var economy = try supportedEconomy()
    let twin = economy
    var growth = Growth(ParameterValues(), passes: FirmPasses(instructions))
    let draws = Draws(seed: seed, replication: 1, decision: .growth, year: economy.year)
    let balance = [0.01, -0.02, 0.2, 0]
    let levers = Levers(regions: 3, divisions: 4)
    growth.apply(to: &economy, under: levers, drawing: draws, balance: balance)
    let displacement = Displacement(of: twin)
    for cell in 0..<twin.cellCount {
      let drift = Float(growth.drift(of: cell, in: twin, under: levers, balance: balance))
      let (firms, grown, supported) = grow(
        cell, of: twin, drift: drift, loss: Float(displacement.rate(of: cell)), draws: draws)
      #expect(PlainFirm.all(of: cell, in: economy) == firms)
      #expect(economy.cells.employmentGrown[cell] == grown)
      #expect(economy.cells.employmentSupported[cell] == twin.cells.employmentSupported[cell] + supported)
    }
  }

  @Test(
    "The pass of closing equals its plain twin bit for bit",
    arguments: [1, 2, 3] as [UInt64], instructionSets)
  func closing(seed: UInt64, instructions: InstructionSet) throws {
    var economy = try supportedEconomy()
    let twin = economy
    var settings = SmallEconomy.settings()
    settings.instructions = instructions
    var exit = Exit(firms: SmallEconomy.firms, baseline: SmallEconomy.baseline, settings: settings)
    let draws = Draws(seed: seed, replication: 1, decision: .exit, year: economy.year)
    exit.apply(to: &economy, drawing: draws)
    for cell in 0..<twin.cellCount {
      var probabilities = Array(repeating: Float(0), count: ExitHazards.perDivision)
      exit.fill(&probabilities, for: cell, in: twin)
      let firms = PlainFirm.all(of: cell, in: twin)
      let closing = firms.map { closes($0, in: twin, probabilities: probabilities, draws: draws) }
      let staying = zip(firms, closing).filter { !$0.1 }.map(\.0)
      let leaving = zip(firms, closing).filter(\.1).map(\.0)
      #expect(PlainFirm.all(of: cell, in: economy) == staying)
      #expect(economy.cells.firms[cell] == Double(firms.count))
      #expect(economy.cells.deaths[cell] == Double(leaving.count))
      #expect(economy.cells.employment[cell] == firms.reduce(0) { $0 + Double($1.persons) })
      #expect(economy.cells.employmentClosed[cell] == leaving.reduce(0) { $0 + Double($1.persons) })
      #expect(
        economy.cells.efficientEmployment[cell]
          == firms.reduce(0) { $0 + Double(efficient($1, in: twin)) })
    }
  }

  @Test(
    "The pass of births equals its plain twin bit for bit",
    arguments: [1, 2, 3] as [UInt64], instructionSets)
  func births(seed: UInt64, instructions: InstructionSet) {
    let sizes = EntrantSize(ParameterValues())
    let luck = Draws(seed: seed, replication: 1, decision: .entrant, year: 2020)
    let first = FirmID(cell: 1, birthYear: 2020, serial: 0)
    let terms = EntrantTerms(
      firstID: first.rawValue, sizes: sizes, dispersion: 0.5, meanEfficiency: 1.2, luck: luck)
    var firms = FirmTable(rooms: [3, 5, 2])
    // More than the room there is, and not a whole number of blocks.
    let persons = firms.bear(1000, in: 1, under: terms, with: FirmPasses(instructions))
    var expected = 0.0
    for serial in 0..<1000 {
      let id = FirmID(cell: 1, birthYear: 2020, serial: serial)
      let row = firms.rows(of: 1).lowerBound + serial
      let words = luck.words(about: id.rawValue)
      let z = 0.5 * Normal.quantile(openUnitInterval(words.z)) - 0.125
      #expect(firms.ids[row] == id.rawValue)
      #expect(firms.sizes[row] == sizes.size(words))
      #expect(firms.efficiencies[row] == 1.2 * PortableMath.exp(Float(z)))
      expected += Double(firms.persons(in: row))
    }
    #expect(persons == expected)
  }

  @Test("A whole simulation has the same bits under every instruction set")
  func wholeYears() throws {
    let bits = try Self.instructionSets.map { instructions in
      var settings = SmallEconomy.settings()
      settings.instructions = instructions
      let path = try DemandPath(
        baseline: SmallEconomy.baseline, firms: SmallEconomy.firms, settings: settings)
      var model = Model(
        baseline: SmallEconomy.baseline, firms: SmallEconomy.firms, settings: settings, replication: 1,
        path: path)
      var nobody = NoRecorder()
      try model.run(into: &nobody)
      return model.economy.bits
    }
    for other in bits.dropFirst() { #expect(other == bits[0]) }
  }

  /// The year after the baseline's, with every fifth firm supported in one of three ways, one of them over.
  private func supportedEconomy() throws -> Economy {
    var economy = try SmallEconomy.opened()
    economy.openBooks(for: 2020)
    economy.supports += [
      SupportTerms(growth: 0.05, hazard: 0.5, productivity: 0.1, until: 2022),
      SupportTerms(growth: -0.02, hazard: 1, until: 2020),
      SupportTerms(growth: 0.3, hazard: 0.1, until: 2019),
    ]
    for cell in 0..<economy.cellCount {
      economy.lastEmploymentSupported[cell] = Double(cell)
      for row in economy.firms.rows(of: cell) where row.isMultiple(of: 5) {
        economy.firms.supports[row] = UInt32(1 + row / 5 % 3)
      }
    }
    return economy
  }

  /// Persons of mean productivity, equation (8.1).
  private func efficient(_ firm: PlainFirm, in economy: Economy) -> Float {
    let terms = economy.supports[firm.support]
    let help = terms.until >= economy.year ? terms.productivity : 0
    let own = firm.persons * firm.efficiency
    return help == 0 ? own : own * PortableMath.exp(help)
  }

  private func grow(
    _ cell: Int, of economy: Economy, drift: Float, loss: Float, draws: Draws
  ) -> (firms: [PlainFirm], grown: Double, supported: Double) {
    var firms = PlainFirm.all(of: cell, in: economy)
    var (grown, supported) = (0.0, 0.0)
    for index in firms.indices {
      let before = firms[index]
      let terms = economy.supports[before.support]
      let support = terms.until >= economy.year ? terms.growth : 0
      let help = before.support == 0 ? -loss : support
      let own = shock(before, in: economy.year, draws: draws)
      firms[index].size = reflected(before.size * PortableMath.exp(drift + own + help))
      grown += Double(firms[index].persons) - Double(before.persons)
      if before.support != 0, help != 0 {
        var without = firms[index]
        without.size *= PortableMath.exp(-help)
        supported += Double(firms[index].persons) - Double(without.persons)
      }
    }
    return (firms, grown, supported)
  }

  /// Equation (3.2): the firm's own shock, with a scale that is constant within eighths of octaves of size.
  private func shock(_ firm: PlainFirm, in year: Int, draws: Draws) -> Float {
    let parameters = ParameterValues()
    var (lower, bin) = (Float(1), 0)
    while lower * 2 <= firm.persons { (lower, bin) = (lower * 2, bin + 8) }
    bin += Int((firm.persons / lower - 1) * 8)
    let octaves = (Double(bin) + 0.5) / 8
    let scale = Float(
      parameters["growth.laplace_scale"]
        * PortableMath.exp(-parameters["growth.scale_exponent"] * 0.6931471805599453 * octaves))
    let luck = scale * Laplace.quantile(draws.words(about: firm.id.rawValue).x)
    guard firm.age(in: year) <= 5 else { return luck }
    let own: Float = firm.size < 1.5 ? 0 : Float(parameters["growth.young_drift"])
    return own + Float(parameters["growth.young_scale"]) * luck
  }

  private func reflected(_ size: Float) -> Float {
    let floor = Float(ParameterValues()["growth.size_floor"])
    return size < floor ? floor * floor / size : size
  }

  private func closes(_ firm: PlainFirm, in economy: Economy, probabilities: [Float], draws: Draws) -> Bool {
    let employees = EmployeeClass(persons: firm.persons).rawValue
    var probability = probabilities[AgeClass.of(age: firm.age(in: economy.year)) * 4 + employees]
    let terms = economy.supports[firm.support]
    if terms.until >= economy.year, terms.hazard != 1 {
      probability = 1 - PortableMath.exp(terms.hazard * PortableMath.log(1 - probability))
    }
    return openUnitInterval(single: draws.words(about: firm.id.rawValue).x) < probability
  }
}
