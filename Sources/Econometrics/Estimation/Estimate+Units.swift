import Stochastics

/// What was estimated on rescaled columns, in the units of the data.
extension EstimatedCoefficient {
  /// The coefficient, its error and its interval times 2^`exponent`.
  ///
  /// - Throws: `EstimationError.failed` where one of them is no number of a double's size.
  func scaled(by exponent: Int) throws(EstimationError) -> EstimatedCoefficient {
    let scaled = EstimatedCoefficient(
      term: term, estimate: estimate.scaled(by: exponent),
      standardError: standardError?.scaled(by: exponent), statistic: statistic, pValue: pValue,
      interval: interval.map {
        $0.lowerBound.scaled(by: exponent)...$0.upperBound.scaled(by: exponent)
      })
    let before = [estimate, standardError, interval?.lowerBound, interval?.upperBound]
    let after = [
      scaled.estimate, scaled.standardError, scaled.interval?.lowerBound, scaled.interval?.upperBound,
    ]
    for case (let old?, let new?) in zip(before, after) where !new.isFinite || (new == 0 && old != 0) {
      throw .overflow("the coefficient of \(term), its error or its interval")
    }
    return scaled
  }
}

extension GoodnessOfFit {
  /// The measures for an outcome times 2^−`exponent`; those that are not finite have no meaning and become nil.
  ///
  /// - Throws: `EstimationError.failed` where the root mean squared error is no number of a double's size.
  func scaled(outcome exponent: Int, observations: Int) throws(EstimationError) -> GoodnessOfFit {
    var quality = self
    quality.rootMeanSquaredError = rootMeanSquaredError?.scaled(by: -exponent)
    if let error = quality.rootMeanSquaredError, !error.isFinite { throw .overflow("the mean squared error") }
    if exponent != 0 {
      let change = Double(observations * exponent) * PortableMath.log(2)
      quality.logLikelihood = logLikelihood.map { $0 + change }
    }
    for measure in Self.measures where quality[keyPath: measure]?.isFinite == false {
      quality[keyPath: measure] = nil
    }
    return quality
  }

  private static var measures: [WritableKeyPath<GoodnessOfFit, Double?>] {
    [\.rSquared, \.rSquaredAdjusted, \.rSquaredWithin, \.pseudoRSquared, \.logLikelihood]
  }
}

extension EstimationError {
  /// Numbers of a size that doubles do not have.
  static func overflow(_ what: String) -> EstimationError {
    .failed("numbers overflow: \(what) is no number of a computer's size; rescale the data, as in I(y / 1e6)")
  }
}

extension FittedEquation {
  /// Checks that every coefficient is a number, `names` being those of the kept regressors.
  ///
  /// - Throws: `EstimationError.failed`.
  func checkFinite(_ names: [String]) throws(EstimationError) {
    if let place = coefficients.firstIndex(where: { !$0.isFinite }) {
      throw .overflow("the coefficient of \(names[place])")
    }
    if !residualSumOfSquares.isFinite { throw .overflow("the sum of squared residuals") }
  }
}
