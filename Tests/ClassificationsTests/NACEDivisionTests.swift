import Classifications
import Testing

@Suite("NACE divisions")
struct NACEDivisionTests {
  @Test("a code carries the letter of its section")
  func codes() {
    #expect(NACEDivision("C25")?.section.letter == "C")
    #expect(NACEDivision("25") == nil)
    #expect(NACEDivision("C99") == nil)
    #expect(NACEDivision("Q87_Q88")?.section.letter == "Q")
  }

  @Test("88 divisions and two published groups, in order of their sections")
  func complete() {
    #expect(NACEDivision.all.count == 90)
    #expect(NACEDivision.all.map(\.section) == NACEDivision.all.map(\.section).sorted())
    #expect(NACEDivision.all.allSatisfy { NACEDivision($0.code) == $0 })
  }
}

@Suite("NUTS regions")
struct NUTSRegionTests {
  @Test("levels and parents follow from the code")
  func levels() {
    #expect(NUTSRegion("ITC4C")?.level == 3)
    #expect(NUTSRegion("ITC4C")?.parent == NUTSRegion("ITC4"))
    #expect(NUTSRegion("IT")?.parent == nil)
    #expect(NUTSRegion("itc4") == nil)
    #expect(NUTSRegion("ITZZ")?.isExtraRegio == true)
  }
}
