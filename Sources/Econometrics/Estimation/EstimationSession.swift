/// Runs regressions on one data frame. What they share, the structure of the same effects on the same rows, is looked at once.
public struct EstimationSession {
  private let frame: DataFrame
  private var known: KnownEffects?

  public init(_ frame: DataFrame) { self.frame = frame }

  /// Estimates what `specification` asks for.
  ///
  /// - Throws: `EstimationError` where formula and data do not fit, or nothing can be estimated.
  /// - Complexity: O(*nk²*) in rows and columns, and what absorption and covariance take.
  public mutating func estimate(_ specification: Specification) throws(EstimationError) -> Estimate {
    try specification.checkParts()
    let design = try design(of: specification)
    let effects = try absorbed(design, threads: specification.threads)
    let fit = try design.fitted(by: specification, absorbing: effects)
    return try Estimate(specification, design, fit)
  }

  /// The rows and columns; for a family that can be separated, without the rows that are.
  private func design(of specification: Specification) throws(EstimationError) -> Design {
    var request = specification.designRequest
    let formula = specification.effectiveFormula
    while true {
      let design: Design
      do { design = try Design(formula, on: frame, request) } catch { throw .design(error) }
      guard let family = specification.family.outcomes else { return design.standardised(specification) }
      let rows: [Int]
      do { rows = try design.separatedRows(family) } catch { throw design.explain(error) }
      guard !rows.isEmpty else { return design.standardised(specification) }
      request.separated += rows.map { design.rows[$0] }
    }
  }

  private mutating func absorbed(_ design: Design, threads: Int) throws(EstimationError) -> AbsorbedEffects? {
    guard !design.effects.isEmpty else { return nil }
    if let known, known.serve(design) { return known.effects }
    do {
      let effects = try AbsorbedEffects(design.effects.map(\.effect), threads: threads)
      known = KnownEffects(names: design.effects.map(\.name), rows: design.rows, effects: effects)
      return effects
    } catch {
      throw .failed(error.description)
    }
  }
}

/// Effects that were looked at for an earlier regression.
private struct KnownEffects {
  let names: [String]
  let rows: [Int32]
  let effects: AbsorbedEffects

  func serve(_ design: Design) -> Bool { names == design.effects.map(\.name) && rows == design.rows }
}

extension Design {
  /// The rows, counted from 0, whose outcome is predicted perfectly.
  fileprivate func separatedRows(_ family: OutcomeFamily) throws(LeastSquaresError) -> [Int] {
    let outcome = response.values
    // An outcome outside the family is reported by the fit itself.
    guard outcome.allSatisfy(family.allows) else { return [] }
    let rows = Separation.rows(family, of: outcome, effects: effects.map(\.effect))
    guard rows.isEmpty, family == .poisson, !regressors.isEmpty else { return rows }
    let absorbed: AbsorbedEffects?
    do {
      absorbed = effects.isEmpty ? nil : try AbsorbedEffects(effects.map(\.effect))
    } catch {
      throw .absorption(error)
    }
    return try Separation.rectified(
      Regressors(extended: regressors.map(\.column)), of: outcome, absorbing: absorbed)
  }
}
