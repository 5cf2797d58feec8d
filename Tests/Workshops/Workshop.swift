import Foundation

/// A folder with four divisions of two small provinces, a scenario with a policy on them, and the real
/// program.
package final class Workshop {
  package let path: String

  /// The folder that the tests' executable stands in, and the program beside it.
  package static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "distretto").path

  package init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "distretto-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: "\(path)/baselines/small", withIntermediateDirectories: true)
    for name in ["cells", "regions", "divisions", "reference", "relatedness", "prices", "demography"] {
      try write(reduced(shipped("\(name).csv")), to: "baselines/small/\(name).csv")
    }
    let package = try shipped("datapackage.json").replacing("lombardy-2019", with: "small")
    try write(package, to: "baselines/small/datapackage.json")
    try write(Self.scenario, to: "small.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
  }

  /// A process of the program that is not yet started, its output going to pipes.
  package func process(_ arguments: [String], limitedToFilesOf kilobytes: Int? = nil) -> Process {
    let process = Process()
    process.currentDirectoryURL = URL(filePath: path)
    if let kilobytes {
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = ["-c", "ulimit -f \(kilobytes); exec \"$@\"", "bash", Self.program] + arguments
    } else {
      (process.executableURL, process.arguments) = (URL(filePath: Self.program), arguments)
    }
    (process.standardOutput, process.standardError) = (Pipe(), Pipe())
    return process
  }

  /// Runs the program to its end.
  ///
  /// - Parameter environment: variables laid over this process's own.
  package func run(
    _ arguments: [String], limitedToFilesOf kilobytes: Int? = nil, environment: [String: String] = [:]
  ) throws -> Ending {
    let process = process(arguments, limitedToFilesOf: kilobytes)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    try process.run()
    return Ending(of: process)
  }

  /// Waits until a replication is on the disk in `folder`.
  package func waitForReplication(in folder: String) throws {
    for _ in 0..<6000 {
      if content(of: folder).keys.contains(where: { $0.hasSuffix(".bin") }) { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw CocoaError(.fileReadNoSuchFile)
  }

  /// The arguments of a run of the scenario into `output`.
  package func arguments(output: String, jobs: Int = 1) -> [String] {
    ["run", "small.yaml", "--baselines", "baselines", "--output", output, "--jobs", String(jobs)]
  }

  /// The names of everything in `folder`, and the content of what is a file.
  package func content(of folder: String) -> [String: Data] {
    let names = FileManager.default.subpaths(atPath: "\(path)/\(folder)") ?? []
    let files = names.compactMap { name in
      FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)").map { (name, $0) }
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  private func shipped(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let url = root.appending(path: "Scenarios/baselines/lombardy-2019/\(name)")
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// The rows of `table` about the province and the divisions that are kept.
  private func reduced(_ table: String) -> String {
    let lines = table.split(separator: "\n")
    let header = lines[0].split(separator: ",")
    let kept = lines.dropFirst().filter { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return zip(header, fields).allSatisfy { column, field in
        Self.kept[String(column)].map { $0.contains(String(field)) } ?? true
      }
    }
    return ([lines[0]] + kept).map { $0 + "\n" }.joined()
  }

  private static let divisions: Set = ["C16", "C25", "I55", "I56"]
  private static let kept: [String: Set<String>] = [
    "region": ["ITC43", "ITC44"], "division": divisions, "other": divisions,
  ]

  private static let scenario = """
    format: 1
    scenario: small
    title: Two provinces
    baseline: small
    region: {code: ITC4}
    time: {start: 2019, end: 2021}
    run: {seed: 1, replications: 4}
    policies:
      - id: grants
        kind: grants
        budget: 1 million EUR_2020
        per_firm: 10000 EUR_2020
        when: {from: 2020, to: 2021}
        effects: {entry_additionality: 0.4}
    """
}

/// How a process ended.
package struct Ending {
  package let status: Int32
  package let output: String
  package let errors: String

  package init(of process: Process) {
    output = Self.text(process.standardOutput)
    errors = Self.text(process.standardError)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The last line of standard output.
  package var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }

  private static func text(_ channel: Any?) -> String {
    guard let pipe = channel as? Pipe else { return "" }
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}
