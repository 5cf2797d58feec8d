import Testing

@testable import Econometrics

@Suite("Outcomes of a logit that regressors predict perfectly")
struct SeparationTests {
  /// The marker is one only where the outcome is, in rows 1 and 2; the rest overlaps.
  private let columns = [
    Column("b", numbers: [1, 1, 0, 1, 0, 1, 0, 1, 0, 0]),
    Column("marker", numbers: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0]),
    Column("x", numbers: [1, 5, 2, 3, 4, 5, 3, 1, 6, 2]),
    Column("g", numbers: [1, 2, 1, 1, 1, 2, 2, 2, 2, 1]),
  ]

  private func estimate(
    _ formula: String, where condition: String? = nil
  ) throws(EstimationError) -> Estimate {
    var specification = Specification(try! Formula(parsing: formula))
    specification.family = .logit
    specification.condition = condition.map { try! Expression(parsing: $0) }
    var session = EstimationSession(DataFrame(columns))
    return try session.estimate(specification)
  }

  @Test(
    "are dropped and counted, and the others fitted as if they had never been there", arguments: ["", " | g"])
  func dropped(effects: String) throws {
    let (found, known) = (
      try estimate("b ~ x + marker\(effects)"), try estimate("b ~ x\(effects)", where: "marker == 0")
    )
    #expect(found.dropped.separated == 2 && found.collinear == ["marker"])
    #expect(found.coefficients == known.coefficients)
    #expect(found.fit == known.fit)
  }

  @Test("leave nothing to estimate where they are all")
  func complete() {
    for formula in ["b ~ I(2 * b - 1)", "b ~ x + b", "b ~ I(x + 100 * b)"] {
      let error = #expect(throws: EstimationError.self) { try estimate(formula) }
      guard case .failed(let message) = error else {
        Issue.record("\(formula): \(String(describing: error))")
        continue
      }
      #expect(message.contains("separation"), "\(formula): \(message)")
    }
  }

  @Test("are found without a fit, and are none where outcomes overlap")
  func search() throws {
    let overlapping = Regressors([[1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6]])
    #expect(try Separation.opposed(overlapping, of: [0, 1, 0, 1, 0, 1]).isEmpty)
    let marked = Regressors([[1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 1, 1]])
    #expect(try Separation.opposed(marked, of: [0, 1, 0, 1, 1, 1]) == [4, 5])
  }

  @Test("are none where outcomes overlap, however steep the probability")
  func overlap() throws {
    let wide = (0..<200).map { Double($0) }
    let outcome = wide.map { $0 < 90 || $0 == 101 ? 0.0 : $0 > 110 || $0 == 99 ? 1 : $0 > 100 ? 1 : 0 }
    var specification = Specification(try Formula(parsing: "b ~ x"))
    specification.family = .logit
    var session = EstimationSession(DataFrame([Column("b", numbers: outcome), Column("x", numbers: wide)]))
    let estimate = try session.estimate(specification)
    #expect(estimate.dropped.separated == 0 && estimate.observations == 200)
  }
}
