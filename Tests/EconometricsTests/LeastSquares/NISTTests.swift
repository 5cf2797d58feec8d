import Testing

@testable import Econometrics

/// The linear problems of NIST's Statistical Reference Datasets, https://www.itl.nist.gov/div898/strd/.
@Suite struct NISTTests {
  @Test("Every certified coefficient has its digits", arguments: try NISTProblem.all())
  func coefficients(problem: NISTProblem) throws {
    let fit = try LeastSquares(problem.regressors, of: problem.outcome)
    #expect(fit.collinear.isEmpty)
    for (found, certified) in zip(fit.coefficients, problem.coefficients) {
      #expect(digits(of: found, against: certified) >= problem.digits, "\(found) for \(certified)")
    }
  }

  @Test("Every certified standard error has its digits", arguments: try NISTProblem.all())
  func standardErrors(problem: NISTProblem) throws {
    let fit = try LeastSquares(problem.regressors, of: problem.outcome)
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    let variance = squares / Double(problem.outcome.count - fit.kept.count)
    for (diagonal, certified) in zip(fit.inverseGram.diagonal, problem.standardErrors) {
      let found = (variance * diagonal).squareRoot()
      #expect(digits(of: found, against: certified) >= problem.errorDigits, "\(found) for \(certified)")
    }
  }

  @Test("The fit of many rows has the digits too", arguments: try NISTProblem.all())
  func manyRows(problem: NISTProblem) throws {
    let weighted = WeightedProblem(problem.regressors, problem.outcome, weights: nil)
    let fit = try LeastSquares(
      many: weighted, [Double](repeating: 0, count: problem.regressors.count), Workers(threads: 2))
    #expect(fit.collinear.isEmpty)
    for (found, certified) in zip(fit.coefficients, problem.coefficients) {
      #expect(digits(of: found, against: certified) >= problem.digits, "\(found) for \(certified)")
    }
  }
}
