import Baselines
import EconomyModel
import Foundation
import ScenarioFiles

@testable import Experiments

/// Shipped scenarios without policy on a hundredth of Lombardy, twenty seeds each.
enum ReducedStudy {
  /// The least number of seeds that a stylised fact is judged on.
  static let seeds: ClosedRange<UInt64> = 1...20
  private static let factor = 100

  static let lombardy2003 = Task { try await histories(of: "baseline-2003", through: 2009, seeds: seeds) }
  static let lombardy2019 = Task { try await histories(of: "baseline-2019", through: 2024, seeds: seeds) }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios").path

  /// A shipped baseline at full size.
  static func baseline(_ name: String) throws -> Baseline {
    try loadBaseline(at: "\(folder)/baselines/\(name)")
  }

  /// Simulates a shipped scenario on its reduced baseline.
  static func histories(
    of scenario: String, through year: Int, seeds: ClosedRange<UInt64>, with options: [String] = []
  ) async throws -> [EconomyHistory] {
    let loader = ScenarioLoader { name in
      (try? Self.baseline(name)).map { .found(BaselineFacts($0)) }
        ?? .missing(known: [])
    }
    guard let shipped = loader.load("\(folder)/\(scenario).yaml", options: options).scenario else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let baseline = try Self.baseline(shipped.baseline).reduced(by: factor)
    var settings = shipped.settings(on: baseline)
    settings.years = baseline.year...year
    let parameters = settings.parameters
    let study = ValidationStudy(baseline: baseline, settings: settings) { seed in
      SyntheticFirms(of: baseline, seed: seed, parameters: parameters).table()
    }
    return try await study.histories(seeds: seeds)
  }
}

extension FactVerdict {
  /// Whether the median lies within the tolerance but for its own sampling error in so small a population:
  /// twice the standard error of a median, 1.25 σ / √n.
  var passesButForSampling: Bool {
    guard !values.isEmpty else { return false }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = 2 * 1.25 * (squares / Double(values.count - 1) / Double(values.count)).squareRoot()
    return median >= fact.target.lowerBound - fact.tolerance - error
      && median <= fact.target.upperBound + fact.tolerance + error
  }
}
