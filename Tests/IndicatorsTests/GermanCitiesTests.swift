import Indicators
import Testing

/// Göttingen and Freiburg against Germany, with the results that the R package REAT prints for them (T. Wieland, "REAT:
/// A Regional Economic Analysis Toolbox for R", REGION 6(3), 2019, and the package's manual).
///
/// Employees subject to social insurance by industry. Source: Bundesagentur für Arbeit, Stadt Göttingen; data licence
/// Germany, attribution, version 2.0. The figures are unchanged.
@Suite struct GermanCitiesTests {
  /// Sections A, B with D and E, C, F to K, M to R.
  private let goettingen2017: [Double] = [
    45, 466, 7874, 1334, 7051, 2481, 2251, 2032, 1739, 7915, 4875, 3936, 7488, 16_896, 900,
  ]
  private let germany2017: [Double] = [
    248_052, 538_768, 6_797_172, 1_798_954, 4_380_223, 1_713_157, 1_062_982, 1_027_486, 975_126, 2_397_099,
    2_357_313, 1_762_308, 1_249_260, 4_676_036, 1_181_037,
  ]
  /// Nine groups of sections.
  private let freiburg2008: [Double] = [13_004, 2931, 22_492, 4503, 3361, 890, 12_448, 34_358, 6069]
  private let freiburg2014: [Double] = [12_121, 3154, 25_484, 4798, 3372, 1059, 14_837, 42_931, 6673]
  private let germany2008Groups: [Double] = [
    7_073_942, 1_572_378, 6_248_666, 841_848, 990_439, 220_171, 3_296_029, 5_905_168, 1_084_708,
  ]
  private let germany2014Groups: [Double] = [
    7_155_807, 1_696_961, 6_674_652, 925_648, 996_498, 232_167, 3_992_230, 7_127_512, 1_123_004,
  ]

  @Test("Manufacturing in Göttingen has 0.5369 of its German share in 2017")
  func goettingenManufacturing() {
    // The totals hold one section that the table by industry leaves out.
    let share = 6_797_172 / 32_164_973.0
    let quotient = locationQuotient(size: 7874, regionTotal: 69_403, referenceShare: share)
    #expect(isClose(quotient, 0.5369, within: 5e-5))
  }

  @Test("Göttingen's coefficients of specialisation in 2017 are 0.4508469 (Krugman) and 0.359852 (Gini)")
  func goettingenSpecialisation() {
    let krugman = krugmanCoefficient(of: goettingen2017, against: germany2017)
    #expect(isClose(krugman, 0.450_846_9, within: 1e-7))
    #expect(isClose(gini(of: goettingen2017, against: germany2017), 0.359_852, within: 1e-6))
  }

  @Test("Freiburg's Gini coefficient of specialisation in 2014 is 0.2089009")
  func freiburgSpecialisation() {
    #expect(isClose(gini(of: freiburg2014, against: germany2014Groups), 0.208_900_9, within: 1e-7))
  }

  @Test("Freiburg's growth from 2008 to 2014 decomposes as with REAT's formulas")
  func freiburgShiftShare() throws {
    let shifts = shiftShares(
      from: CellMatrix(regions: 1, industries: 9, values: freiburg2008),
      to: CellMatrix(regions: 1, industries: 9, values: freiburg2014),
      reference: AreaGrowth(initial: germany2008Groups, final: germany2014Groups))
    let sum = try shifts.reduce(ShiftShare.zero) { $0 + (try #require($1)) }
    #expect(sum.growth == 14_373)
    #expect(isClose(sum.nationalShare, 9_887.278_398_260_896))
    #expect(isClose(sum.industryMix, 2_501.611_878_416_108))
    #expect(isClose(sum.regionalShare, 1_984.109_723_323_007))
  }

  private func gini(of region: [Double], against nation: [Double]) -> Double? {
    let cells = CellMatrix(regions: 1, industries: region.count, values: region)
    let quotients = locationQuotients(of: cells, reference: ReferenceArea(sizes: nation))
    return Gini(of: quotients.compactMap { $0 })?.coefficient
  }
}
