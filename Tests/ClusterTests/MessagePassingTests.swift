import Foundation
import Testing
import Workshops

/// The program under `mpirun`, ranks on this machine.
@Suite(
  "distretto run under mpirun", .serialized,
  .enabled(if: Checkout.hasMPI, Comment(rawValue: Checkout.needsMPI)))
struct MessagePassingTests {
  private func mpirun(
    _ workshop: Workshop, ranks: Int, _ program: String = Checkout.programWithMPI, output: String,
    _ options: [String] = []
  ) -> Process {
    let words = [
      "-n", "\(ranks)", "--oversubscribe", program, "run", "small.yaml", "--baselines", "baselines",
    ]
    return workshop.process(
      Checkout.installed("mpirun") ?? "", words + ["--output", "\(workshop.path)/\(output)"] + options,
      environment: ["OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1"])
  }

  private func ending(_ process: Process) throws -> Ending {
    try process.run()
    return Ending(of: process)
  }

  @Test(
    "one process without MPI, one rank, two and five with more jobs give the same bytes",
    arguments: [1, 2, 5])
  func bytes(ranks: Int) throws {
    let workshop = try Workshop()
    #expect(try workshop.run(workshop.arguments(output: "Whole")).status == 0)
    let jobs = ranks == 5 ? ["--jobs", "2"] : []
    let ending = try ending(mpirun(workshop, ranks: ranks, output: "Ranks", jobs))
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.errors.contains("simulated 24 of 24 years"))
    #expect(ending.output.matches(of: /Ranks\/small\/[0-9a-f]{12}\n/).count == 1)
    #expect(workshop.results("Ranks") == workshop.results("Whole"))
    let again = try self.ending(mpirun(workshop, ranks: ranks, output: "Ranks"))
    #expect(again.status == 0 && again.output.contains("computed before"), "\(again.errors)")
  }

  @Test("a killed rank ends the job, what the ranks had finished is kept, and the same line goes on")
  func killed() throws {
    let workshop = try Workshop()
    let options = ["--replications", "24"]
    #expect(
      try workshop.run(workshop.arguments(output: "Whole", jobs: 2) + options + ["--quiet"]).status == 0)
    let process = mpirun(workshop, ranks: 2, output: "Ranks", options)
    try process.run()
    try workshop.waitForReplication(in: "Ranks")
    let ranks = workshop.processes(writingTo: "Ranks")
    #expect(ranks.count == 2)
    kill(try #require(ranks.last), SIGKILL)
    #expect(Ending(of: process).status != 0)
    #expect(workshop.content(of: "Ranks").keys.allSatisfy { $0.contains(".partial/") })
    let resumed = try ending(mpirun(workshop, ranks: 2, output: "Ranks", options))
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.errors.contains("were finished before"))
    #expect(workshop.results("Ranks") == workshop.results("Whole"))
  }

  @Test("a file that is not valid is complained of once, and the status is 2")
  func invalid() throws {
    let workshop = try Workshop()
    try workshop.write("format: 1\nscenario: small\nbaselin: small\n", to: "small.yaml")
    let ending = try ending(mpirun(workshop, ranks: 3, output: "Ranks"))
    #expect(ending.status == 2)
    #expect(ending.errors.matches(of: /did you mean 'baseline'/).count == 1)
  }

  @Test("a run that another process computes is left to it")
  func inUse() throws {
    let workshop = try Workshop()
    let options = ["--replications", "400", "--quiet"]
    let holder = workshop.process(workshop.arguments(output: "Ranks") + options)
    try holder.run()
    try workshop.waitForReplication(in: "Ranks")
    let ending = try ending(mpirun(workshop, ranks: 2, output: "Ranks", options))
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    #expect(ending.status == 1)
    #expect(ending.errors.contains("another process is computing this run"))
  }

  @Test("the program without MPI says what it lacks when it is started several times together")
  func withoutMPI() throws {
    let workshop = try Workshop()
    let ending = try ending(mpirun(workshop, ranks: 2, Workshop.program, output: "Ranks"))
    #expect(ending.status == 1)
    #expect(ending.errors.contains("built without MPI: build it with --traits MPI"))
  }
}
