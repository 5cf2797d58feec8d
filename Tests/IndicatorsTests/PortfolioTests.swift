import Indicators
import Testing

@Suite struct PortfolioTests {
  @Test("Portfolio strength is the share of the payroll that strong clusters pay")
  func strength() {
    let payroll = CellMatrix(regions: 2, industries: 2, values: [30, 70, 0, 0])
    #expect(portfolioStrengths(payroll: payroll, strong: [true, false, true, true]) == [0.3, nil])
  }

  @Test("A region in well-paid industries has a mix above one, whatever it pays itself")
  func mix() {
    let employment = CellMatrix(regions: 2, industries: 2, values: [80, 20, 20, 80])
    // Industry 0 pays 3 a head over both regions, industry 1 pays 1; all together 2.
    let payroll = CellMatrix(regions: 2, industries: 2, values: [160, 40, 140, 60])
    #expect(relativeWages(employment: employment, payroll: payroll) == [1.5, 0.5])
    #expect(portfolioMixes(employment: employment, payroll: payroll) == [1.3, 0.7])
  }

  @Test("Mixes average to one over the regions' employment")
  func mixesAverageToOne() {
    let employment = CellMatrix(regions: 5, industries: 6, values: arbitraryCells(regions: 5, industries: 6))
    let payroll = CellMatrix(
      regions: 5, industries: 6, values: arbitraryCells(regions: 5, industries: 6, seed: 9))
    let mixes = portfolioMixes(employment: employment, payroll: payroll)
    let mean = zip(mixes, employment.regionTotals).reduce(0) { $0 + ($1.0 ?? .nan) * $1.1 } / employment.total
    #expect(isClose(mean, 1))
  }

  @Test("Without any pay the mix has no meaning")
  func meaningless() {
    let employment = CellMatrix(regions: 1, industries: 2, values: [1, 1])
    #expect(portfolioMixes(employment: employment, payroll: CellMatrix(regions: 1, industries: 2)) == [nil])
  }
}
