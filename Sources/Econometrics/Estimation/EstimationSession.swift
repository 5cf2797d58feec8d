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
    var separated: [Int32] = []
    while true {
      let design = try design(of: specification, without: separated)
      let effects = try absorbed(design, threads: specification.threads)
      let fit = Result { () throws(EstimationError) in
        try design.fitted(by: specification, absorbing: effects)
      }
      let lost = specification.family == .logit ? try design.opposedRows(after: fit, absorbing: effects) : []
      guard !lost.isEmpty else { return try Estimate(specification, design, try fit.get()) }
      separated += lost.map { design.rows[$0] }
    }
  }

  /// The rows and columns; for a family that can be separated, without the rows that are.
  ///
  /// - Parameter separated: the rows of the frame that were found separated before.
  private func design(
    of specification: Specification, without separated: [Int32]
  ) throws(EstimationError) -> Design {
    var request = specification.designRequest
    request.separated = separated
    let formula = specification.effectiveFormula
    while true {
      let design: Design
      do {
        design = try Design(formula, on: frame, request).rescaled(for: specification.family)
      } catch {
        throw EstimationError(error, withoutSeparated: request.separated.count)
      }
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

extension EstimationError {
  /// What a design that cannot be made means once some rows are left out as separated.
  fileprivate init(_ error: DesignError, withoutSeparated rows: Int) {
    if rows > 0 {
      self = .failed("without the \(rows) rows that are predicted perfectly (separation), \(error)")
    } else if case .noDegreesOfFreedom = error {
      self = .failed("\(error)")
    } else {
      self = .design(error)
    }
  }
}

extension Design {
  /// The rows, counted from 0, that a logit regression found separated: among those that it predicts nearly perfectly, or among all
  /// where it failed.
  ///
  /// - Throws: `EstimationError` where a fit predicts rows nearly perfectly and the search for separated ones does not settle.
  fileprivate func opposedRows(
    after fit: Result<EquationFit, EstimationError>, absorbing effects: AbsorbedEffects?
  ) throws(EstimationError) -> [Int] {
    guard response.values.allSatisfy(OutcomeFamily.logit.allows) else { return [] }
    let start = (try? fit.get())?.recession
    do throws(LeastSquaresError) {
      return try Separation.opposed(
        exogenousRegressors, of: response.values, from: start, absorbing: effects)
    } catch {
      // Where the fit failed, its own reason is the better one.
      if start == nil { return [] }
      throw explain(error)
    }
  }

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
