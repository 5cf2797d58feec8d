import Indicators
import Testing

@Suite struct ShiftShareTests {
  @Test("The textbook's three regions decompose as by hand (Farhauer and Kröll 2013)")
  func textbook() throws {
    let initial = CellMatrix(
      regions: 3, industries: 4, values: [90, 20, 10, 60, 60, 30, 30, 40, 250, 100, 110, 300])
    let final = CellMatrix(
      regions: 3, industries: 4, values: [100, 40, 10, 55, 85, 55, 40, 35, 255, 115, 85, 390])
    let sums = try sums(of: shiftShares(from: initial, to: final), industries: 4)
    // Region A: 180 persons, the nation grows by 15 %, its industries would have brought 208.
    #expect(sums.map(\.growth) == [25, 55, 85])
    #expect(isClose(sums[0].nationalShare, 27))
    #expect(isClose(sums[0].industryMix, 1))
    #expect(isClose(sums[0].regionalShare, -3))
    #expect(isClose(sums[1].nationalShare, 24))
    #expect(isClose(sums[1].regionalShare, 32))
    #expect(isClose(sums[2].netTotalShift, -29))
  }

  @Test("The three components add up to the growth of every cell, and regional shares to nought")
  func componentsAddUp() throws {
    let initial = CellMatrix(regions: 6, industries: 5, values: arbitraryCells(regions: 6, industries: 5))
    let final = CellMatrix(
      regions: 6, industries: 5, values: arbitraryCells(regions: 6, industries: 5, seed: 5))
    let shifts = shiftShares(from: initial, to: final)
    for (cell, shift) in shifts.enumerated() {
      let shift = try #require(shift)
      #expect(shift.growth == final.values[cell] - initial.values[cell])
      #expect(
        isClose(shift.nationalShare + shift.industryMix + shift.regionalShare, shift.growth, within: 1e-9))
    }
    let regional = shifts.reduce(0) { $0 + ($1?.regionalShare ?? .nan) }
    #expect(abs(regional) < 1e-6 * initial.total)
  }

  @Test("An industry that is new in the region is the region's own doing")
  func newIndustry() throws {
    let shift = try #require(ShiftShare(initial: 0, final: 12, industryGrowth: nil, areaGrowth: 1.1))
    #expect(shift.regionalShare == 12)
    #expect(shift.nationalShare == 0)
  }

  @Test("Without the industry's growth elsewhere there is nothing to compare with")
  func nothingToCompareWith() {
    #expect(ShiftShare(initial: 5, final: 12, industryGrowth: nil, areaGrowth: 1.1) == nil)
    let growth = AreaGrowth(initial: [10, nil, 0], final: [20, 5, 5])
    #expect(growth.byIndustry == [2, nil, nil])
    #expect(growth.overall == 2.5)
    #expect(AreaGrowth(initial: [nil], final: [1]).overall == nil)
  }

  private func sums(of shifts: [ShiftShare?], industries: Int) throws -> [ShiftShare] {
    try stride(from: 0, to: shifts.count, by: industries).map { start in
      try (start..<start + industries).reduce(.zero) { $0 + (try #require(shifts[$1])) }
    }
  }
}
