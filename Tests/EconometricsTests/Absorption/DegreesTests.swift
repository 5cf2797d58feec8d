import Testing

@testable import Econometrics

@Suite("The degrees of freedom that effects take")
struct DegreesTests {
  @Test("are the rank of dummies and slopes", arguments: Design.small)
  func equalsDense(_ design: Design) throws {
    let degrees = try AbsorbedEffects(design.effects, weights: design.weights).degrees
    #expect(degrees.rank == DenseDesign(design.effects).rank)
    #expect(degrees.counting == .exact)
  }

  @Test("lose one for each connected part of two effects")
  func parts() throws {
    let chain = Design.chain(rows: 300, parts: 6, ties: 0)
    #expect(try AbsorbedEffects(Array(chain.prefix(2))).degrees.redundant == [0, 6])
    #expect(try AbsorbedEffects(chain).degrees.redundant == [0, 6, 1])
  }

  @Test("lose three for age, period and cohort")
  func agePeriodCohort() throws {
    let (years, ages) = (12, 30)
    let rows = (0..<years * ages).map { (year: $0 % years, age: $0 / years) }
    let effects = [
      Effect(codes: rows.map { Int32($0.year) }, levels: years),
      Effect(codes: rows.map { Int32($0.age) }, levels: ages),
      Effect(codes: rows.map { Int32($0.year - $0.age + ages - 1) }, levels: years + ages - 1),
    ]
    #expect(try AbsorbedEffects(effects).degrees.redundant == [0, 1, 2])
  }

  @Test("are bounded where effects beyond two have very many levels")
  func bounded() throws {
    var generator = SmallGenerator(state: 2)
    let degrees = try AbsorbedEffects([900, 800, 700].map { generator.effect(6_000, levels: $0) }).degrees
    #expect(degrees.counting == .pairs)
    #expect(degrees.redundant == [0, 1, 1])
  }

  @Test("know an effect that lies within clusters")
  func nested() {
    let cities = Effect(codes: [0, 0, 1, 2, 2], levels: 3)
    #expect(cities.isNested(in: [5, 5, 5, 9, 9]))
    #expect(!cities.isNested(in: [5, 6, 5, 9, 9]))
  }
}
