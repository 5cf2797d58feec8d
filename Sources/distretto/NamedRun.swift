import Experiments
import Foundation
import Recording

/// A run that a user named by its folder, or by a scenario file and the variants that are wanted of it.
struct NamedRun {
  let name: String
  /// Of a scenario file: the variants, nil being the file as it stands.
  let variants: [String?]

  init(_ name: String, variants: [String?]) { (self.name, self.variants) = (name, variants) }

  /// Whether the name is that of a folder.
  var isFolder: Bool { FinishedRun.isNamed(by: name) }
}

extension RunOptions {
  /// The runs that are named, the scenarios among them simulated once it is known that files and folders are good.
  ///
  /// - Throws: `ExitCode` 2 for files that are not valid, `ComparisonError` and `RunFolderError` for folders that are no
  ///   runs, and what a simulation throws.
  func finishedRuns(_ names: [NamedRun], quiet: Bool) async throws -> [FinishedRun] {
    let interruption = Interruption.watch()
    defer { interruption.stop() }
    let scenarios = try load(
      names.filter { !$0.isFolder }.flatMap { run in
        run.variants.map { NamedScenario(file: run.name, variant: $0) }
      }, quiet: quiet)
    let opened = try names.map { $0.isFolder ? try FinishedRun(at: $0.name) : nil }
    var finished: [FinishedRun] = []
    for (run, folder) in zip(names, opened) {
      if let folder { finished.append(folder) }
      for scenario in scenarios where folder == nil && scenario.file == run.name {
        let (done, _) = try await self.run(scenario, quiet: quiet)
        let paths = RunPaths(output: output, identity: done.experiment.manifest.identity)
        finished.append(try FinishedRun(at: paths.folder))
      }
    }
    return finished
  }

  /// A scenario file as it stands, then all its variants.
  func allVariants(of file: String) -> NamedRun {
    let known = baselines.loader(for: file).load(file, options: overrides).scenario?.variants ?? []
    return NamedRun(file, variants: [nil] + known)
  }
}
