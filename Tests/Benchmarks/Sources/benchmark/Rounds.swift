import EconomyModel
import Foundation

/// What rounds of simulation, the model and plain C in turns, took under one instruction set.
struct Rounds {
  /// Firm-years a second of each round.
  private(set) var model: [Double] = []
  private(set) var demography: [Double] = []
  private(set) var plain: [Double] = []
  /// Nanoseconds a firm-year by phase, round by round.
  private(set) var phases: [[Double]] = []

  /// Enters a round.
  mutating func enter(_ measured: PhaseClock, _ twin: (firmYears: Double, seconds: Double)) {
    model.append(measured.firmYears / measured.year)
    demography.append(measured.firmYears / measured.demography)
    plain.append(twin.firmYears / twin.seconds)
    phases.append(measured.seconds.map { $0 / measured.firmYears * 1e9 })
  }

  /// The median nanoseconds a firm-year of `phase`.
  func nanoseconds(_ phase: Phase) -> Double { median(phases.map { $0[phase.position] }) }

  /// Prints medians, and the median ratio of what C and the model take in the same round.
  func summary(_ instructions: InstructionSet) -> String {
    let numbers = [
      median(model) / 1e6, median(demography) / 1e6, median(plain) / 1e6,
      median(zip(plain, model).map { $0 / $1 }), median(zip(plain, demography).map { $0 / $1 }),
    ]
    return instructions.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
      + numbers.map { String(format: "%12.2f", $0) }.joined()
  }
}

/// The middle one of `values`.
func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
