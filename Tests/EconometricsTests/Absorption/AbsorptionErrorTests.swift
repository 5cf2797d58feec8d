import Testing

@testable import Econometrics

@Suite("Effects that cannot be absorbed")
struct AbsorptionErrorTests {
  private let two = Effect(codes: [0, 1, 0], levels: 2)

  @Test("say which effect, row or weight is wrong")
  func named() {
    #expect(throws: AbsorptionError.nothingToAbsorb) { try AbsorbedEffects([]) }
    #expect(throws: AbsorptionError.rows("effect 2", found: 1, expected: 3)) {
      try AbsorbedEffects([two, Effect(codes: [0], levels: 1)])
    }
    #expect(throws: AbsorptionError.code(2, effect: 1, row: 3, levels: 2)) {
      try AbsorbedEffects([Effect(codes: [0, 1, 2], levels: 2)])
    }
    #expect(throws: AbsorptionError.weight(0, row: 2)) { try AbsorbedEffects([two], weights: [1, 0, 1]) }
    #expect(throws: AbsorptionError.notFinite("the slope of effect 1", row: 2)) {
      try AbsorbedEffects([Effect(codes: [0, 1, 0], levels: 2, slope: [1, .nan, 2])])
    }
  }

  @Test("and columns that are not numbers are refused")
  func columns() throws {
    let effects = try AbsorbedEffects([two])
    var columns = [[1, 2, 3], [1, 2, .infinity]]
    #expect(throws: AbsorptionError.notFinite("column 2", row: 3)) { try effects.residualise(&columns) }
    columns = [[1, 2]]
    #expect(throws: AbsorptionError.rows("column 1", found: 2, expected: 3)) {
      try effects.residualise(&columns)
    }
  }
}
