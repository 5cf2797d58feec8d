import Baselines
import EconomyModel
import Foundation
import ScenarioFiles
import Testing

/// A shipped scenario simulated with and without its policies under the same luck.
struct ShippedPair {
  /// The economy of the last year with the policies.
  let with: Economy
  /// The same without them.
  let without: Economy

  /// - Parameters:
  ///   - factor: firms of the baseline for one that is simulated, 1 for all.
  ///   - options: values laid over the scenario's, `path=value`.
  init(
    _ name: String, variant: String? = nil, through year: Int, reducedBy factor: Int = 1,
    options: [String] = []
  ) throws {
    let loader = ScenarioLoader { name in
      (try? ReducedStudy.baseline(name)).map { .found(BaselineFacts($0)) } ?? .missing(known: [])
    }
    let path = "\(ReducedStudy.folder)/\(name).yaml"
    let scenario = try #require(loader.load(path, variant: variant, options: options).scenario)
    let whole = try ReducedStudy.baseline(scenario.baseline)
    let baseline = factor == 1 ? whole : whole.reduced(by: factor)
    var settings = scenario.settings(on: baseline)
    settings.years = baseline.year...year
    let firms = SyntheticFirms(of: baseline, seed: settings.seed, parameters: settings.parameters).table()
    let demand = try DemandPath(baseline: baseline, firms: firms, settings: settings)
    func last(_ settings: ModelSettings) throws -> Economy {
      var model = Model(baseline: baseline, firms: firms, settings: settings, replication: 1, path: demand)
      var nobody = Nobody()
      try model.run(into: &nobody)
      return model.economy
    }
    with = try last(settings)
    without = try last(settings.withoutPolicies)
  }

  /// Persons employed in firms with the policies less without them.
  var employmentEffect: Double { with.cells.employment.reduce(0, +) - without.cells.employment.reduce(0, +) }
}

/// Takes nothing down.
private struct Nobody: Recorder {
  mutating func record(_ economy: borrowing Economy) {}
}
