/// The variances of a panel's two errors, u_i of the unit and e_it of the row.
public struct VarianceComponents: Sendable {
  /// σ²_e, the variance of errors within units, in the outcome's unit squared.
  public private(set) var idiosyncratic: Double
  /// σ²_u, the variance of units, in the outcome's unit squared; at least 0.
  public private(set) var individual: Double
  /// The estimate of σ²_u before it was set to 0 if below.
  public private(set) var estimatedIndividual: Double
  /// θ_i, the share of its mean that is taken from each unit's rows; units in order of first appearance.
  public let theta: [Double]

  /// A smaller share of the outcome's squares is rounding.
  private static let rounding = 1e-24

  /// ρ = σ²_u/(σ²_u + σ²_e), the share of units in the variance of the errors.
  public var individualShare: Double { individual / (individual + idiosyncratic) }

  /// The smallest and the largest θ; the same in balanced panels.
  public var thetaRange: ClosedRange<Double> { (theta.min() ?? 0)...(theta.max() ?? 0) }

  /// The variances times 2^`exponent`, for an outcome in another unit.
  func scaled(by exponent: Int) -> VarianceComponents {
    var components = self
    components.idiosyncratic = idiosyncratic.scaled(by: exponent)
    components.individual = individual.scaled(by: exponent)
    components.estimatedIndividual = estimatedIndividual.scaled(by: exponent)
    return components
  }

  /// The estimates of Swamy and Arora (1972), for unbalanced panels of Baltagi and Chang (1994, *Journal of Econometrics* 62).
  ///
  ///     σ²_e = SSR_within / (n − N − K_within)                           (P.2)
  ///     σ²_u = (SSR_between − (N − K) σ²_e) / (n − tr((Σ T_i x̄_i x̄_iʹ)⁻¹ Σ T_i² x̄_i x̄_iʹ))      (P.3)
  ///     θ_i = 1 − (σ²_e / (σ²_e + T_i σ²_u))^½                             (P.4)
  ///
  /// The regression between units weights each unit by its rows T_i, and so does SSR_between. In balanced panels the
  /// denominator of (P.3) is T (N − K).
  ///
  /// - Parameters:
  ///   - within: the fit with the units' effects absorbed.
  ///   - between: the fit of the units' means, weighted by their rows.
  ///   - sizes: T, the number of rows of each unit.
  ///   - spread: the sum of squares of the outcome about its mean, of which a small enough share is rounding.
  /// - Throws: `PanelError.exactWithinUnits` where nothing is left within units.
  init(
    swamyArora within: FittedEquation, between: FittedEquation, sizes: [Double], spread: Double
  ) throws(PanelError) {
    guard within.residualSumOfSquares > Self.rounding * spread else { throw .exactWithinUnits }
    idiosyncratic = within.residualSumOfSquares / Double(within.degreesOfFreedom)
    let leverages: [Double]
    do { leverages = try between.leverages() } catch { throw .covariance(error) }
    let trace = zip(sizes, leverages).reduce(0) { $0 + $1.0 * $1.1 }
    let excess = between.residualSumOfSquares - Double(between.degreesOfFreedom) * idiosyncratic
    estimatedIndividual = excess / (sizes.reduce(0, +) - trace)
    individual = max(estimatedIndividual, 0)
    let ratio = individual / idiosyncratic
    theta = sizes.map { 1 - 1 / (1 + $0 * ratio).squareRoot() }
  }
}
