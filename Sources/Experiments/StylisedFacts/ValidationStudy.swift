import EconomyModel
import Foundation

/// A baseline simulated under several seeds and compared with what is known of the real economy.
public struct ValidationStudy: Sendable {
  /// The data the economy starts from.
  public let baseline: Baseline
  /// The scenario without policies; its seed is replaced.
  public let settings: ModelSettings
  private let synthesis: @Sendable (UInt64) -> FirmTable

  /// - Parameter synthesis: draws the synthetic firms of `baseline` for a seed.
  public init(
    baseline: Baseline, settings: ModelSettings, synthesis: @escaping @Sendable (UInt64) -> FirmTable
  ) {
    (self.baseline, self.settings, self.synthesis) = (baseline, settings, synthesis)
  }

  /// The simulated years of one seed.
  public var yearCount: Int { settings.years.count }

  /// Simulates one history for each seed, in the order of `seeds`, several at a time.
  ///
  /// - Parameter yearSimulated: called after each simulated year.
  /// - Throws: `AccountingError` when an identity of the books does not hold.
  public func histories(
    seeds: ClosedRange<UInt64>, jobs: Int = ProcessInfo.processInfo.activeProcessorCount,
    yearSimulated: @escaping @Sendable () -> Void = {}
  ) async throws -> [EconomyHistory] {
    try await withThrowingTaskGroup(of: (UInt64, EconomyHistory).self) { group in
      var finished: [UInt64: EconomyHistory] = [:]
      for (position, seed) in seeds.enumerated() {
        if position >= max(1, jobs), let (seed, history) = try await group.next() { finished[seed] = history }
        group.addTask { (seed, try history(seed: seed, yearSimulated: yearSimulated)) }
      }
      for try await (seed, history) in group { finished[seed] = history }
      return seeds.compactMap { finished[$0] }
    }
  }

  private func history(
    seed: UInt64, yearSimulated: @Sendable () -> Void
  ) throws(AccountingError) -> EconomyHistory {
    var settings = settings.withoutPolicies
    settings.seed = seed
    let firms = synthesis(seed)
    let path = try DemandPath(baseline: baseline, firms: firms, settings: settings)
    var model = Model(baseline: baseline, firms: firms, settings: settings, replication: 1, path: path)
    var history = EconomyHistory(baseline: baseline)
    for _ in settings.years {
      try model.step(into: &history)
      yearSimulated()
    }
    return history
  }
}
