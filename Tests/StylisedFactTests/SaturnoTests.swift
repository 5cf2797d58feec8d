import EconomyModel
import Testing

/// The orders of magnitude of the Saturno programme: 320 awards at the ceiling of the call, 576 as the press reported, at
/// 40 % additionality (P198) and 2.7 persons each (P193) about 600 net jobs: small, and reported as small.
@Suite struct SaturnoTests {
  @Test("320 grants of 25,000 euro are paid, and all firms of Lombardy together do not feel them")
  func ceiling() throws {
    let pair = try ShippedPair("saturno-2003-2005", through: 2005)
    let awards = pair.with.awards.filter { $0.policy == "saturno.grants" }
    #expect(awards.count == 320)
    let share = pair.employmentEffect / pair.without.cells.employment.reduce(0, +)
    #expect(share > 0 && share < 0.0005)
  }

  @Test("576 grants, as reported, make about 600 net jobs, under 0.05 % of employment")
  func asReported() throws {
    let pair = try ShippedPair("saturno-2003-2005", variant: "as-reported", through: 2005)
    #expect(pair.with.awards.count { $0.policy == "saturno.grants" } == 576)
    #expect((400...800).contains(pair.employmentEffect), "\(pair.employmentEffect)")
    #expect(pair.employmentEffect / pair.without.cells.employment.reduce(0, +) < 0.0005)
  }
}
