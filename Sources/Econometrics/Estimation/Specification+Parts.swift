extension Specification {
  /// Checks that the parts go together.
  ///
  /// - Throws: `EstimationError.specification`, which says what is allowed.
  public func checkParts() throws(EstimationError) {
    guard level > 0, level < 1 else {
      throw .specification("the level \(level.shortText) is not between 0 and 1")
    }
    guard draws > 0 else { throw .specification("the bootstrap needs at least one draw") }
    if family != .gaussian { try checkGeneralised() }
    if estimator != .pooled { try checkPanel() }
    if !formula.endogenous.isEmpty, needsResidualsOfLeastSquares {
      throw .specification("\(errors) is not defined with instruments; use hc1 or cluster:…")
    }
    if errors.isSerial, panel == nil {
      throw .specification("\(errors) needs the panel: which columns are the units and which the period")
    }
  }

  private func checkGeneralised() throws(EstimationError) {
    guard formula.endogenous.isEmpty else {
      throw .specification("a \(family.rawValue) regression takes no instruments")
    }
    guard estimator == .pooled || estimator == .within else {
      throw .specification("a \(family.rawValue) regression has no \(estimator.rawValue) estimator")
    }
    guard !needsResidualsOfLeastSquares else {
      throw .specification(
        "\(errors) is not defined for a \(family.rawValue) regression; use hc1 or cluster:…")
    }
  }

  private func checkPanel() throws(EstimationError) {
    guard panel != nil else {
      throw .specification("the \(estimator.rawValue) estimator needs the panel: which columns are the units")
    }
    guard estimator != .within else { return }
    guard estimator == .random || !errors.isSerial else {
      throw .specification("the between estimator has no periods, and \(errors) needs them")
    }
    guard formula.effects.isEmpty, formula.endogenous.isEmpty, weights == nil else {
      throw .specification(
        "the \(estimator.rawValue) estimator takes no fixed effects, instruments or weights; "
          + "write i(year) for effects of the years")
    }
  }

  /// Whether the errors rest on leverages or restricted residuals, which least squares alone has.
  private var needsResidualsOfLeastSquares: Bool {
    switch errors {
    case .heteroskedastic(.hc2), .heteroskedastic(.hc3), .clusterLeverage, .wildBootstrap: true
    default: false
    }
  }
}
