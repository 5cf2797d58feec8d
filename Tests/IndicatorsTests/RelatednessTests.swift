import Indicators
import Testing

@Suite struct RelatednessTests {
  /// Three regions: specialised in 0 and 1, in 0, in 1 and 2.
  private let quotients: [Double?] = [2, 3, 0.5, 4, 1, nil, 0.2, 1.1, 1.2]

  @Test("Relatedness is the least share of common specialisations (Hidalgo and others 2007)")
  func counted() {
    let relatedness = Relatedness(industries: 3, quotients: quotients)
    #expect(relatedness.rows == [[0, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0]])
  }

  @Test("Relatedness is symmetric, from nought to one, and nought with itself")
  func symmetric() {
    let cells = CellMatrix(regions: 20, industries: 8, values: arbitraryCells(regions: 20, industries: 8))
    let relatedness = Relatedness(industries: 8, quotients: locationQuotients(of: cells))
    for one in 0..<8 {
      #expect(relatedness[one, one] == 0)
      for other in 0..<8 {
        #expect(relatedness[one, other] == relatedness[other, one])
        #expect((0...1).contains(relatedness[one, other]))
      }
    }
    #expect(relatedness.values.contains { $0 > 0 })
  }

  @Test("Density is the share of related industries that the region has already")
  func density() {
    let relatedness = Relatedness(industries: 3, values: [0, 0.6, 0.2, 0.6, 0, 0, 0.2, 0, 0])
    let densities = relatednessDensities(quotients: [0.5, 2, 0.1], relatedness: relatedness)
    #expect(isClose(densities[0], 0.75))
    #expect(densities[1] == 0)
    #expect(densities[2] == 0)
  }

  @Test("An industry related to none has no density")
  func noRelatives() {
    let none = Relatedness(industries: 2, values: [0, 0, 0, 0])
    #expect(relatednessDensities(quotients: [2, 2], relatedness: none) == [nil, nil])
  }
}
