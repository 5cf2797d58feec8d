import Baselines
import EconomyModel

let clock = ContinuousClock()
let start = clock.now
let baseline = try loadBaseline(at: CommandLine.arguments[1])
print("load", clock.now - start)
let t1 = clock.now
var settings = ModelSettings(seed: 1, years: 2019...2039, referenceArea: "EU")
let firms = SyntheticFirms(of: baseline, seed: 1, parameters: settings.parameters).table()
print("synthesise", clock.now - t1, firms.firmCount)
struct Nobody: Recorder {
  mutating func record(_ economy: borrowing Economy) {
    let c = economy.cells
    let f = c.firms.reduce(0, +)
    let e = c.employment.reduce(0, +)
    print(
      economy.year, f, c.births.reduce(0, +) / f, c.deaths.reduce(0, +) / f, e,
      c.efficientEmployment.reduce(0, +) / e, economy.regions.gdp.reduce(0, +), c.payroll.reduce(0, +),
      economy.regions.unemploymentRate[0], economy.clusters.events.count,
      economy.clusters.stands.suffix(economy.divisionCount).enumerated().filter { $0.element }.map {
        economy.baseline.divisions[$0.offset].code.code
      })
  }
}
let t2 = clock.now
let path = try DemandPath(baseline: baseline, firms: firms, settings: settings)
print("path", clock.now - t2)
let t3 = clock.now
var model = Model(baseline: baseline, firms: firms, settings: settings, replication: 1, path: path)
var r = Nobody()
try model.run(into: &r)
print("run", clock.now - t3)
