import Foundation
import Testing
import Workshops

@Suite("distretto run, by several processes", .serialized)
struct ContendedRunTests {
  private let isResult = { (name: String) in !name.hasSuffix("manifest.json") }

  /// Starts the program several times at once.
  private func started(_ workshop: Workshop, _ arguments: [String], times: Int) throws -> [Process] {
    let processes = (0..<times).map { _ in workshop.process(arguments) }
    for process in processes { try process.run() }
    return processes
  }

  @Test(
    "of processes started at once on one folder one computes it, and the others say so or find it there",
    arguments: [[], ["--shard", "1/2"]])
  func together(options: [String]) throws {
    let workshop = try Workshop()
    let arguments = { workshop.arguments(output: $0, jobs: 2) + options + ["--quiet"] }
    #expect(try workshop.run(arguments("Alone")).status == 0)
    let endings = try started(workshop, arguments("Together"), times: 4).map(Ending.init)
    #expect(endings.contains { $0.status == 0 })
    for ending in endings where ending.status != 0 {
      #expect(ending.status == 1)
      #expect(ending.errors.contains("another process is computing this run in 'Together/small/"))
    }
    #expect(
      workshop.content(of: "Together").filter { isResult($0.key) }
        == workshop.content(of: "Alone").filter { isResult($0.key) })
  }

  @Test("the lock of a killed process is open at once, and keeps a second process out before")
  func killedHolder() throws {
    let workshop = try Workshop()
    let arguments = workshop.arguments(output: "Outputs") + ["--replications", "400", "--shard", "1/2"]
    let holder = workshop.process(arguments)
    try holder.run()
    try workshop.waitForReplication(in: "Outputs")
    let second = try workshop.run(arguments)
    #expect(second.status == 1)
    #expect(second.errors.contains("another process is computing this run"))
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    let before = workshop.content(of: "Outputs").keys.filter { $0.hasSuffix(".bin") }.count
    let third = workshop.process(arguments + ["--jobs", "2"])
    try third.run()
    while workshop.content(of: "Outputs").keys.filter({ $0.hasSuffix(".bin") }).count == before,
      third.isRunning
    {
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(third.processIdentifier, SIGINT)
    let ending = Ending(of: third)
    #expect(ending.status == 130)
    #expect(ending.errors.contains("were finished before"))
  }
}
