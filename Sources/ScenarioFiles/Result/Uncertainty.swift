import Designs

/// A value of a scenario that is not known, and what is known of it.
public struct UncertainValue: Hashable, Sendable {
  /// Where it stands, for example `parameters.growth.laplace_scale`.
  public let path: String
  /// Its unit; `dimensionless` for pure numbers.
  public let unit: String
  /// What it may be.
  public let distribution: TruncatedDistribution
  /// Whether no distribution was named, so that it is triangular over the range of the parameter's evidence.
  public let isFromEvidence: Bool

  /// `value` as the scenario file would write it.
  func text(of value: Double) -> String {
    unit.hasPrefix("EUR_") && !isParameter ? "\(plain(value)) \(unit)" : plain(value)
  }

  /// Whether it is a parameter's value, which is a number whatever its unit.
  let isParameter: Bool
}

/// Parameters that are drawn from their distributions, apart from luck.
public struct Uncertainty: Hashable, Sendable {
  /// How they are drawn.
  public let method: SamplingMethod
  /// How many draws there are.
  public let samples: Int
  /// What is drawn.
  public let values: [UncertainValue]
}

/// A question to `distretto sensitivity`.
public struct Sensitivity: Hashable, Sendable {
  /// The design.
  public enum Method: String, CaseIterable, Sendable {
    /// Elementary effects along trajectories.
    case morris
    /// Shares of variance.
    case sobol
  }

  /// What of a result is asked.
  public enum Measure: String, CaseIterable, Sendable {
    /// The result with the policies.
    case level
    /// The same less the counterfactual.
    case effect
  }

  /// The design.
  public let method: Method
  /// Trajectories or base points.
  public let samples: Int
  /// What is varied.
  public let values: [UncertainValue]
  /// The results, by their names in `timeseries.csv`.
  public let outcomes: [String]
  /// What of them is asked; nil for the effect where there is a counterfactual.
  public let measure: Measure?
  /// The area; nil for the territory.
  public let region: String?
  /// The year; nil for the last.
  public let year: Int?
}

extension ScenarioBuilder {
  /// What is drawn anew for every sample.
  var uncertainty: Uncertainty? {
    guard let part = tree["uncertainty"], let samples = part.integer("samples") else { return nil }
    return Uncertainty(
      method: part.text("method").flatMap(SamplingMethod.init(rawValue:)) ?? .latinHypercube,
      samples: samples, values: reader.drawn)
  }

  /// What is asked of sensitivity, with what is usual where the file says nothing.
  var sensitivity: Sensitivity {
    let part = tree["sensitivity"]
    let method = part?.text("method").flatMap(Sensitivity.Method.init(rawValue:)) ?? .morris
    let outcomes = (part?.texts("outcomes") ?? []).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return Sensitivity(
      method: method, samples: part?.integer("samples") ?? (method == .morris ? 20 : 128),
      values: part?["parameters"] == nil ? reader.drawn : reader.varied,
      outcomes: outcomes.isEmpty ? ["Employment|Firms"] : outcomes,
      measure: part?.text("measure").flatMap(Sensitivity.Measure.init(rawValue:)),
      region: part?.text("region"), year: part?.year("year"))
  }

  private var reader: UncertainValueReader { UncertainValueReader(tree: tree, parameters: known) }
}

extension Scenario {
  /// The scenario with other values where it has the values that `places` name; those it does not have are left out.
  ///
  /// - Precondition: there is a number for each place, and its distribution has that number.
  public func setting(_ numbers: [Double], at places: [UncertainValue]) -> Scenario {
    var builder = builder
    let setter = PathSetter(parameters: builder.known)
    for (number, place) in zip(numbers, places) {
      let value = Tree.scalar(place.text(of: number), from: .option("draw"))
      if let tree = try? setter.setting(value, at: place.path, in: builder.tree) { builder.tree = tree }
    }
    guard let scenario = builder.scenario() else {
      preconditionFailure("numbers do not make a scenario incomplete")
    }
    return scenario
  }
}
