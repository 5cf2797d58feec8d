/// A regression whose errors have a part that each unit draws once: feasible generalised least squares.
///
///     y_it − θ_i ȳ_i = (x_it − θ_i x̄_i)ʹ b + e_it                       (P.5)
///
/// Variances are those of Swamy and Arora, as in plm's `random.method = "swar"` and Stata's `xtreg, re sa`. Stata's `xtreg, re`
/// differs in unbalanced panels: there the regression between units is unweighted, and T is the harmonic mean.
/// As in both, the estimates are normal in large samples, so that intervals use no degrees of freedom.
public struct RandomEffectsRegression: Sendable {
  /// The fitted equation of quasi-demeaned columns, a row for each row of the data.
  public let equation: FittedEquation
  /// The fit with the units' effects absorbed; what does not vary within units is collinear there.
  public let within: FittedEquation
  /// The fit of the units' means, weighted by their rows.
  public let between: FittedEquation
  /// The variances of both errors.
  public let components: VarianceComponents
  /// What the user should know.
  public let warnings: [String]
  /// The units.
  let units: UnitMeans

  /// - Parameters:
  ///   - regressors: the columns of the design, a constant among them if there is to be one; columns that do not vary within
  ///     units may be among them.
  ///   - outcome: the outcome of each row.
  ///   - units: the unit of each row, any codes; units may have any number of rows.
  ///   - threads: how many threads may work; the results are the same bits.
  /// - Throws: `PanelError`, among others where there are no more units than coefficients, or each unit has one row.
  /// - Complexity: O(*nk²*) in rows and columns.
  public init(
    _ regressors: Regressors, of outcome: [Double], units codes: [Int32], threads: Int = 2
  ) throws(PanelError) {
    try PanelCheck.check(regressors, outcome)
    let means = try UnitMeans(codes, rows: outcome.count)
    guard means.count < outcome.count else { throw .unitsSeenOnce(means.count) }
    within = try FittedEquation(
      panel: regressors.columns, of: outcome, absorbing: try means.effect(), threads: threads)
    between = try means.between(regressors, of: outcome, weights: means.sizes, threads)
    let components = try VarianceComponents(
      swamyArora: within, between: between, sizes: means.sizes,
      spread: WithinColumns.sumOfSquares(outcome, nil, centred: true))
    equation = try FittedEquation(
      panel: regressors.columns.map { means.quasiDemeaned($0, components.theta) },
      of: means.quasiDemeaned(outcome, components.theta), threads: threads)
    (self.components, units) = (components, means)
    warnings = Self.warnings(components)
  }

  /// The squared correlation of quasi-demeaned outcome and fitted values, plm's R²; nil where one of them does not vary.
  public var rSquared: Double? { equation.squaredCorrelation }
  /// The same, corrected for the number of coefficients: 1 − (1 − R²)(n − 1)/(n − K).
  public var rSquaredAdjusted: Double? { equation.adjusted(rSquared) }
  /// Whether all units have equally many rows.
  public var isBalanced: Bool { units.isBalanced }

  private static func warnings(_ components: VarianceComponents) -> [String] {
    guard components.estimatedIndividual < 0 else { return [] }
    let text = "the variance of units is estimated as \(components.estimatedIndividual), below zero"
    return ["\(text): it is set to 0, and all rows are pooled"]
  }
}
