import Testing

/// The loop from the model to the regression and back: what (6.1) was given as β_wage, a regression of the simulated cells finds.
@Suite(
  "The planted effect of clusters on wages comes back", .serialized,
  .enabled(if: OptimisedProgram.exists, Comment(rawValue: OptimisedProgram.needed)))
struct PlantedEffectTests {
  /// Errors of log wages as large as sampling makes them in statistics of small cells.
  static let wageError = 0.02

  @Test("to ten digits where everything is observed", arguments: [0.0, 0.02, 0.05])
  func exact(effect: Double) throws {
    let found = try #require(try SimulatedCells(seed: 1, effect: effect).strengthCoefficient())
    #expect(abs(found.estimate - effect) < 1e-10)
  }

  @Test("within its interval where wages are measured with error, for at least eight seeds of ten")
  func intervals() throws {
    var covering = 0
    for seed in 1...10 {
      let cells = try SimulatedCells(seed: seed, effect: 0.02)
        .observed(wageError: Self.wageError, seed: UInt64(seed))
      let found = try #require(try cells.strengthCoefficient())
      if try #require(found.interval).contains(0.02) { covering += 1 }
    }
    // Of ten intervals of 95 %, eight or more cover with probability 0.988.
    #expect(covering >= 8)
  }

  @Test(
    "less of it the noisier strength is: β var(S) / (var(S) + var(error))", arguments: [0.5, 1.0, 2.0])
  func attenuation(noise: Double) throws {
    let cells = try SimulatedCells(seed: 1, effect: 0.02)
    let free = try cells.freeStrength()
    let noisy = cells.observed(
      wageError: Self.wageError, strengthError: noise * free.deviation / free.share.squareRoot(), seed: 7)
    let found = try #require(try noisy.strengthCoefficient())
    let expected = 0.02 / (1 + noise * noise)
    #expect(abs(found.estimate - expected) < 3 * (found.standardError ?? 0), "\(found)")
    #expect(try !#require(found.interval).contains(0.02))
  }
}
