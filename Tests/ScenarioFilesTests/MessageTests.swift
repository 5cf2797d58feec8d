import Testing

@testable import ScenarioFiles

@Suite("Every message names the place, the fault and the remedy")
struct MessageTests {
  /// The only message about `text`, as one string.
  private func message(about text: String, options: [String] = []) throws -> String {
    let bench = try Bench(["s.yaml": text])
    let messages = bench.messages("s.yaml", options: options)
    #expect(messages.count == 1, "\(messages)")
    return messages.joined(separator: "\n")
  }

  private func replacing(_ old: String, _ new: String, in text: String = grantsScenario) throws -> String {
    try #require(text.contains(old))
    return text.replacingOccurrences(of: old, with: new)
  }

  @Test("an unknown key is pointed at, with the nearest known one")
  func unknownKey() throws {
    #expect(
      try message(about: replacing("per_firm:", "per_frim:")) == """
        s.yaml:14:9: error: 'per_frim' is not known in a grants policy; did you mean 'per_firm'?
         14 |         per_frim: 25000 EUR_2003
            |         ^^^^^^^^
        """)
  }

  @Test("a missing key is asked for where the policy begins")
  func missingKey() throws {
    #expect(
      try message(about: replacing("        per_firm: 25000 EUR_2003\n", "")) == """
        s.yaml:11:13: error: the grants need 'per_firm', or 'intensity', 'investment', 'ceiling'
         11 |       - id: grants
            |             ^^^^^^
        """)
  }

  @Test("a key that is like no other gets the list of known ones")
  func strangeKey() throws {
    #expect(
      try message(about: replacing("end: 2012}", "end: 2012, colour: red}")) == """
        s.yaml:4:32: error: 'colour' is not known in 'time'; known here: start, end
         4 | time: {start: 2003, end: 2012, colour: red}
           |                                ^^^^^^
        """)
  }

  @Test("money without a price year, without a currency, or no money at all")
  func money() throws {
    let cases = [
      ("8 million EUR", "'8 million EUR' needs a price year, as in '8 million EUR_2003' (or EUR_current)"),
      (
        "8 million",
        "'8 million' needs a currency and price year, as in '8 million EUR_2003' (or EUR_current)"
      ),
      ("much", "'much' is not an amount of money, as in '8 million EUR_2003' or '25000 EUR_2003'"),
      (
        "3 milion EUR_2003",
        "'3 milion EUR_2003' is not an amount of money; did you mean '3 million'?"
      ),
      ("3 milion", "'3 milion' is not an amount of money; did you mean '3 million'?"),
      ("-5 EUR_2003", "'-5 EUR_2003' is negative; money is 0 or more"),
      (
        "\"25,000 EUR_2003\"",
        "'25,000' is not a number; write 25000, or '.' for the decimal point"
      ),
    ]
    for (value, expected) in cases {
      let text = try replacing("per_firm: 25000 EUR_2003", "per_firm: \(value)")
      let carets = String(repeating: "^", count: value.count)
      #expect(
        try message(about: text) == """
          s.yaml:14:19: error: \(expected)
           14 |         per_firm: \(value)
              |                   \(carets)
          """)
    }
  }

  @Test("the parts of a programme add up to its budget")
  func sum() throws {
    let text = try replacing(
      "budget: 800 thousand EUR_2003\n    when", "budget: 20 million EUR_2003\n    when")
    #expect(
      try message(about: text) == """
        s.yaml:8:13: error: the parts of 'saturno' add up to 800000 EUR_2003, its budget is 20 million EUR_2003
         8 |     budget: 20 million EUR_2003
           |             ^^^^^^^^^^^^^^^^^^^
        """)
  }

  @Test("more grants than eligible firms is a warning")
  func eligible() throws {
    let text = try replacing(
      "{employees: {at_most: 249}}", "{employees: {at_least: 10, at_most: 249}, nace: [J]}")
    #expect(
      try message(about: text) == """
        s.yaml:14:9: warning: about 28 firms are eligible, but the money is enough for 32 grants; the rest of the budget stays unspent
         14 |         per_firm: 25000 EUR_2003
            |         ^^^^^^^^
        """)
  }

  @Test("a remainder of the budget is a warning")
  func remainder() throws {
    #expect(
      try message(about: replacing("per_firm: 25000", "per_firm: 17000")) == """
        s.yaml:14:9: warning: 47 grants leave 1000 EUR_2003 of the budget unspent
         14 |         per_firm: 17000 EUR_2003
            |         ^^^^^^^^
        """)
  }

  @Test("a programme within a programme, and a kind that nobody has")
  func kinds() throws {
    let nested = try replacing("kind: grants", "kind: programme")
    #expect(
      try message(about: nested).hasPrefix("s.yaml:12:15: error: a programme cannot be part of a programme\n")
    )
    let wrong = try replacing("kind: programme", "kind: program")
    #expect(
      try message(about: wrong).hasPrefix(
        "s.yaml:7:11: error: 'program' is not a kind of policy; did you mean 'programme'?\n"))
  }

  @Test("the keys of a policy of a misspelt kind are checked as those of the kind that is meant")
  func misspeltKind() throws {
    let text = try replacing("per_firm", "per_frim", in: replacing("kind: grants", "kind: grant"))
    let bench = try Bench(["s.yaml": text])
    #expect(
      bench.load("s.yaml").diagnostics.map(\.message) == [
        "'grant' is not a kind of policy; did you mean 'grants'?",
        "'per_frim' is not known in a grants policy; did you mean 'per_firm'?",
      ])
  }

  @Test("a warning about a variant names it")
  func variantWarning() throws {
    let set =
      "{policies.saturno.grants.eligible.nuts: [ITC41], policies.saturno.grants.eligible.nace: [J62],"
      + " policies.saturno.grants.eligible.employees.at_least: 10}"
    let bench = try Bench(["s.yaml": grantsScenario + "variants:\n  narrow: {set: \(set)}\n"])
    #expect(
      bench.messages("s.yaml") == [
        """
        s.yaml:14:9: warning: variant 'narrow': about 14 firms are eligible, but the money is enough for 32 grants; the rest of the budget stays unspent
         14 |         per_firm: 25000 EUR_2003
            |         ^^^^^^^^
        """
      ])
  }

  @Test("folders without the baseline are named, with the option for another")
  func searchedFolders() throws {
    let bench = try Bench(["s.yaml": plainScenario])
    let loader = ScenarioLoader { _ in .missing(known: [], searched: ["Scenarios/baselines", "../baselines"])
    }
    #expect(
      loader.load("\(bench.folder)/s.yaml").diagnostics.map(\.message) == [
        "there is no baseline 'lombardy-2003' in Scenarios/baselines, ../baselines; name its folder with --baselines"
      ])
  }

  @Test(
    "single values that do not fit",
    arguments: [
      ("end: 2012", "end: 20012", "'20012' is not a year, as in 2003"),
      ("end: 2012", "end: 2003", "'time.end' is 2003; it must come after 'time.start', 2003"),
      ("start: 2003", "start: 2004", "'time.start' is 2004, but the baseline 'lombardy-2003' describes 2003"),
      ("to: 2005", "to: 2002", "'to' is 2002, before 'from', 2003"),
      ("to: 2005", "to: 2013", "'to' is 2013, outside 'time': 2003 to 2012"),
      ("to: 2005", "to: 2003", "'to' is 2003, the baseline's year; policies act from 2004 on"),
      ("at_most: 249", "at_most: 1e3", "'1e3' is not a whole number; write 1000"),
      ("at_most: 249", "at_least: 5, at_most: 4", "'at_most' is 4, below 'at_least', 5: no firm is eligible"),
      ("{employees: {at_most: 249}}", "{nace: [C10]}", "the baseline 'lombardy-2003' has no firms in 'C10'"),
      (
        "{employees: {at_most: 249}}", "{nace: [25]}",
        "'25' is not a NACE section or division, as in C or C25; did you mean 'C25'?"
      ),
      (
        "{employees: {at_most: 249}}", "{nuts: [ITC4B]}",
        "'ITC4B' is not a region of the baseline 'lombardy-2003'; known here: ITC41, ITC4C"
      ),
      (
        "{employees: {at_most: 249}}", "{nuts: [milan]}", "'milan' is not a NUTS code, as in ITC4 or ITC4C"
      ),
      (
        "{employees: {at_most: 249}}", "C25",
        "'eligible' takes a set of keys (employees, age, nace, nuts, founder, exporter, in_cluster, member), not a single value"
      ),
      ("{employees: {at_most: 249}}", "", "'eligible' has no value"),
      (
        "to: 2005}", "to: 2005, spend: evne}", "'evne' is not one of: even, front, back; did you mean 'even'?"
      ),
      (
        "id: saturno", "id: Saturno",
        "'Saturno' is not a name of small letters, digits and hyphens, as in 'saturno-2003'"
      ),
      (
        "per_firm: 25000 EUR_2003", "per_firm: 25000 EUR_1950",
        "there is no price index for 1950; it goes from 2003 to 2020"
      ),
      (
        "per_firm: 25000 EUR_2003", "per_firm: 1 million EUR_2003",
        "an award of 1 million EUR_2003 is more than the budget, 800000 EUR_2003"
      ),
      (
        "per_firm: 25000 EUR_2003", "per_firm: 0.001 EUR_2003",
        "the budget pays more than 100 million grants of 0.001 EUR_2003"
      ),
      (
        "per_firm: 25000 EUR_2003", "per_firm: 1e308 billion EUR_2003",
        "'1e308 billion EUR_2003' is more than the world's yearly product"
      ),
      ("per_firm: 25000 EUR_2003", "per_firm: 0 EUR_2003", "an award must be more than 0"),
      (
        "lombardy-2003\n", "lombardy-2004\n",
        "there is no baseline 'lombardy-2004'; did you mean 'lombardy-2003'?"
      ),
      ("format: 1", "format: 2", "'2' is not allowed: this version takes only 1"),
    ])
  func values(old: String, new: String, expected: String) throws {
    let first = try message(about: replacing(old, new)).split(separator: "\n")[0]
    #expect(first.hasSuffix(": error: \(expected)"), "\(first)")
  }

  @Test(
    "keys beside the policies",
    arguments: [
      (
        "clusters: {reference: Europe}",
        "the baseline 'lombardy-2003' has no reference area 'Europe'; known here: EU, Italy"
      ),
      ("clusters: {employment_share: {at_least: 30}}", "'30' is a fraction above 1; write '30 %'"),
      ("clusters: {location_quotient: {at_least: big}}", "'big' is not a number"),
      ("run: {seed: -1}", "'-1' is outside what is allowed: 0 or more"),
      ("run: {replications: 0}", "'0' is outside what is allowed: 1 to 100000"),
      ("demography: {preset: NO}", "'NO' is not one of: official, seed, seed-literal"),
      (
        "region: {code: ITC}",
        "'ITC' is not the territory of the baseline 'lombardy-2003', which is ITC4; all of it is simulated, and each of its regions stands in the results"
      ),
      ("outputs: {quantiles: [5 %, 0.05]}", "the quantile '0.05' is there twice"),
      ("parameters: {growth.laplace_scale: 2}", "'2' is outside what is allowed: 0 to 1.5"),
      ("parameters: {growth.laplace_scale: -1}", "'-1' is outside what is allowed: 0 to 1.5"),
      (
        "parameters: {growth.laplace_sclae: 0.2}",
        "'growth.laplace_sclae' is not known in 'parameters'; did you mean 'growth.laplace_scale'?"
      ),
      (
        "shocks: [{id: s, kind: demand}]",
        "a demand shock needs 'change' or 'by': how far demand is from its trend"
      ),
      ("shocks: [{id: s, kind: demand, change: {20: 1 %}}]", "'20' is not a year, as in 2003"),
      ("policies: {id: s}", "'policies' takes a list, as in [a, b], not a set of keys"),
      (
        "uncertainty: {samples: 10, parameters: [{path: x.y, distribution: 'uniform(1, 2)'}]}",
        "'x.y' leads nowhere: 'x' is not known in a scenario"
      ),
      (
        "outputs: {tables: [cell]}",
        "'cell' is not one of: timeseries, effects, replications, cells, clusters, events, policies, accounts, channels, awards, network, uncertainty, draws, distributions; did you mean 'cells'?"
      ),
    ] as [(String, String?)])
  func world(line: String, expected: String?) throws {
    let bench = try Bench(["s.yaml": plainScenario + line + "\n"])
    let errors = bench.load("s.yaml").diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect(errors == (expected.map { [$0] } ?? []))
  }

  @Test("all problems come in one pass, in the order of the file")
  func order() throws {
    var text = try replacing("format: 1", "format: 2")
    text = try replacing("end: 2012", "end: soon", in: text)
    text = try replacing("25000 EUR_2003", "25000 EUR", in: text)
    let lines = try Bench(["s.yaml": text]).load("s.yaml").diagnostics.compactMap(\.origin.place?.line)
    #expect(lines == [1, 4, 14])
  }

  @Test("an option is named where a file would be")
  func option() throws {
    #expect(
      try message(about: plainScenario, options: ["time.end=soon"])
        == "--set time.end=soon: error: 'soon' is not a year, as in 2003")
    #expect(
      try message(about: grantsScenario, options: ["policies.saturn.budget=1 EUR_2003"])
        == "--set policies.saturn.budget=1 EUR_2003: error: 'policies.saturn.budget' leads nowhere: "
        + "there is no policy 'saturn'; did you mean 'saturno'?")
    #expect(
      try message(about: plainScenario, options: ["time.end"])
        == "--set time.end: error: write --set path=value, as in --set time.end=2030")
  }

  @Test("two policies of one name are told apart by nothing")
  func names() throws {
    let shock = "{id: s, kind: demand, change: {2004: 1 %}}"
    let text = plainScenario + "shocks:\n  - \(shock)\n  - \(shock)\n"
    #expect(
      try message(about: text).hasPrefix(
        "s.yaml:7:10: error: two shocks are called 's', the first at s.yaml:6\n"))
  }
}
