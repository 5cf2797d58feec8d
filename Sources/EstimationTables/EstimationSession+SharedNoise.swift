import Econometrics

extension EstimationSession {
  /// Estimates what `specification` asks for, with a warning for each column whose errors are on both sides.
  ///
  /// - Parameter sources: the column that each derived column rises with.
  /// - Throws: `EstimationError` where formula and data do not fit, or nothing can be estimated.
  /// - Complexity: as of an estimate.
  public mutating func estimate(
    _ specification: Specification, derivedFrom sources: [String: String]
  ) throws(EstimationError) -> Estimate {
    let noise = specification.formula.sharedNoise(derivedFrom: sources)
    return try estimate(specification).warning(of: noise.map(\.description))
  }
}
