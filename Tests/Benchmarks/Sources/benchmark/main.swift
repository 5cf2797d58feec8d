import Baselines
import EconomyModel
import Foundation

// Full Lombardy, one thread, every phase and identity: firm-years a second, against what a year asks of every firm in plain
// C, measured in turns in one run; with a Python that has NumPy and Mesa, against them too.
// Usage, in this package's folder: swift run -c release benchmark [BASELINE] [ROUNDS] [PYTHON]
let arguments = CommandLine.arguments
let folder = arguments.count > 1 ? arguments[1] : "../../Scenarios/baselines/lombardy-2019"
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5

func timed<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
  let start = threadSeconds()
  let result = try work()
  print("\(what): \(String(format: "%.3f", threadSeconds() - start)) s")
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
let later = baseline.year + 1...settings.years.upperBound

/// Simulates a replication once and measures the years after the baseline's and the `warmingUp` that follow it.
func simulate(
  _ replication: Int, with instructions: InstructionSet, warmingUp: Int = 0
) throws -> PhaseClock {
  var settings = settings
  settings.instructions = instructions
  var nobody = PhaseClock()
  var model = Model(
    baseline: baseline, firms: firms, settings: settings, replication: replication, path: path)
  for _ in 0...warmingUp { try model.step(into: &nobody) }
  var measured = PhaseClock()
  for _ in later.dropFirst(warmingUp) { try model.step(into: &measured) }
  return measured
}

print(
  "\nmedians of \(rounds) rounds, one thread; million firm-years a second, and how many times what C takes")
print("                  all phases  demography    C, firms   all phases  demography")
var best = Rounds()
for instructions in InstructionSet.allCases where instructions.isAvailable {
  best = Rounds()
  for round in 1...rounds {
    let measured = try simulate(round, with: instructions)
    best.enter(measured, PlainC(firms, births: births).run(later, instructions))
  }
  print(best.summary(instructions))
}

let warmUp = 10
let requests = try simulate(1, with: .best, warmingUp: warmUp).requests
print("\nnanoseconds a firm-year, and requests for memory a year from the \(warmUp + 1)th on, by phase")
for phase in Phase.allCases {
  let name = phase.rawValue.padding(toLength: 14, withPad: " ", startingAt: 0)
  let perYear = Double(requests[phase.position]) / Double(later.count - warmUp)
  print("  \(name) \(String(format: "%6.2f %8.2f", best.nanoseconds(phase), perYear))")
}
let bytes = MemoryLayout<UInt64>.size + 2 * MemoryLayout<Float>.size + MemoryLayout<UInt32>.size
let roomy = Double(firms.ids.count * bytes) / Double(firms.firmCount)
print("\nstate: \(bytes) bytes a firm in use, \(String(format: "%.1f", roomy)) with room for births")
if arguments.count > 3 {
  let own = Phase.demography.reduce(0) { $0 + best.nanoseconds($1) }
  print("\nthe same demography, nanoseconds a firm-year and times what the model takes")
  for peer in try Peers().measure(firms, births: births, python: arguments[3]) {
    print("  " + peer.name + String(format: "  %8.1f %8.0f", peer.nanoseconds, peer.nanoseconds / own))
  }
}
