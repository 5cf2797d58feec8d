import Baselines
import EconomyModel
import Foundation

// What ten simulated years make of the firms of Europe: how many there are by employees, how many of ten and more are how large,
// and who works in which section. Usage: swift run -c release europe [BASELINE]
let folder =
  CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "../../Scenarios/baselines/europe-2013"
let baseline = try loadBaseline(at: folder)
let settings = ModelSettings(seed: 2013, years: baseline.year...baseline.year + 10, referenceArea: "EU")
let firms = SyntheticFirms(of: baseline, seed: settings.seed, parameters: settings.parameters).table()
let path = try DemandPath(baseline: baseline, firms: firms, settings: settings)
var census = Census(last: settings.years.upperBound)
var model = Model(baseline: baseline, firms: firms, settings: settings, replication: 1, path: path)
try model.run(into: &census)
for line in census.lines { print(line) }

/// Counts the firms of the first and the last year, those that close at its end among them, and all firms' persons.
struct Census: Recorder {
  private(set) var lines: [String] = []
  let last: Int

  init(last: Int) { self.last = last }

  mutating func record(_ economy: borrowing Economy) {
    guard economy.year == economy.baseline.year || economy.year == last else { return }
    let persons = economy.cells.employment.reduce(0, +)
    lines.append(
      String(format: "%d: %.0f firms, %.0f persons", economy.year, economy.cells.firms.reduce(0, +), persons))
    for (section, employed) in employment(economy) {
      lines.append(String(format: "  persons in %@: %.0f", section, employed))
    }
  }

  mutating func completed(_ phase: Phase, of economy: borrowing Economy) {
    guard phase == .growth, economy.year == economy.baseline.year + 1 || economy.year == last else { return }
    let counts = sizes(economy)
    let all = Double(counts[0])
    lines.append(
      "\(economy.year): shares of firms from 1.5, 10.5, 50.5, 250.5, 1000 persons: "
        + counts.dropFirst().map { String(format: "%.5f", Double($0) / all) }.joined(separator: ", "))
    lines.append(
      String(
        format: "  exponent of the tail from 50.5 to 1000 persons: %.3f",
        log(Double(counts[3]) / Double(counts[5])) / log(1000 / 50.5)))
  }

  /// Firms of at least so many persons.
  private func sizes(_ economy: borrowing Economy) -> [Int] {
    let bounds: [Float] = [0, 1.5, 10.5, 50.5, 250.5, 1000]
    var counts = bounds.map { _ in 0 }
    for cell in 0..<economy.cellCount {
      for row in economy.firms.rows(of: cell) {
        for (place, bound) in bounds.enumerated() where economy.firms.persons(in: row) >= bound {
          counts[place] += 1
        }
      }
    }
    return counts
  }

  /// Persons employed by groups of sections, in order of the sections.
  private func employment(_ economy: borrowing Economy) -> [(String, Double)] {
    let groups = [("B-E", "BCDE"), ("F", "F"), ("G-I", "GHI"), ("J-S95", "JLMNS")]
    return groups.map { name, letters in
      let sum = (0..<economy.cellCount).reduce(0.0) { sum, cell in
        let section = economy.baseline.divisions[economy.division(of: cell)].code.section.letter
        return letters.contains(section) ? sum + economy.cells.employment[cell] : sum
      }
      return (name, sum)
    }
  }
}
