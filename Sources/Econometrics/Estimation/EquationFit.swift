/// An equation fitted to a design, by whichever estimator was asked for.
struct EquationFit {
  /// The equation.
  let equation: FittedEquation
  /// The names of its regressors, kept or not.
  let names: [String]
  /// How well it fits.
  let quality: GoodnessOfFit
  /// The iterations of the effects or of the family.
  var iterations = 1
  /// The instrumental regression, where it is one.
  var instrumental: InstrumentalRegression?
  /// The random-effects regression, where it is one.
  var random: RandomEffectsRegression?
  /// The row of the design that each row of the equation stands for, where the equation has one for each unit; nil for all.
  var rows: [Int]?

  /// Of a logit regression the log odds of the rows that may be separated, in units that make them at least one in size, and zero in the
  /// others; else empty.
  var recession: [Double] = []

  /// The names of the regressors that have a coefficient.
  var keptNames: [String] { equation.kept.map { names[$0] } }

  /// Whether tests rest on the normal distribution, as for estimates known in large samples only.
  var isNormal: Bool { random != nil || equation.dispersion != nil }
}
