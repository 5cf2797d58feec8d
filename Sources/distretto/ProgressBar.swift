import Experiments
import Foundation
import Recording
import Synchronization

/// Shows on standard error how far a run has come, with the time left, the pace and the memory in use: a bar on a terminal, a
/// few lines elsewhere.
final class ProgressBar: ProgressObserver {
  fileprivate struct State {
    var total = 0
    var found = 0
    var done = 0
    var replications = 0
    var began = ContinuousClock.now
    var drawn = ContinuousClock.now
    var tenth = 0
  }

  private let state = Mutex(State())
  private let quiet: Bool
  private let redraws = Terminal.canRedraw
  private let hasColour = Terminal.hasColour

  init(quiet: Bool) { self.quiet = quiet }

  func preparing() { show("preparing the economy") }

  func began(total: Int, done: Int, replications: Int) {
    state.withLock { state in
      // Other processes may have finished years while this one was still preparing.
      let early = state.done
      state = State(
        total: total, found: done, done: done + early, replications: replications,
        tenth: 10 * done / max(total, 1))
    }
    if done > 0 { say("\(done) of \(total) simulated years were finished before") }
  }

  func yearSimulated() {
    let line = state.withLock { state -> String? in
      state.done += 1
      guard state.total > 0 else { return nil }
      return redraws ? Self.bar(&state, hasColour) : Self.plainLine(&state)
    }
    if let line { show(line) }
  }

  /// The years that were simulated so far, those found finished included.
  var simulatedYears: Int { state.withLock { $0.done } }

  func writing() { show("writing tables") }

  func ended() {
    if redraws, !quiet { Terminal.write("\r\u{1B}[K") }
  }

  private func show(_ line: String) {
    if quiet { return }
    Terminal.write(redraws ? "\r\u{1B}[K\(line)" : "\(line)\n")
  }

  private func say(_ line: String) {
    if quiet { return }
    Terminal.write("\(redraws ? "\r\u{1B}[K" : "")\(line)\n")
  }

  /// A bar, at most ten times a second.
  private static func bar(_ state: inout State, _ hasColour: Bool) -> String? {
    let now = ContinuousClock.now
    guard now - state.drawn > .milliseconds(100) || state.done == state.total else { return nil }
    state.drawn = now
    let width = 30
    let full = width * state.done / state.total
    let (on, off) = hasColour ? ("\u{1B}[32m", "\u{1B}[0m") : ("", "")
    let bar = on + String(repeating: "#", count: full) + off + String(repeating: ".", count: width - full)
    return "[\(bar)] \(100 * state.done / state.total) %  \(state.pace)"
  }

  /// A line each time another tenth is done.
  private static func plainLine(_ state: inout State) -> String? {
    let tenth = 10 * state.done / state.total
    guard tenth > state.tenth else { return nil }
    state.tenth = tenth
    return "simulated \(state.done) of \(state.total) years, \(state.pace)"
  }
}

extension ProgressBar.State {
  /// The time left, replications a second and the memory in use.
  fileprivate var pace: String {
    let elapsed = max((ContinuousClock.now - began) / .seconds(1), 1e-9)
    let yearsPerSecond = Double(done - found) / elapsed
    let seconds = Int((Double(total - done) / yearsPerSecond).rounded(.up))
    let speed = yearsPerSecond * Double(replications) / Double(total)
    let memory = ResidentMemory.bytes.map { ", \(Self.size($0))" } ?? ""
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return (minutes == 0 ? "\(seconds) s left" : "\(minutes) min \(rest) s left")
      + ", \(Decimals(showing: 2, of: [speed]).text(speed)) replications a second" + memory
  }

  private static func size(_ bytes: Int) -> String {
    let megabytes = Double(bytes) / 1e6
    return megabytes < 1000
      ? "\(Int(megabytes.rounded())) MB"
      : "\(Decimals(showing: 2, of: [megabytes / 1000]).text(megabytes / 1000)) GB"
  }
}
