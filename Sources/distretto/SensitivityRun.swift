import Experiments
import Foundation
import Recording
import ScenarioFiles
import Tables

/// Why a question about sensitivity has no answer.
enum SensitivityError: Error, CustomStringConvertible {
  case nothingVaries
  case unknownOutcome(String, known: [String])
  case noEffect
  case notSimulated(year: Int, years: ClosedRange<Int>)
  case tooManyRuns(Int, allowed: Int)

  var description: String {
    switch self {
    case .nothingVaries:
      "nothing is varied; name values in the scenario, under 'sensitivity' or 'uncertainty', or with --parameter"
    case .unknownOutcome(let name, let known):
      "no result is called '\(name)'\(Suggestion.hint(for: name, among: known, listUpTo: 30))"
    case .noEffect:
      "the scenario has no policies and is compared with nothing, so it has no effect; ask for the level"
    case .tooManyRuns(let runs, let allowed):
      "the study takes \(runs) runs, and \(allowed) are allowed; ask for fewer samples or replications"
    case .notSimulated(let year, let years):
      "\(year) is not simulated: the years are \(years.lowerBound) to \(years.upperBound)"
    }
  }
}

/// A question about sensitivity with its scenario and data, put together for an experiment.
struct SensitivityRun {
  let experiment: Experiment

  private let economies: ComparedEconomies
  private let question: Sensitivity

  /// The most runs of a study: each is a file.
  private static let runLimit = 1_000_000

  /// - Parameter run: the scenario with its data, no parameters of which are drawn.
  /// - Throws: `SensitivityError`, or `DesignError` for more values than the design has dimensions.
  init(of run: ScenarioRun, asking question: Sensitivity) throws {
    (economies, self.question) = (run.economies, question)
    var axes = try run.experiment.axes.asking(question)
    let manifest = run.experiment.manifest
    let study = SensitivityStudy(
      question.method == .morris ? .morris : .sobol, samples: question.samples,
      dimensions: question.values.count, seed: manifest.seed, region: question.region ?? axes.territory,
      year: question.year ?? axes.years.upperBound)
    guard !question.values.isEmpty else { throw SensitivityError.nothingVaries }
    guard axes.years.contains(study.year) else {
      throw SensitivityError.notSimulated(year: study.year, years: axes.years)
    }
    let draws = ParameterDraws(
      of: question.values.map(DrawnParameter.init),
      numbers: try study.numbers(from: question.values.map(\.distribution)),
      replicationsEach: manifest.replications)
    guard draws.runs <= Self.runLimit else {
      throw SensitivityError.tooManyRuns(draws.runs, allowed: Self.runLimit)
    }
    (axes.draws, axes.study) = (draws, study)
    var experiment = run.experiment
    experiment.axes = axes
    experiment.manifest.identity = manifest.identity.asking(study, of: axes)
    experiment.manifest.replications = draws.runs
    experiment.manifest.draws = draws.facts
    experiment.package.name = "\(experiment.package.name).sensitivity"
    experiment.package.title = "Sensitivity: \(experiment.package.title)"
    self.experiment = experiment
  }

  /// Makes the first draw ready, says how much there is to do and how long that may take, and simulates draw by draw.
  ///
  /// - Parameter say: hears the sentence.
  func simulator(say: (String) -> Void) throws -> ReplicationSimulator {
    let (axes, jobs) = (experiment.axes, experiment.manifest.jobs)
    guard let draws = axes.draws else { preconditionFailure("a study has draws") }
    let clock = ContinuousClock()
    let seconds = try clock.measure { _ = try economies.simulation(takingDown: axes) } / .seconds(1)
    let size = EnsembleSize(of: draws, armCount: axes.armCount)
    say("\(size.text), about \(size.duration(secondsEach: seconds, jobs: jobs))")
    return economies.simulator(of: draws, at: question.values, axes: axes, jobs: jobs) {
      try $0.outcomes(of: $1, yearSimulated: $2)
    }
  }
}

extension RunAxes {
  /// The same for the results that are asked alone.
  fileprivate func asking(_ question: Sensitivity) throws -> RunAxes {
    var axes = self
    axes.areaVariables = try question.outcomes.map { name in
      guard let variable = areaVariables.first(where: { $0.name == name }) else {
        throw SensitivityError.unknownOutcome(name, known: areaVariables.map(\.name))
      }
      return variable
    }
    if question.measure == .effect, !hasCounterfactual { throw SensitivityError.noEffect }
    if question.measure == .level { axes.counterfactual = nil }
    (axes.cellVariables, axes.clusterVariables, axes.policies) = ([], [], [])
    (axes.chains, axes.tables) = ([], [])
    return axes
  }
}

extension RunIdentity {
  /// The identity of a study of the run: another design, result, area or year makes another one.
  fileprivate func asking(_ study: SensitivityStudy, of axes: RunAxes) -> RunIdentity {
    let parameters = (axes.draws?.parameters ?? []).map {
      "\($0.path) \($0.distribution) from \($0.bounds.lowerBound) to \($0.bounds.upperBound)"
    }
    let lines =
      [
        "sensitivity: \(study.method.rawValue), \(study.samples) samples",
        "\(axes.hasCounterfactual ? "effect" : "level") in \(study.region), \(study.year)",
      ] + axes.areaVariables.map(\.name) + parameters
    return RunIdentity(
      scenario: "\(scenario).sensitivity", version: version,
      scenarioText: scenarioText + lines.map { $0 + "\n" }.joined(), inputs: inputs)
  }
}
