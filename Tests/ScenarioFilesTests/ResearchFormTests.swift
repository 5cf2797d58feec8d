import EconomyModel
import Testing

@testable import ScenarioFiles

@Suite("Targets and grants for research in scenario files")
struct ResearchFormTests {
  private static let target =
    "{id: t, kind: research-target, performer: private, share_of_gdp: {from: 0.96 %, to: 1.32 %, by: 2010}}"

  private func target(_ old: String = "", _ new: String = "") -> String {
    Self.target.replacing(old, with: new)
  }

  @Test("a target becomes a path from the baseline's share")
  func path() throws {
    var path = try StructuralBench.instrument(target(), as: ResearchTarget.self)
    #expect(path.performer == .private && path.targetYear == 2010 && path.years == 2004...Int.max)
    #expect(path.path == .linear && path.aftermath == .hold && path.share(in: 2010) == 0.0132)
    let text = target("by: 2010}", "by: 2010}, shape: smooth, after: decay, when: {from: 2006, to: 2011}")
    path = try StructuralBench.instrument(text, as: ResearchTarget.self)
    #expect(path.path == .smooth && path.aftermath == .decay && path.years == 2006...2011)
  }

  @Test("the baseline's share is stated, to a hundredth of a percentage point")
  func from() throws {
    #expect(try StructuralBench.messages(target("0.96 %", "0.9649 %")).isEmpty)
    #expect(
      try StructuralBench.messages(target("0.96 %", "0.97 %")) == [
        "the baseline has 0.96 % ('knowledge.business_share_of_gdp'), not 0.97 %"
      ])
    #expect(
      try StructuralBench.messages(target("private", "public")) == [
        "the baseline has 0.29 % ('knowledge.public_share_of_gdp'), not 0.96 %"
      ])
    let other = target() + "\nparameters: {knowledge.business_share_of_gdp: 0.89 %}"
    #expect(try StructuralBench.messages(other).first?.hasPrefix("the baseline has 0.89 %") == true)
  }

  @Test(
    "years that do not fit",
    arguments: [
      ("by: 2010", "by: 2013", "'by' is 2013, outside 'time': 2003 to 2012"),
      ("by: 2010", "by: 2003", "'by' is 2003, the baseline's year; policies act from 2004 on"),
      ("2010}}", "2010}, when: {from: 2004, to: 2009}}", "'by' is 2010, outside 'when': 2004 to 2009"),
      ("performer: private, ", "", "a research-target policy needs 'performer': whose research it is"),
      ("1.32 %", "32 %", "'32 %' is outside what is allowed: 0 to 0.2"),
    ])
  func years(old: String, new: String, expected: String) throws {
    #expect(try StructuralBench.messages(target(old, new)) == [expected])
  }

  @Test("research has one target, in a programme or outside")
  func single() throws {
    let two = target() + "\n  - " + target("id: t", "id: u")
    #expect(try StructuralBench.messages(two) == ["'t' is a target for private research already"])
    let both = target() + "\n  - " + target("id: t", "id: u").replacing("private", with: "public")
    #expect(
      try StructuralBench.messages(
        both.replacing(
          "u, kind: research-target, performer: public, share_of_gdp: {from: 0.96 %",
          with: "u, kind: research-target, performer: public, share_of_gdp: {from: 0.29 %")
      )
      .isEmpty)
  }

  @Test("grants for research are awards whose effect depends on size")
  func grants() throws {
    let text = """
      {id: g, kind: research-grants, budget: 80 thousand EUR_2003, per_firm: 8000 EUR_2003,
         when: {from: 2004, to: 2004}, effects: {small_additionality: 0.5}}
      """
    let scheme = try StructuralBench.instrument(text, as: AwardScheme.self)
    let effects = try #require(scheme.effects as? ResearchGrants)
    #expect(effects.smallAdditionality == 0.5 && effects.largeAdditionality == 0)
    #expect(scheme.budget == 100_000 && scheme.amount == .fixed(10_000))
    #expect(
      try StructuralBench.messages(text.replacing("per_firm: 8000 EUR_2003", with: "intensity: 50 %")) == [
        "the grants need 'per_firm', or 'investment', 'ceiling'"
      ])
    #expect(
      try StructuralBench.messages(text.replacing("small_add", with: "smal_add")) == [
        "'smal_additionality' is not known in 'effects'; did you mean 'small_additionality'?"
      ])
  }

  @Test("partners of an interregional project share what is co-financed, up to the ceiling")
  func interregional() throws {
    let text = """
      {id: i, kind: interregional-investment, budget: 28 million EUR_2003, per_project: 4 million EUR_2003,
         partners: 2, research_share: 40 %, when: {from: 2004, to: 2005}}
      """
    let policy = try StructuralBench.instrument(text, as: InterregionalInvestment.self)
    #expect(policy.partners == 2 && policy.scheme.amount == .fixed(0.7 * 4e6 / 2 / 0.8))
    #expect((policy.scheme.effects as? ResearchGrants)?.researchShare == 0.4)
    let large = text.replacing("4 million", with: "40 million").replacing("28 million", with: "100 million")
    let capped = try StructuralBench.instrument(large, as: InterregionalInvestment.self)
    // The ceiling is in the prices of 2004, the first year of spending.
    #expect(capped.scheme.amount == .fixed(10e6 / 2 / 0.82))
    #expect(
      try StructuralBench.messages(text.replacing(" research_share: 40 %,", with: "")) == [
        "an interregional-investment policy needs 'research_share': part of a project that is research and acts as a "
          + "grant for research does; the rest has no effect"
      ])
  }
}
