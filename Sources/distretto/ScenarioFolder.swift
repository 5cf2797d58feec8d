import ArgumentParser
import Baselines
import Foundation
import ScenarioFiles

/// Where scenario files and their baselines are looked for.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the baselines (default: Scenarios/baselines, else baselines beside or above a scenario).",
      valueName: "folder"),
    completion: .directory)
  var baselines: String?

  /// The folder named, or else that of a clone.
  var folder: String { baselines ?? "Scenarios/baselines" }

  /// A loader that knows the model's parameters and the baselines that the scenario file at `path` can name.
  func loader(for path: String) -> ScenarioLoader {
    let folders = folders(for: path)
    return ScenarioLoader { name in lookUpBaseline(name, in: folders) }
  }

  /// The folder that holds the baseline `name` of the scenario file at `path`.
  func folder(of name: String, for path: String) -> String {
    folders(for: path).first { isBaseline("\($0)/\(name)") } ?? folder
  }

  private func folders(for path: String) -> [String] {
    if let baselines { return [baselines] }
    let beside = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return [folder, "\(beside)baselines", "\(beside)../baselines"]
  }
}

private func isBaseline(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: "\(path)/cells.csv")
}

/// Looks the baseline `name` up in `folders`, the first of which wins.
private func lookUpBaseline(_ name: String, in folders: [String]) -> BaselineLookup {
  guard let folder = folders.first(where: { isBaseline("\($0)/\(name)") }) else {
    let known = folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { isBaseline("\(folder)/\($0)") }
    }
    return .missing(known: Set(known).sorted(), searched: folders)
  }
  let path = "\(folder)/\(name)"
  do throws(BaselineError) { return .found(BaselineFacts(try loadBaseline(at: path))) } catch {
    return .unreadable("\(error)")
  }
}

/// Writes `text` and a line end to standard error.
func complain(_ text: String) { Terminal.write(text + "\n") }

/// The exit status of a command whose input file is not valid.
let invalidFile = ExitCode(2)
