import Indicators
import Testing

@Suite struct LocationQuotientTests {
  @Test("A textbook region has the location quotient of the textbook (Farhauer and Kröll 2013: 0.3847623)")
  func textbookQuotient() {
    let quotient = locationQuotient(size: 1714, regionTotal: 79_006, referenceShare: 879_213 / 15_593_224.0)
    #expect(isClose(quotient, 0.384_762_3, within: 1e-7))
  }

  @Test("The mean of a region's location quotients, weighted by the reference's shares, is one")
  func weightedMeanIsOne() {
    let cells = CellMatrix(regions: 7, industries: 9, values: arbitraryCells(regions: 7, industries: 9))
    let quotients = locationQuotients(of: cells)
    let shares = cells.industryTotals.map { $0 / cells.total }
    for region in 0..<7 {
      let mean = (0..<9).reduce(0) { $0 + shares[$1] * (quotients[region * 9 + $1] ?? .nan) }
      #expect(isClose(mean, 1))
    }
  }

  @Test("An industry that the reference area leaves out has no location quotient and counts in no total")
  func uncoveredIndustry() {
    let cells = CellMatrix(regions: 1, industries: 3, values: [30, 10, 960])
    let quotients = locationQuotients(of: cells, reference: ReferenceArea(sizes: [50, 50, nil]))
    #expect(quotients == [1.5, 0.5, nil])
  }

  @Test("A location quotient has no meaning in an empty region or for an industry that is nowhere")
  func meaningless() {
    let cells = CellMatrix(regions: 2, industries: 2, values: [0, 0, 5, 0])
    #expect(locationQuotients(of: cells) == [nil, nil, 1, nil])
    #expect(locationQuotients(of: CellMatrix(regions: 1, industries: 1)) == [nil])
  }

  @Test("Margins follow the cells from year to year without being made anew")
  func marginsAreUpdated() {
    var cells = CellMatrix(regions: 2, industries: 2, values: [1, 2, 3, 4])
    var margins = CellMargins(of: cells)
    cells[1, 0] = 30
    margins.update(from: cells)
    #expect(margins == CellMargins(of: cells))
    #expect(margins.regionTotals == [3, 34])
  }

  @Test("The symmetric quotient is as far from nought for a third as for three times the reference")
  func symmetricQuotient() {
    #expect(symmetricLocationQuotient(3) == 0.5)
    #expect(isClose(symmetricLocationQuotient(1 / 3.0), -0.5))
    #expect(symmetricLocationQuotient(0) == -1)
  }

  @Test("The excess is what the region has beyond the reference's share")
  func excess() {
    #expect(excessSize(size: 30, regionTotal: 100, referenceShare: 0.2) == 10)
    #expect(excessSize(size: 30, regionTotal: 100, referenceShare: nil) == nil)
  }
}
