import EconomyModel
import Testing

@testable import ScenarioFiles

@Suite("Organisations, strategies and anchors in scenario files")
struct StructuralFormTests {
  private static let cluster = """
    {id: c, kind: cluster-organisation, budget: 200 thousand EUR_2003, members: 50, services: 1000 EUR_2003,
       governance: 50 thousand EUR_2003, eligible: {nace: [C25], employees: {at_least: 1}}, when: {from: 2004, to: 2005}}
    """

  @Test("an organisation aims at members, and pays its secretariat and services out of its budget")
  func cluster() throws {
    let policy = try StructuralBench.instrument(Self.cluster, as: ClusterOrganisation.self)
    #expect(policy.places == 50 && policy.governance == 62_500 && policy.scheme.amount == .fixed(1250))
    #expect(policy.scheme.eligibility.cells == [1, 4] && policy.effects.gain == 0.01)
    #expect(try StructuralBench.messages(Self.cluster).isEmpty)
  }

  @Test(
    "what does not add up",
    arguments: [
      (
        "200 thousand", "150 thousand",
        "the budget is 150000 EUR_2003, but 2 years with 50 members cost 200000 EUR_2003"
      ),
      ("200 thousand", "250 thousand", "2 years with 50 members leave 50000 EUR_2003 of the budget unspent"),
      ("services: 1000", "services: 0", "services to a member must be more than 0"),
      ("nace: [C25]", "nace: [C26]", "the baseline 'lombardy-2003' has no firms in 'C26'"),
    ])
  func sums(old: String, new: String, expected: String) throws {
    #expect(try StructuralBench.messages(Self.cluster.replacing(old, with: new)) == [expected])
  }

  @Test("more members than firms is a warning")
  func members() throws {
    let text = Self.cluster.replacing("members: 50", with: "members: 500").replacing(
      "200 thousand", with: "1.1 million")
    #expect(
      try StructuralBench.messages(text) == ["about 100 firms are eligible, fewer than 'members', 500"])
  }

  private static let strategy = """
    {id: s, kind: smart-specialisation, budget: 1 million EUR_2003, when: {from: 2004, to: 2005},
       priorities: {metals: [C25], fashion: [C13], digital: [J]}, cross_fertilisation: [[metals, digital]]}
    """

  @Test("a strategy has priorities by division, some of them brought together")
  func strategy() throws {
    let policy = try StructuralBench.instrument(Self.strategy, as: SmartSpecialisation.self)
    #expect(policy.budget == 1.25e6 && policy.years == 2004...2005)
    #expect(policy.direction == Diversification(.incremental, ParameterValues()))
    let radical = Self.strategy.replacing(
      "1 million EUR_2003,",
      with: "1 million EUR_2003, innovation: radical, effects: {radical_success: 20 %},")
    let other = try StructuralBench.instrument(radical, as: SmartSpecialisation.self)
    #expect(other.direction.innovation == .radical && other.direction.radicalSuccess == 0.2)
    let scenario = try StructuralBench.load(Self.strategy).scenario
    #expect(scenario?.resolvedText.contains("cross_fertilisation: [[metals, digital]]") == true)
    #expect(scenario?.canonicalText.contains("s.cross_fertilisation.0.1 = digital") == true)
  }

  @Test(
    "what a strategy cannot be",
    arguments: [
      (
        "[metals, digital]", "[metals, digitl]",
        "'digitl' is not one of the priorities; did you mean 'digital'?"
      ),
      (
        "[[metals, digital]]", "[[metals]]",
        "two different priorities are brought together at a time, as in [a, b]"
      ),
      (
        "[[metals, digital]]", "[[metals, metals]]",
        "two different priorities are brought together at a time, as in [a, b]"
      ),
      ("[C13]", "[C14]", "the baseline 'lombardy-2003' has no firms in 'C14'"),
      ("[C13]", "[]", "the priority 'fashion' has no divisions"),
      (
        "{metals: [C25], fashion: [C13], digital: [J]}, cross_fertilisation: [[metals, digital]]", "{}",
        "a strategy needs a priority, as in 'mechatronics: [C28]'"
      ),
      ("[C13]", "[13]", "'13' is not a NACE section or division, as in C or C25; did you mean 'C13'?"),
    ])
  func strategyProblems(old: String, new: String, expected: String) throws {
    #expect(try StructuralBench.messages(Self.strategy.replacing(old, with: new)) == [expected])
  }

  private static let anchor =
    "{id: a, kind: anchor-firm, persons: 800, nace: C25, nuts: ITC4C, year: 2004, local_sourcing: 30 %, "
    + "incentive: 8.2 million EUR_current}"

  @Test("an anchor opens in one cell and one year")
  func anchor() throws {
    let firm = try StructuralBench.instrument(Self.anchor, as: AnchorFirm.self)
    #expect(firm.cell == 4 && firm.year == 2004 && firm.persons == 800 && firm.localSourcing == 0.3)
    #expect(abs(firm.incentive - 1e7) < 1e-3 && firm.purchases == 2)
    let plain = Self.anchor.replacing(", incentive: 8.2 million EUR_current", with: "")
    #expect(try StructuralBench.instrument(plain, as: AnchorFirm.self).incentive == 0)
  }

  @Test(
    "places and years without an anchor",
    arguments: [
      ("year: 2004", "year: 2003", "'year' is 2003, the baseline's year; policies act from 2004 on"),
      ("year: 2004", "year: 2013", "'year' is 2013, outside 'time': 2003 to 2012"),
      (
        "year: 2004", "year: 2004, when: {from: 2004, to: 2005}",
        "an anchor firm opens in 'year' and has no 'when'"
      ),
      ("ITC4C", "ITC4", "an anchor firm opens in one province, and 'ITC4' is none: ITC41, ITC4C"),
      ("C25", "C", "an anchor firm has one division, as in C25, not a section"),
      ("C25", "C26", "the baseline 'lombardy-2003' has no firms in 'C26'"),
      (
        "C25", "J62",
        "'ITC4C' has no firms in 'J62', from which an anchor firm's output and wages would follow"
      ),
    ])
  func anchorProblems(old: String, new: String, expected: String) throws {
    #expect(try StructuralBench.messages(Self.anchor.replacing(old, with: new)) == [expected])
  }
}
