extension Estimate {
  /// Puts errors, tests and facts to a fitted equation.
  init(_ specification: Specification, _ design: Design, _ fit: EquationFit) throws(EstimationError) {
    let equation = fit.equation
    let names = fit.keptNames
    try equation.checkFinite(names)
    let covariance: Covariance
    let coefficients: [EstimatedCoefficient]
    let instruments: InstrumentFacts?
    do {
      covariance = try design.covariance(of: equation, under: specification, rows: fit.rows)
      let tests = equation.tests(
        under: covariance, level: specification.level, isNormal: fit.isNormal)
      let plain = zip(zip(names, equation.coefficients), tests).map {
        EstimatedCoefficient($0.0, $0.1, test: $1)
      }
      coefficients = try design.bootstrapped(plain, equation, specification)
      instruments = try design.facts(of: fit.instrumental, specification)
    } catch {
      throw design.explain(error, columns: names)
    }
    let panel = try design.facts(of: fit.random, specification)
    let exponents = design.exponents(ofCoefficients: equation.kept)
    let inUnits = try zip(coefficients, exponents).map { coefficient, exponent throws(EstimationError) in
      try coefficient.scaled(by: exponent)
    }
    let quality = try fit.quality.scaled(
      outcome: design.response.exponent, observations: equation.observations)
    self.init(
      specification: specification, outcome: design.response.name, coefficients: inUnits,
      collinear: equation.collinear.map { fit.names[$0] }, observations: equation.observations,
      dropped: design.dropped, effects: design.facts(of: equation), fit: quality,
      degreesOfFreedom: equation.degreesOfFreedom,
      errors: ErrorFacts(covariance, design, specification, isNormal: fit.isNormal), converged: true,
      iterations: fit.iterations,
      instruments: instruments, panel: panel,
      warnings: design.warnings + (panel?.warnings ?? []) + fit.quality.warnings
        + Self.warnings(coefficients, covariance, specification))
  }

  private static func warnings(
    _ coefficients: [EstimatedCoefficient], _ covariance: Covariance, _ specification: Specification
  ) -> [String] {
    let without = coefficients.filter { $0.standardError == nil }.map(\.term)
    let few = covariance.clusters.min().map { $0 < 30 } ?? false
    return
      (without.isEmpty
      ? [] : ["\(specification.errors) gives no positive variance for \(without.joined(separator: ", "))"])
      + (few && specification.errors.isWayOfClusters
        ? ["fewer than 30 clusters: their errors are too small as a rule; compare cr3: or wild:"] : [])
      + specification.warningsOfDraws
  }
}

extension ErrorStructure {
  /// Whether errors rest on many clusters.
  fileprivate var isWayOfClusters: Bool { if case .clustered = self { true } else { false } }
}

extension Specification {
  /// What few draws of the bootstrap mean.
  fileprivate var warningsOfDraws: [String] {
    guard case .wildBootstrap = errors, draws < 99 else { return [] }
    return ["p-values of \(draws) draws are multiples of 1/\(draws); take at least 99, better 9,999"]
  }
}

extension EstimatedCoefficient {
  fileprivate init(_ term: String, _ estimate: Double, test: CoefficientTest?) {
    self.init(
      term: term, estimate: estimate, standardError: test?.standardError, statistic: test?.statistic,
      pValue: test?.pValue, interval: test?.interval)
  }

  /// The coefficient with the bootstrap's test in place of Student's.
  fileprivate func tested(by bootstrap: WildBootstrap) -> EstimatedCoefficient {
    EstimatedCoefficient(
      term: term, estimate: estimate, standardError: standardError, statistic: bootstrap.statistic,
      pValue: bootstrap.pValue, interval: bootstrap.interval)
  }
}

extension Design {
  /// The coefficients with the tests of the wild bootstrap, where that was asked for.
  fileprivate func bootstrapped(
    _ coefficients: [EstimatedCoefficient], _ equation: FittedEquation, _ specification: Specification
  ) throws(CovarianceError) -> [EstimatedCoefficient] {
    guard case .wildBootstrap(_, let weights) = specification.errors else { return coefficients }
    var tested: [EstimatedCoefficient] = []
    for (place, coefficient) in coefficients.enumerated() {
      let bootstrap = try WildBootstrap(
        equation, coefficient: place, clusteredBy: clusters[0].codes, weights: weights,
        draws: specification.draws, level: specification.level, seed: specification.seed,
        threads: specification.threads)
      tested.append(coefficient.tested(by: bootstrap))
    }
    return tested
  }

  fileprivate func facts(of equation: FittedEquation) -> [AbsorbedEffectFacts] {
    guard let absorbed = equation.absorbed else { return [] }
    return zip(effects, absorbed.redundant).map {
      AbsorbedEffectFacts(name: $0.name, levels: $0.effect.levels, redundant: $1)
    }
  }

  fileprivate func facts(
    of instrumental: InstrumentalRegression?, _ specification: Specification
  ) throws(CovarianceError) -> InstrumentFacts? {
    guard let instrumental else { return nil }
    var stages: [InstrumentFacts.FirstStage] = []
    for (place, stage) in instrumental.firstStages.enumerated() {
      let plain = stage.covariance(conventions: specification.program.conventions)
      let robust = try covariance(of: stage, under: specification)
      stages.append(
        InstrumentFacts.FirstStage(
          term: endogenous[place].name,
          homoskedastic: instrumental.firstStageTest(of: place, under: plain),
          robust: instrumental.firstStageTest(of: place, under: robust)))
    }
    return InstrumentFacts(firstStages: stages, overidentification: instrumental.overidentification)
  }
}

extension ErrorFacts {
  fileprivate init(
    _ covariance: Covariance, _ design: Design, _ specification: Specification, isNormal: Bool
  ) {
    let names =
      specification.errors.isSerial ? [specification.panel?.period ?? ""] : design.clusters.map(\.name)
    self.init(
      kind: covariance.kind, clusters: zip(names, covariance.clusters).map { Clusters(name: $0, count: $1) },
      degreesOfFreedom: isNormal ? nil : covariance.degreesOfFreedom,
      coefficientsCounted: covariance.coefficientsCounted)
  }
}
