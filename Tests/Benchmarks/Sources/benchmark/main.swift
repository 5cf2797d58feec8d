import Baselines
import EconomyModel
import Foundation

// Full Lombardy, one thread, every phase and identity: firm-years a second, against the same demography in plain C,
// measured in turns in one run. Usage: swift run -c release benchmark [BASELINE] [ROUNDS]
let arguments = CommandLine.arguments
let folder = arguments.count > 1 ? arguments[1] : "../../Scenarios/baselines/lombardy-2019"
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
let clock = ContinuousClock()

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func timed<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
  let start = clock.now
  let result = try work()
  print("\(what): \(String(format: "%.3f", (clock.now - start).inSeconds)) s")
  return result
}

let baseline = try timed("reading the baseline") { try loadBaseline(at: folder) }
let settings = ModelSettings(seed: 1, years: baseline.year...baseline.year + 20, referenceArea: "EU")
let firms = timed("drawing \(baseline.cells.reduce(0) { $0 + $1.firmCount }) firms") {
  SyntheticFirms(of: baseline, seed: settings.seed, parameters: settings.parameters).table()
}
let path = try timed("finding the path of demand, \(settings.years.count) years") {
  try DemandPath(baseline: baseline, firms: firms, settings: settings)
}
let births = baseline.cells.map { Int(Double($0.firmCount) * baseline.demography.birthRate + 0.5) }

var model: [Double] = []
var demography: [Double] = []
var plain: [Double] = []
var phases: [Phase: [Double]] = [:]
for round in 1...rounds {
  var measured = PhaseClock()
  var replication = Model(
    baseline: baseline, firms: firms, settings: settings, replication: round, path: path)
  try replication.step(into: &measured)
  measured = PhaseClock()
  for _ in settings.years.dropFirst() { try replication.step(into: &measured) }
  let simulated = measured.firmYears
  model.append(simulated / measured.year)
  demography.append(simulated / measured.demography)
  for (phase, seconds) in measured.seconds { phases[phase, default: []].append(seconds / simulated * 1e9) }
  let twin = PlainC(firms, births: births).run(baseline.year + 1...baseline.year + 20)
  plain.append(twin.firmYears / twin.seconds)
}
print("\nmedians of \(rounds) rounds, one thread, million firm-years a second")
print(String(format: "  all phases, identities checked  %8.1f", median(model) / 1e6))
print(String(format: "  demography alone                %8.1f", median(demography) / 1e6))
print(String(format: "  demography in plain C (libm)    %8.1f", median(plain) / 1e6))
let ratios = zip(demography, plain).map { $0 / $1 }
print(
  String(format: "  demography, Swift over C        %8.2f (median of the rounds' ratios)", median(ratios)))
print("\nnanoseconds a firm-year by phase")
for phase in Phase.allCases {
  if let values = phases[phase] {
    print(
      "  \(phase.rawValue.padding(toLength: 14, withPad: " ", startingAt: 0)) \(String(format: "%6.2f", median(values)))"
    )
  }
}
let bytes = MemoryLayout<UInt64>.size + 2 * MemoryLayout<Float>.size + MemoryLayout<UInt32>.size
let rows = firms.ids.count
print(
  "\nstate: \(bytes) bytes a firm in use, \(String(format: "%.1f", Double(rows * bytes) / Double(firms.firmCount))) with room for births"
)
