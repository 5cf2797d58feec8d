import Firms
import Stochastics
import Testing

@testable import EconomyModel

@Suite struct EntryTests {
  private func entry(_ settings: ModelSettings = SmallEconomy.settings()) -> Entry {
    Entry(firms: SmallEconomy.firms, baseline: SmallEconomy.baseline, settings: settings)
  }

  @Test("Expected births come to the territory's rate and differ between divisions as published")
  func rates() throws {
    let economy = try SmallEconomy.opened()
    let means = (0..<3).flatMap {
      entry().meanBirths(in: $0, elapsed: 0, economy: economy, under: Levers(regions: 3, divisions: 4))
    }
    let firms = Double(SmallEconomy.firms.firmCount)
    #expect(abs(means.reduce(0, +) / firms - 0.072) < 1e-12)
    let rates = zip(means, economy.initialFirms).map(/)
    #expect(abs(rates[SmallEconomy.software] / rates[SmallEconomy.metals] - 2) < 1e-12)
  }

  @Test("The founding documents' rate of 8 % replaces the official one")
  func preset() throws {
    var settings = SmallEconomy.settings()
    settings.demography = .seed
    let economy = try SmallEconomy.opened()
    let means = (0..<3).flatMap {
      entry(settings).meanBirths(
        in: $0, elapsed: 0, economy: economy, under: Levers(regions: 3, divisions: 4))
    }
    #expect(abs(means.reduce(0, +) / Double(SmallEconomy.firms.firmCount) - 0.08) < 1e-12)
  }

  @Test("Births follow the market's trend and not the number of firms")
  func trend() throws {
    var economy = try SmallEconomy.opened()
    let now = entry().meanBirths(in: 0, elapsed: 0, economy: economy, under: Levers(regions: 3, divisions: 4))
    economy.cells.firms = economy.cells.firms.map { $0 * 3 }
    let later = entry().meanBirths(
      in: 0, elapsed: 5, economy: economy, under: Levers(regions: 3, divisions: 4))
    #expect(abs(later[SmallEconomy.software] / now[SmallEconomy.software] - PortableMath.exp(0.1)) < 1e-12)
  }

  @Test("Over many replications births have the mean and the variance of Poisson numbers")
  func moments() throws {
    var entry = entry()
    let expected = entry.meanBirths(
      in: 0, elapsed: 1, economy: try SmallEconomy.opened(), under: Levers(regions: 3, divisions: 4))
    let counts = try (1...40).map { replication in
      var economy = try SmallEconomy.opened()
      economy.openBooks(for: 2020)
      entry.apply(
        to: &economy, under: Levers(regions: 3, divisions: 4),
        drawing: EntryLuck(seed: 1, replication: replication, year: 2020), elapsed: 1)
      return economy.cells.births
    }
    for (cell, mean) in expected.enumerated() {
      let births = counts.map { $0[cell] }
      let average = births.reduce(0, +) / 40
      #expect(abs(average - mean) < 4 * (mean / 40).squareRoot())
      let variance = births.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 39
      #expect((0.4...2).contains(variance / mean))
    }
  }

  @Test("Relatedness moves births between a province's divisions and adds none")
  func relatedness() throws {
    var economy = try SmallEconomy.opened()
    let before = entry().meanBirths(
      in: 1, elapsed: 1, economy: economy, under: Levers(regions: 3, divisions: 4))
    let favoured = economy.cells(of: 1).lowerBound
    #expect(economy.cells.density[favoured] > 0)
    economy.cells.density[favoured] *= 1.5
    economy.clusterSignals.update(from: economy.cells)
    let after = entry().meanBirths(
      in: 1, elapsed: 1, economy: economy, under: Levers(regions: 3, divisions: 4))
    #expect(abs(after.reduce(0, +) - before.reduce(0, +)) < 1e-9)
    let share = (after[0] / after[1]) / (before[0] / before[1])
    #expect(abs(share - 1.5) < 1e-9)
  }

