import Experiments

/// How much there is to simulate in an ensemble.
struct EnsembleSize {
  private let draws: ParameterDraws
  private let armCount: Int

  init(of draws: ParameterDraws, armCount: Int) { (self.draws, self.armCount) = (draws, armCount) }

  /// Economies simulated, those that find a draw's path of demand among them.
  private var simulations: Int { draws.count * (1 + draws.replicationsEach * armCount) }

  /// What is simulated.
  var text: String {
    let arms = armCount == 1 ? "" : ", with and without the policies"
    let luck = "\(draws.replicationsEach) draw\(draws.replicationsEach == 1 ? "" : "s") of luck"
    return "\(draws.count) draws of parameters × \(luck)\(arms): \(simulations) simulations"
  }

  /// About how long that takes.
  ///
  /// - Parameters:
  ///   - secondsEach: how long one economy takes.
  ///   - jobs: how many are simulated at a time.
  func duration(secondsEach: Double, jobs: Int) -> String {
    Self.words(Double(simulations) * secondsEach / Double(max(1, jobs)))
  }

  private static func words(_ seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(Int(seconds.rounded(.up))) s"
    case ..<5400: "\(Int((seconds / 60).rounded(.up))) min"
    default: "\((seconds / 3600).short) h"
    }
  }
}
