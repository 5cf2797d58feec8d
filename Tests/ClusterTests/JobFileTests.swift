import Foundation
import Testing
import Workshops
import Yams

/// The job files that need no cluster to be tried.
@Suite("Jobs of GNU parallel and Kubernetes", .serialized)
struct JobFileTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func expectSameAsWhole(_ output: String) throws {
    #expect(try workshop.run(workshop.arguments(output: "Whole", jobs: 2) + ["--quiet"]).status == 0)
    #expect(workshop.results(output) == workshop.results("Whole"))
    #expect(workshop.results(output).count == 12)
  }

  @Test(
    "GNU parallel computes the parts and merges them",
    .enabled(if: Checkout.hasParallel, "it takes GNU parallel: apt-get install parallel"))
  func parallel() throws {
    let words = ["small.yaml", "--baselines", "baselines", "--output", "Parts"]
    let ending = try workshop.run(
      "/bin/bash", [Checkout.job("parallel.sh")] + words,
      environment: ["DISTRETTO": Workshop.program, "PARTS": "3"])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.lastLine.wholeMatch(of: /Parts\/small\/[0-9a-f]{12}/) != nil)
    try expectSameAsWhole("Parts")
  }

  @Test("the pods of an indexed job compute every part, their index beginning with 0")
  func kubernetes() throws {
    let text = try String(contentsOfFile: Checkout.job("kubernetes-indexed-job.yaml"), encoding: .utf8)
    let job = try #require(try Yams.compose(yaml: text))
    let container = try #require(job["spec"]?["template"]?["spec"]?["containers"]?[0])
    let command = try #require(container["command"]?.array().string)
    let arguments = try #require(container["args"]?.array().string)
    #expect(job["spec"]?["completionMode"]?.string == "Indexed")
    let completions = try #require(job["spec"]?["completions"]?.int)
    // The scenario of the workshop, on the baseline of the workshop, by the program of this build.
    let line = try #require(arguments.first).replacing(
      "Scenarios/saturno-2003-2005.yaml --replications 200", with: "small.yaml --baselines baselines")
    let folder = URL(filePath: Workshop.program).deletingLastPathComponent().path
    for index in 0..<completions {
      let ending = try workshop.run(
        command[0], command.dropFirst() + [line],
        environment: ["JOB_COMPLETION_INDEX": "\(index)", "PATH": "\(folder):/usr/bin:/bin"])
      #expect(ending.status == 0, "\(ending.errors)")
    }
    let parts = try FileManager.default.contentsOfDirectory(atPath: "\(workshop.path)/Outputs/small").sorted()
    let merged = try workshop.run(["merge"] + parts.map { "Outputs/small/\($0)" })
    #expect(merged.status == 0, "\(merged.errors)")
    try expectSameAsWhole("Outputs")
  }
}

extension [Node] {
  /// The texts of a list of texts, nil when it holds anything else.
  fileprivate var string: [String]? {
    let texts = compactMap(\.string)
    return texts.count == count ? texts : nil
  }
}
