import ArgumentParser
import Foundation
import ScenarioFiles

extension ScenarioTemplate: ExpressibleByArgument {}

/// `distretto init`: a commented scenario to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a commented scenario to start from; never overwrites a file.")

  @Argument(help: "The folder to write to.", completion: .directory)
  var folder = "."
  @Option(help: "What to start from.")
  var from = ScenarioTemplate.saturno

  func run() throws {
    let path = folder == "." ? from.fileName : "\(folder)/\(from.fileName)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(from.text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      complain("\(path) is already there; name another folder, or rename it")
      throw ExitCode.failure
    } catch {
      complain("cannot write \(path): \(error.localizedDescription)")
      throw ExitCode.failure
    }
    print(path)
  }
}
