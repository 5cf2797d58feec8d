/// Outcome and regressors with the effects taken out of them, ready for least squares.
struct WithinColumns: Sendable {
  /// The outcome without the effects.
  let outcome: [Double]
  /// The regressors without the effects.
  let regressors: Regressors
  /// The effects under the weights.
  let effects: AbsorbedEffects?
  /// How the effects were taken out.
  let absorption: Absorption?
  /// The norm that what is left of each regressor must exceed.
  private let floors: [Double]
  private let weights: [Double]?

  /// What the absorption leaves of a column that the effects explain is below this share of the column's own spread.
  private static let absorbedShare = 1e-9

  init(
    _ regressors: Regressors, of outcome: [Double], weights: [Double]?, effects: AbsorbedEffects?,
    threads: Int
  ) throws(LeastSquaresError) {
    self.weights = weights
    guard let effects else {
      (self.outcome, self.regressors, self.effects, absorption) = (outcome, regressors, nil, nil)
      floors = [Double](repeating: 0, count: regressors.count)
      return
    }
    let limits = Buffer<Double>(repeating: 0, count: regressors.count)
    Workers(threads: threads).perform(blocks: regressors.count) { place in
      let column = regressors.columns[place]
      limits[place] =
        Self.absorbedShare * Self.sumOfSquares(column, weights, centred: true).squareRoot()
        + LeastSquares.collinearity * Self.sumOfSquares(column, weights, centred: false).squareRoot()
    }
    floors = regressors.columns.indices.map { limits[$0] }
    var columns = [outcome] + regressors.columns
    do throws(AbsorptionError) {
      let weighted = if let weights { try effects.weighted(by: weights) } else { effects }
      let report = try weighted.residualise(&columns)
      (self.effects, absorption) = (weighted, report)
    } catch {
      throw .absorption(error)
    }
    if let report = absorption, !report.converged {
      throw .notAbsorbed(largestGroupMean: report.largestGroupMean)
    }
    self.outcome = columns[0]
    self.regressors = Regressors(Array(columns.dropFirst()))
  }

  /// Fits the outcome.
  func fit(dispersion: Double? = nil, threads: Int) throws(LeastSquaresError) -> FittedEquation {
    let problem = WeightedProblem(regressors, outcome, weights: weights)
    let fit = try LeastSquares(problem, floors: floors, Workers(threads: threads))
    let absorbed = effects?.degrees
    let rank = fit.kept.count + (absorbed?.rank ?? 0)
    guard rank < outcome.count else { throw .noDegreesOfFreedom(rows: outcome.count, coefficients: rank) }
    return FittedEquation(
      kept: fit.kept, collinear: fit.collinear, coefficients: fit.coefficients, residuals: fit.residuals,
      bread: fit.inverseGram, columns: fit.kept.map { regressors.columns[$0] }, weights: weights,
      effects: effects, absorbed: absorbed, dispersion: dispersion)
  }

  /// Σ w v², about the weighted mean where `centred`.
  static func sumOfSquares(_ column: [Double], _ weights: [Double]?, centred: Bool) -> Double {
    guard centred else { return RowSums.squares(column, weights) }
    let total = weights.map { RowSums.sum($0, nil) } ?? Double(column.count)
    return RowSums.squares(column, about: RowSums.sum(column, weights) / total, weights)
  }
}
