import Designs

/// A design of draws whose results tell which parameters matter, and of which result that is asked.
public struct SensitivityStudy: Hashable, Codable, Sendable {
  /// The designs there are.
  public enum Method: String, Codable, Sendable {
    /// Elementary effects.
    case morris
    /// Shares of variance.
    case sobol
  }

  /// The design.
  public let method: Method
  /// Trajectories or base points.
  public let samples: Int
  /// How many parameters are varied.
  public let dimensions: Int
  /// The seed of the design and of the bootstrap.
  public let seed: UInt64
  /// The area of the results.
  public let region: String
  /// Their year.
  public let year: Int

  public init(
    _ method: Method, samples: Int, dimensions: Int, seed: UInt64, region: String, year: Int
  ) {
    (self.method, self.samples, self.dimensions) = (method, samples, dimensions)
    (self.seed, self.region, self.year) = (seed, region, year)
  }

  /// The parameters of every draw: each number from its distribution, at the probability that the design has for it.
  ///
  /// - Throws: `DesignError` where the design has no room for so many parameters.
  /// - Complexity: O(draws · parameters).
  public func numbers(from distributions: [TruncatedDistribution]) throws(DesignError) -> [[Double]] {
    switch method {
    case .morris:
      morris.points.map { zip(distributions, $0).map { $0.value(atLevel: $1) } }
    case .sobol:
      try saltelli().points.map { zip(distributions, $0).map { $0.quantile($1) } }
    }
  }

  private var morris: MorrisDesign { MorrisDesign(samples, dimensions: dimensions, seed: seed) }

  private func saltelli() throws(DesignError) -> SaltelliDesign {
    try SaltelliDesign(samples, dimensions: dimensions, seed: seed)
  }

  /// What `values`, a result at every draw, say of each parameter, in the order of the parameters; nothing where a draw
  /// has no result.
  ///
  /// - Complexity: that of a bootstrap of 1000.
  func statistics(of values: [Double]) -> [ParameterStatistics] {
    guard values.allSatisfy(\.isFinite) else { return [] }
    switch method {
    case .morris:
      return ElementaryEffects(of: values, at: morris).measures(seed: seed).map(ParameterStatistics.init)
    case .sobol:
      guard let design = try? saltelli() else { preconditionFailure("the design was made before") }
      return SobolIndices(of: values, at: design).indices(seed: seed).map(ParameterStatistics.init)
    }
  }
}

/// What a study found of one parameter and one result.
struct ParameterStatistics {
  /// One number with its name and, where it has one, the interval that holds the middle 95 % of its bootstrap.
  struct Statistic {
    let name: String
    let value: Double
    let interval: ClosedRange<Double>?
  }

  /// In the order in which they are written.
  let statistics: [Statistic]
  /// What parameters are ranked by.
  let importance: Double

  init(_ measures: ElementaryEffects.Measures) {
    importance = measures.meanMagnitude
    statistics = [
      Statistic(name: "mu_star", value: measures.meanMagnitude, interval: measures.interval),
      Statistic(name: "mu", value: measures.mean, interval: nil),
      Statistic(name: "sigma", value: measures.deviation, interval: nil),
    ]
  }

  init(_ indices: SobolIndices.Indices) {
    importance = indices.total
    statistics = [
      Statistic(name: "total", value: indices.total, interval: indices.totalInterval),
      Statistic(name: "first", value: indices.first, interval: indices.firstInterval),
    ]
  }
}
