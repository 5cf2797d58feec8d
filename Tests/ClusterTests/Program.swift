import Foundation
import Workshops

extension Workshop {
  /// A process of another program than Distretto, not yet started, in the workshop's folder.
  func process(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.currentDirectoryURL = URL(filePath: path)
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    (process.standardOutput, process.standardError) = (Pipe(), Pipe())
    return process
  }

  /// Runs another program to its end.
  func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Ending {
    let process = process(program, arguments, environment: environment)
    try process.run()
    return Ending(of: process)
  }

  /// Everything that a run wrote except times and machine.
  func results(_ output: String) -> [String: Data] {
    content(of: output).filter { !$0.key.hasSuffix("manifest.json") && !$0.key.contains(".shard-") }
  }

  /// The numbers of all processes of this workshop's runs: those whose command line names its folder `output`.
  func processes(writingTo output: String) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.sorted().filter { process in
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
      return String(decoding: words, as: UTF8.self).contains("\0\(path)/\(output)\0")
        && place?.hasSuffix("/distretto") == true
    }
  }
}