  @Test("A stronger cluster has more births, by β_birth a log point")
  func strength() throws {
    var settings = SmallEconomy.settings()
    settings.parameters["entry.strength_effect"] = 0.1
    var economy = try SmallEconomy.opened()
    let before = entry(settings).meanBirths(
      in: 0, elapsed: 1, economy: economy, under: Levers(regions: 3, divisions: 4))
    economy.cells.strength = economy.cells.strength.map { $0 + 1 }
    economy.clusterSignals.update(from: economy.cells)
    let after = entry(settings).meanBirths(
      in: 0, elapsed: 1, economy: economy, under: Levers(regions: 3, divisions: 4))
    for (new, old) in zip(after, before) { #expect(abs(new / old - PortableMath.exp(0.1)) < 1e-12) }
  }

  @Test("Newborns are on average as productive as their cell's small firms")
  func productivity() throws {
    var economy = try SmallEconomy.opened()
    economy.openBooks(for: 2020)
    economy.initialFirms = economy.initialFirms.map { $0 * 10 }
    var entry = entry()
    entry.apply(
      to: &economy, under: Levers(regions: 3, divisions: 4),
      drawing: EntryLuck(seed: 1, replication: 1, year: 2020), elapsed: 1)
    for cell in [2, 6, 10] {
      let newborn = economy.firms.rows(of: cell).suffix(Int(economy.cells.births[cell]))
      let mean = newborn.reduce(0) { $0 + Double(economy.firms.efficiencies[$1]) } / Double(newborn.count)
      let small = SmallEconomy.firms.meanEfficiencyOfSmall(in: cell)
      // The coefficient of variation of e^z is 0.53.
      #expect(abs(mean / small - 1) < 4 * 0.53 / Double(newborn.count).squareRoot())
    }
  }
}

@Suite struct EntrantSizeTests {
  private let entrant = EntrantSize(ParameterValues())
  private let soleOwners = ParameterValues()["entry.sole_owner_share"]
  private let meanPersons = ParameterValues()["entry.mean_persons"]

  @Test("Newborn firms without employees have the share that is stated")
  func shareOfSoleOwners() {
    let alone = (0..<10_000).count { index in
      entrant.size(SIMD4(UInt32(index) * 429_496, 0x8000_0000, 0, 0)) <= 1
    }
    #expect(abs(Double(alone) / 10_000 - soleOwners) < 2e-4)
  }

  @Test("Newborn firms employ the mean number of persons that is stated")
  func mean() {
    // ∫ n(u) du over u = e^−t, so that the heavy tail is met; what lies beyond t = 14 is a thousandth of a person.
    let step = 1e-3
    let employers = stride(from: step / 2, to: 14, by: step).reduce(0.0) { sum, t in
      let u = PortableMath.exp(-t)
      let size = entrant.size(SIMD4(.max, UInt32(u * 0x1p32), 0, 0))
      return sum + Double(size) * u * step
    }
    #expect(abs(soleOwners + (1 - soleOwners) * employers - meanPersons) < 2e-3)
  }

  @Test("Sizes of newborn employers have a Pareto tail from 1.5 persons up")
  func tail() {
    let draws = Draws(seed: 3, replication: 1, decision: .entrant, year: 2020)
    let sizes = (0..<10_000).map { Double(entrant.size(draws.words(about: UInt64($0)))) }
    let employers = sizes.filter { $0 > 1 }.sorted()
    #expect(employers[0] >= 1.5)
    // The exponent under which employers bring the mean of all to what is stated.
    let mean = (meanPersons - soleOwners) / (1 - soleOwners)
    let exponent = mean / (mean - 1.5)
    let distance = employers.enumerated().reduce(0.0) { farthest, pair in
      let expected = 1 - PortableMath.power(1.5 / pair.element, exponent)
      return max(farthest, abs(expected - (Double(pair.offset) + 0.5) / Double(employers.count)))
    }
    // Kolmogorov's 99.9-percent point.
    #expect(distance < 1.95 / Double(employers.count).squareRoot())
  }

  @Test("A sole owner's work fills between the floor and one person, evenly in logarithms")
  func work() {
    let floor = ParameterValues()["growth.size_floor"]
    for step in 0..<16 {
      let size = Double(entrant.size(SIMD4(0, UInt32(step) << 28 | 1 << 27, 0, 0)))
      let expected = PortableMath.power(floor, (Double(step) + 0.5) / 16)
      #expect(abs(size - expected) < 1e-6)
    }
  }
}
