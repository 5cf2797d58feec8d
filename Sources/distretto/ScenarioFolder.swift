import ArgumentParser
import Baselines
import Foundation
import ScenarioFiles

/// Where scenario files and their baselines are looked for.
struct BaselineOptions: ParsableArguments {
  @Option(help: "The folder with the baselines.", completion: .directory)
  var baselines = "Scenarios/baselines"

  /// A loader that knows the model's parameters and the baselines of the folder.
  var loader: ScenarioLoader {
    let folder = baselines
    return ScenarioLoader { name in lookUpBaseline(name, in: folder) }
  }
}

/// Looks the baseline `name` up in `folder`.
private func lookUpBaseline(_ name: String, in folder: String) -> BaselineLookup {
  let path = "\(folder)/\(name)"
  guard FileManager.default.fileExists(atPath: "\(path)/cells.csv") else {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let known = names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/cells.csv") }
    return .missing(known: known.sorted())
  }
  do throws(BaselineError) { return .found(BaselineFacts(try loadBaseline(at: path))) } catch {
    return .unreadable("\(error)")
  }
}

/// Writes `text` and a line end to standard error.
func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

/// The exit status of a command whose input file is not valid.
let invalidFile = ExitCode(2)
