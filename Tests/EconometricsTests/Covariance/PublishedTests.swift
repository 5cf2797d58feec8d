import Testing

@testable import Econometrics

/// Errors as they are published.
@Suite struct PublishedTests {
  @Test(
    "Petersen's slope of 1.0348 has errors of 0.0286, by firm 0.0506, by year 0.0334, by both 0.0536 (Petersen 2009, his web page)"
  )
  func petersen() throws {
    let data = try Petersen()
    let fit = try LinearRegression(Regressors([data.ones, data.x]), of: data.outcome).equation
    #expect(abs(fit.coefficients[1] - 1.034833) < 5e-7)
    let own = Conventions.statsmodels
    let found: [Covariance] = [
      fit.covariance(), try fit.covariance(clusteredBy: [data.firms], conventions: own),
      try fit.covariance(clusteredBy: [data.years], conventions: own),
      try fit.covariance(clusteredBy: [data.firms, data.years], conventions: own),
    ]
    for (covariance, published) in zip(found, [0.028583, 0.050596, 0.033389, 0.053558]) {
      #expect(abs((covariance.standardErrors[1] ?? .nan) - published) < 5e-7)
    }
  }
}
