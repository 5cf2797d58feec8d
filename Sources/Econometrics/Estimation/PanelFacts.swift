/// What is known of a random-effects regression beside its coefficients.
public struct PanelFacts: Sendable {
  /// The number of units.
  public let units: Int
  /// Whether all units have equally many rows.
  public let isBalanced: Bool
  /// The variances of both errors, and what is taken off each unit's rows.
  public let components: VarianceComponents
  /// Hausman's test that units are uncorrelated with the regressors; nil where it has no meaning.
  public let hausman: JointTest?
  /// Mundlak's test of the same under the error structure of the estimate; nil where no regressor varies within and between units.
  public let mundlak: JointTest?
  /// What the user should know of the tests.
  public let warnings: [String]
}

extension Design {
  /// The facts of a random-effects regression; nil for any other.
  ///
  /// - Throws: `EstimationError`, in rows of the data.
  func facts(
    of model: RandomEffectsRegression?, _ specification: Specification
  ) throws(EstimationError) -> PanelFacts? {
    guard let model else { return nil }
    var (hausman, mundlak) = (HausmanTest?.none, JointTest?.none)
    do throws(PanelError) {
      hausman = try HausmanTest(model)
      let means = try MundlakRegression(model, threads: specification.threads)
      do throws(CovarianceError) {
        mundlak = means.test(under: try covariance(of: means.equation, under: specification))
      } catch { throw .covariance(error) }
    } catch .nothingToCompare {
      // Without a regressor that varies both ways there is nothing to test, which is no failure of the estimate.
    } catch {
      throw explain(error)
    }
    return PanelFacts(
      units: model.components.theta.count, isBalanced: model.isBalanced,
      components: model.components.scaled(by: -2 * response.exponent), hausman: hausman?.test,
      mundlak: mundlak, warnings: model.warnings + (hausman?.warnings ?? []))
  }
}
