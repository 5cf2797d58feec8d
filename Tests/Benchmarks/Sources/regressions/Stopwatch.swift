/// Takes the time of tasks over several rounds.
final class Stopwatch {
  /// The seconds of each round by task, in the order in which tasks first came.
  private(set) var tasks: [(name: String, seconds: [Double])] = []

  /// Does `work` and notes its time under `name`.
  func time<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    let taken = (clock.now - start).components
    let seconds = Double(taken.seconds) + Double(taken.attoseconds) * 1e-18
    if let place = tasks.firstIndex(where: { $0.name == name }) {
      tasks[place].seconds.append(seconds)
    } else {
      tasks.append((name, [seconds]))
    }
    return result
  }

  /// The median of each task, in seconds.
  var medians: [(name: String, seconds: Double)] {
    tasks.map { ($0.name, $0.seconds.sorted()[$0.seconds.count / 2]) }
  }
}
