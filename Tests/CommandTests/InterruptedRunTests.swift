import Foundation
import Testing
import Workshops

@Suite("distretto run, interrupted", .serialized)
struct InterruptedRunTests {
  /// Waits a while, then sends `signal` to the program.
  private func run(_ workshop: Workshop, _ arguments: [String], after seconds: Double, signal: Int32) throws
    -> Ending
  {
    let process = workshop.process(arguments)
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, signal)
    return Ending(of: process)
  }

  @Test(
    "killed at any moment, a run shows nothing half-written and goes on to the bytes of an undisturbed one")
  func killed() throws {
    let workshop = try Workshop()
    let begin = ContinuousClock.now
    let undisturbed = try workshop.run(workshop.arguments(output: "Undisturbed"))
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    #expect(undisturbed.status == 0)
    let expected = results(workshop, "Undisturbed")
    #expect(expected.count == 12)
    for share in [0.4, 0.6, 0.75, 0.85, 0.95] {
      let output = "Killed at \(share)"
      _ = try run(
        workshop, workshop.arguments(output: output), after: seconds * share, signal: SIGKILL)
      let left = workshop.content(of: output).filter { !$0.key.contains(".partial/") }
      #expect(left.isEmpty || results(workshop, output) == expected)
      #expect(try workshop.run(workshop.arguments(output: output) + ["--resume"]).status == 0)
      #expect(results(workshop, output) == expected)
    }
  }

  @Test("killed again and again in one folder, a run gets on and comes to the same end")
  func killedRepeatedly() throws {
    let workshop = try Workshop()
    #expect(try workshop.run(workshop.arguments(output: "Undisturbed")).status == 0)
    var wait = 1.0
    while try run(workshop, workshop.arguments(output: "Killed", jobs: 2), after: wait, signal: SIGKILL)
      .status != 0
    {
      wait *= 1.4
      try #require(wait < 600)
    }
    #expect(results(workshop, "Killed") == results(workshop, "Undisturbed"))
  }

  @Test(
    "Ctrl-C ends a run at once with status 130, every processor being busy, and it can go on",
    arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let workshop = try Workshop()
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    let arguments = workshop.arguments(output: "Outputs", jobs: jobs) + ["--replications", "400"]
    let ending = try run(workshop, arguments, after: 2, signal: signal)
    #expect(ending.status == 130)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("interrupted"))
    let files = workshop.content(of: "Outputs").keys
    #expect(files.allSatisfy { $0.contains(".partial/") })
    #expect(files.count { $0.hasSuffix(".bin") } < 350)
  }

  /// Everything that a run wrote except times and machine.
  private func results(_ workshop: Workshop, _ output: String) -> [String: Data] {
    workshop.content(of: output).filter { !$0.key.hasSuffix("manifest.json") }
  }
}
