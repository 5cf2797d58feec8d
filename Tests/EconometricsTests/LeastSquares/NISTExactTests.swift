import Testing

@testable import Econometrics

/// NIST's problems against exact rational arithmetic, which nist_exact.py does.
@Suite struct NISTExactTests {
  let reference: [String: Double]

  init() throws {
    let table = try NumberTable("nist", in: "References")
    let keys = zip(try table.texts("case"), try table.texts("term")).map { "\($0) \($1)" }
    reference = Dictionary(uniqueKeysWithValues: zip(keys, try table.column("value")))
  }

  private func exact(_ problem: NISTProblem, _ kind: String) throws -> [Double] {
    try problem.coefficients.indices.map { place in
      try #require(reference["\(problem.testDescription) \(kind) \(place)"])
    }
  }

  @Test("The certified numbers are those of exact arithmetic", arguments: try NISTProblem.all())
  func certified(problem: NISTProblem) throws {
    let exact = try exact(problem, "coefficient") + exact(problem, "error")
    for (certified, exact) in zip(problem.coefficients + problem.standardErrors, exact) {
      #expect(digits(of: certified, against: exact) >= 14)
    }
  }

  @Test("The residuals' standard deviation is exact", arguments: try NISTProblem.all())
  func deviation(problem: NISTProblem) throws {
    let exact = try #require(reference["\(problem.testDescription) residuals deviation"])
    let fit = try LeastSquares(problem.regressors, of: problem.outcome)
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    let found = (squares / Double(problem.outcome.count - fit.kept.count)).squareRoot()
    #expect(digits(of: found, against: exact) >= 13, "\(found) for \(exact)")
  }

  @Test("Data repeated until they are many rows have as many digits", arguments: try NISTProblem.all())
  func repeated(problem: NISTProblem) throws {
    let times = LeastSquares.manyRows / problem.outcome.count + 1
    let fit = try LeastSquares(problem.regressors(times: times), of: problem.outcome.repeated(times))
    #expect(fit.collinear.isEmpty)
    for (found, exact) in zip(fit.coefficients, try exact(problem, "coefficient")) {
      #expect(digits(of: found, against: exact) >= problem.digits, "\(found) for \(exact)")
    }
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    let variance = squares / Double(problem.outcome.count - fit.kept.count)
    for (diagonal, exact) in zip(fit.inverseGram.diagonal, try exact(problem, "error")) {
      let found = (variance * diagonal).squareRoot()
      #expect(digits(of: found, against: exact) >= problem.errorDigits, "\(found) for \(exact)")
    }
  }
}

extension NISTProblem {
  /// The design, its rows repeated; powers that do not fit doubles are formed anew.
  fileprivate func regressors(times: Int) -> Regressors {
    let isInexact = regressors.remainders.contains { !$0.isEmpty }
    return isInexact
      ? Regressors(powersOf: regressors.columns[1].repeated(times), upTo: regressors.count - 1)
      : Regressors(regressors.columns.map { $0.repeated(times) })
  }
}

extension [Double] {
  fileprivate func repeated(_ times: Int) -> [Double] { (0..<times).flatMap { _ in self } }
}
