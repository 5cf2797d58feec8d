import Indicators
import Testing

@Suite struct AgglomerationTests {
  private let rule = AgglomerationRule()

  @Test("An agglomeration reaches 1.5 times the reference's share and one per cent of the region, both")
  func thresholds() {
    #expect(rule.isMet(locationQuotient: 1.5, share: 0.01))
    #expect(!rule.isMet(locationQuotient: 1.499, share: 0.5))
    #expect(!rule.isMet(locationQuotient: 8, share: 0.009))
    #expect(!rule.isMet(locationQuotient: nil, share: 0.5))
  }

  @Test("Other thresholds find other agglomerations")
  func settableThresholds() {
    let cells = CellMatrix(regions: 2, industries: 2, values: [60, 40, 40, 60])
    #expect(agglomerations(of: cells) == [false, false, false, false])
    let mild = AgglomerationRule(locationQuotientAtLeast: 1.2, shareAtLeast: 0)
    #expect(agglomerations(of: cells, rule: mild) == [true, false, false, true])
  }
}
