import Foundation
import Testing
import Workshops

/// The job files that ship, submitted to a real Slurm.
@Suite(
  "Jobs of Slurm", .serialized,
  .enabled(if: SlurmCluster.isInstalled, Comment(rawValue: SlurmCluster.needed)))
struct SlurmTests {
  private let workshop: Workshop
  private let cluster: SlurmCluster

  init() throws { (workshop, cluster) = (try Workshop(), try SlurmCluster()) }

  /// Submits a job and waits for its end, or not.
  private func sbatch(
    _ options: [String], _ job: [String], environment: [String: String] = [:]
  ) throws -> Ending {
    let more = cluster.environment.merging(["DISTRETTO": Workshop.program]) { $1 }
    return try workshop.run(
      Checkout.installed("sbatch") ?? "", options + job, environment: more.merging(environment) { $1 })
  }

  private func arguments(output: String) -> [String] {
    ["small.yaml", "--baselines", "baselines", "--output", output]
  }

  /// What jobs printed.
  private var printed: String {
    workshop.content(of: "").filter { $0.key.hasPrefix("distretto-") }.sorted { $0.key < $1.key }
      .map { String(decoding: $0.value, as: UTF8.self) }.joined()
  }

  private func expectSameAsWhole(_ output: String, _ options: [String] = []) throws {
    let whole = try workshop.run(workshop.arguments(output: "Whole", jobs: 2) + options + ["--quiet"])
    #expect(whole.status == 0)
    #expect(workshop.results(output) == workshop.results("Whole"))
    #expect(workshop.results(output).count == 12)
  }

  @Test("an array of parts and a job that merges them when they have ended make the run of one process")
  func array() throws {
    let job = [Checkout.job("slurm-array.sbatch")] + arguments(output: "Parts")
    let array = try sbatch(["--parsable", "--array=1-3"], job)
    #expect(array.status == 0, "\(array.errors)")
    let merge = "\(Workshop.program) merge --output Parts Parts/*/*.shard-*-of-3"
    let merging = try sbatch(
      ["--wait", "--dependency=afterok:\(array.lastLine)", "--output=distretto-merge.txt", "--wrap", merge],
      [])
    #expect(merging.status == 0, "\(merging.errors) \(printed)")
    try expectSameAsWhole("Parts")
  }

  @Test("cancelled parts lose their unfinished replications only, and go on when they are submitted again")
  func cancelled() throws {
    let more = ["--replications", "24"]
    let job = [Checkout.job("slurm-array.sbatch")] + arguments(output: "Parts") + more
    let array = try sbatch(["--parsable", "--array=1-2"], job)
    #expect(array.status == 0, "\(array.errors)")
    try workshop.waitForReplication(in: "Parts")
    let cancelled = try workshop.run(
      Checkout.installed("scancel") ?? "", [array.lastLine], environment: cluster.environment)
    #expect(cancelled.status == 0, "\(cancelled.errors)")
    // One after the other, as one would those that failed.
    for part in 1...2 {
      let again = try sbatch(["--wait", "--array=\(part)"], job, environment: ["PARTS": "2"])
      #expect(again.status == 0, "\(again.errors) \(printed)")
    }
    #expect(printed.contains("were finished before"))
    let folders = try FileManager.default.contentsOfDirectory(atPath: "\(workshop.path)/Parts/small")
      .sorted().map { "Parts/small/\($0)" }
    let merged = try workshop.run(["merge", "--output", "Parts"] + folders)
    #expect(merged.status == 0, "\(merged.errors)")
    try expectSameAsWhole("Parts", more)
  }

  @Test(
    "ranks of Open MPI share a run, started by mpirun or by srun with pmix",
    .enabled(if: Checkout.hasMPI, Comment(rawValue: Checkout.needsMPI)),
    arguments: ["mpirun", "srun --mpi=pmix"])
  func ranks(launcher: String) throws {
    let ending = try sbatch(
      ["--wait"], [Checkout.job("slurm-mpi.sbatch")] + arguments(output: "Ranks"),
      environment: [
        "DISTRETTO": Checkout.programWithMPI, "LAUNCHER": launcher,
        "OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
      ])
    #expect(ending.status == 0, "\(ending.errors) \(printed)")
    #expect(printed.matches(of: /Ranks\/small\/[0-9a-f]{12}\n/).count == 1)
    try expectSameAsWhole("Ranks")
  }
}
