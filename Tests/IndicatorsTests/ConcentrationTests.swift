import Indicators
import Testing

@Suite struct ConcentrationTests {
  @Test("Four car makers have the textbook's Herfindahl index (Dörsam 2004: 0.34, 0.12, 2.94)")
  func herfindahl() throws {
    let index = try #require(Herfindahl(of: [20, 50, 20, 10]))
    #expect(isClose(index.index, 0.34))
    #expect(isClose(index.normalised, 0.12))
    #expect(isClose(index.equivalentNumber, 2.94, within: 1e-3))
  }

  @Test("Four car makers have the textbook's Gini coefficient (Dörsam 2004: 0.3, normalised 0.4)")
  func gini() throws {
    let gini = try #require(Gini(of: [20, 50, 20, 10]))
    #expect(isClose(gini.coefficient, 0.3))
    #expect(isClose(gini.normalised, 0.4))
  }

  @Test("The Gini coefficient is nought for equals and normalised one when one has all")
  func giniBounds() throws {
    #expect(try #require(Gini(of: [3, 3, 3])).coefficient == 0)
    #expect(try #require(Gini(of: [0, 0, 7, 0])).normalised == 1)
    for seed in 1...50 {
      let gini = try #require(Gini(of: arbitraryCells(regions: 1, industries: 11, seed: UInt64(seed))))
      #expect((0...1).contains(gini.coefficient))
    }
  }

  @Test("Concentration has no meaning when there is nothing")
  func nothing() {
    #expect(Herfindahl(of: []) == nil)
    #expect(Herfindahl(of: [0, 0]) == nil)
    #expect(Gini(of: []) == nil)
    #expect(Gini(of: [0]) == nil)
    #expect(krugmanCoefficient(of: [0], against: [1]) == nil)
    #expect(Herfindahl(of: [4])?.normalised == nil)
  }

  @Test("The locational Gini agrees with the textbook (Farhauer and Kröll 2013: 0.4068966, 0.6222222)")
  func locationalGini() throws {
    let industry: [Double] = [500, 500, 1000, 7000, 1000]
    let regions: [Double] = [20_000, 15_000, 20_000, 40_000, 5_000]
    let concentration = try #require(Gini(of: quotients(of: industry, against: regions)))
    #expect(isClose(concentration.coefficient, 0.406_896_6, within: 1e-7))
    let region: [Double] = [700, 600, 500, 10_000, 40_000]
    let nation: [Double] = [30_000, 15_000, 10_000, 60_000, 50_000]
    let specialisation = try #require(Gini(of: quotients(of: region, against: nation)))
    #expect(isClose(specialisation.coefficient, 0.622_222_2, within: 1e-7))
  }

  @Test("Regions without a common industry differ by two (Farhauer and Kröll 2013)")
  func krugman() {
    #expect(krugmanCoefficient(of: [20, 10, 70, 0, 0], against: [0, 0, 0, 60, 40]) == 2)
    #expect(krugmanCoefficient(of: [1, 2, 3], against: [10, 20, 30]) == 0)
    #expect(hooverIndex(of: [20, 10, 70, 0, 0], against: [0, 0, 0, 60, 40]) == 1)
  }

  @Test("Mining is concentrated as in the textbook (Farhauer and Kröll 2013: 0.8619)")
  func krugmanAgainstSeveral() {
    let mean = meanShares(of: [
      [20_000, 11_000, 31_000, 8_000, 20_000], [40_000, 10_000, 25_000, 9_000, 16_000],
      [10_000, 11_000, 14_000, 14_000, 13_000], [7_000, 7_500, 11_000, 1_500, 36_000],
    ])
    let mining = krugmanCoefficient(of: [4320, 7811, 3900, 2300, 47_560], against: mean)
    #expect(isClose(mining, 0.8619, within: 5e-5))
  }

  private func quotients(of sizes: [Double], against reference: [Double]) -> [Double] {
    let cells = CellMatrix(regions: 1, industries: sizes.count, values: sizes)
    return locationQuotients(of: cells, reference: ReferenceArea(sizes: reference)).compactMap { $0 }
  }
}
