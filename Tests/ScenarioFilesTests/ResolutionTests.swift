import Testing

@testable import ScenarioFiles

@Suite("A scenario is resolved from what it builds on, and says where each value came from")
struct ResolutionTests {
  private static let files: KeyValuePairs = [
    "base.yaml": plainScenario + """
      title: The base
      run: {seed: 1, replications: 10}
      policies:
        - {id: one, kind: grants, budget: 100 EUR_2003, per_firm: 10 EUR_2003, when: {from: 2004, to: 2005}}
      variants:
        of-base: {set: {time.end: 2020}}

      """,
    "fragment.yaml": "run: {replications: 30}\nclusters: {reference: Italy}\n",
    "child.yaml": """
    format: 1
    scenario: child
    extends: base.yaml
    apply: [fragment.yaml]
    run: {seed: 7}
    policies:
      - {id: one, per_firm: 20 EUR_2003}
      - {id: two, kind: grants, budget: 60 EUR_2003, per_firm: 20 EUR_2003, when: {from: 2004, to: 2004}}
    variants:
      long: {set: {time.end: 2015, policies.two.when.to: 2005}}
      without: {drop: [one]}

    """,
  ]

  @Test(
    "built-in values give way to the extended file, fragments, the file, a variant and options, in this order"
  )
  func precedence() throws {
    let bench = try Bench(Self.files)
    let child = try #require(bench.load("child.yaml").scenario)
    #expect(child.name == "child")
    #expect(child.about.title == "child", "a title belongs to its own file")
    #expect(child.demography == .official)
    #expect(child.replications == 30)
    #expect(child.clusters.reference == "Italy")
    #expect(child.seed == 7)
    #expect(child.endYear == 2012)
    #expect(child.variants == ["long", "without"])
    #expect(child.policies.map(\.id) == ["one", "two"])
    #expect(child.policies.map { $0.source.tree.money("per_firm")?.amount } == [20, 20])
    let long = try #require(bench.load("child.yaml", variant: "long", options: ["run.seed=9"]).scenario)
    #expect(long.endYear == 2015)
    #expect(long.policies[1].source.years == 2004...2005)
    #expect(long.seed == 9)
    #expect(bench.load("child.yaml", variant: "without").scenario?.policies.map(\.id) == ["two"])
  }

  @Test("show says at each value where it came from")
  func provenance() throws {
    let bench = try Bench(Self.files)
    let text = try #require(bench.load("child.yaml", options: ["time.end=2014"]).resolvedText())
    let lines = text.replacing("\(bench.folder)/", with: "").split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    for expected in [
      "start: 2003 # base.yaml:4", "end: 2014 # --set time.end=2014", "seed: 7 # child.yaml:5",
      "replications: 30 # fragment.yaml:1", "reference: Italy # fragment.yaml:2",
      "preset: official # built-in", "growth.laplace_scale: 0.2 # built-in, P117",
      "at_least: 1.5 # built-in, P136", "- id: one # child.yaml:7",
      "budget: 100 EUR_2003 # base.yaml:8", "per_firm: 20 EUR_2003 # child.yaml:7",
    ] { #expect(lines.contains(expected), "\(expected) in:\n\(text)") }
  }

  @Test("show --changes keeps what the file itself, its fragments and options say")
  func changes() throws {
    let bench = try Bench(Self.files)
    let text = try #require(bench.load("child.yaml").resolvedText(changes: true))
    #expect(text.contains("seed: 7") && text.contains("per_firm: 20 EUR_2003"))
    #expect(!text.contains("budget: 100 EUR_2003") && !text.contains("built-in"))
  }

  @Test("what show prints is a scenario that resolves to the same")
  func roundTrip() throws {
    let bench = try Bench([
      "s.yaml": grantsScenario + "title: \"A: 'b' #c\"\ndescription: |\n  two\n  lines\n"
    ])
    let scenario = try #require(bench.load("s.yaml").scenario)
    try bench.write(Array(scenario.resolvedText.utf8), to: "again.yaml")
    let again = try #require(bench.load("again.yaml").scenario)
    #expect(again.canonicalText == scenario.canonicalText)
    #expect(again.about == scenario.about)
  }

  @Test("files that extend one another in a circle")
  func circle() throws {
    let bench = try Bench([
      "a.yaml": "extends: b.yaml\n", "b.yaml": "extends: c.yaml\n", "c.yaml": "extends: ./b.yaml\n",
    ])
    #expect(
      bench.messages("a.yaml").contains(
        """
        c.yaml:1:10: error: 'extends' goes round in a circle: a.yaml → b.yaml → c.yaml → b.yaml
         1 | extends: ./b.yaml
           |          ^^^^^^^^
        """))
  }

  @Test("a file that is not there is asked for where it is named")
  func missing() throws {
    let bench = try Bench(["s.yaml": plainScenario + "extends: base.yml\n"])
    #expect(
      bench.messages("s.yaml") == [
        """
        s.yaml:5:10: error: cannot read 'base.yml': no such file or directory
         5 | extends: base.yml
           |          ^^^^^^^^
        """
      ])
  }

  @Test("a file that cannot be read says nothing about what it would have said")
  func missingParent() throws {
    let text = "format: 1\nscenario: s\nextends: baes.yaml\npolicies: [{id: one, per_firm: 1 EUR}]\n"
    let variants = "variants:\n  v: {set: {policies.two.budget: 1 EUR_2003}}\n"
    let bench = try Bench(["s.yaml": text + variants, "base.yaml": plainScenario])
    #expect(
      bench.messages("s.yaml").map { $0.split(separator: "\n")[0] } == [
        "s.yaml:3:10: error: cannot read 'baes.yaml': no such file or directory; did you mean 'base.yaml'?",
        "s.yaml:4:32: error: '1 EUR' needs a price year, as in '1 EUR_2003' (or EUR_current)",
      ])
  }

  @Test("two fragments that set one value")
  func conflict() throws {
    let bench = try Bench([
      "s.yaml": plainScenario + "apply: [a.yaml, b.yaml]\n", "a.yaml": "run: {seed: 1}\n",
      "b.yaml": "run: {seed: 2, replications: 3}\n",
    ])
    #expect(
      bench.messages("s.yaml") == [
        """
        b.yaml:1:13: error: 'run.seed' is set by two fragments, first at a.yaml:1; only one of them may set it
         1 | run: {seed: 2, replications: 3}
           |             ^
        """
      ])
  }

  @Test("a variant is checked with its file, and asked for by its name")
  func variants() throws {
    let variant = "variants:\n  v: {set: {time.stop: 2010}, drop: [saturn.grants]}\n"
    let bench = try Bench(["s.yaml": grantsScenario + variant])
    #expect(
      bench.messages("s.yaml").map { $0.split(separator: "\n")[0] } == [
        "s.yaml:17:13: error: 'time.stop' leads nowhere: 'stop' is not known in 'time'; known here: start, end",
        "s.yaml:17:38: error: there is no policy 'saturn.grants'; did you mean 'saturno.grants'?",
      ])
    #expect(
      try Bench(["s.yaml": plainScenario]).messages("s.yaml", variant: "w")
        == ["--variant w: error: there is no variant 'w' in s.yaml"])
  }

  @Test("a part that is dropped takes its budget along")
  func dropping() throws {
    let second = """
            - {id: more, kind: grants, budget: 200 thousand EUR_2003, per_firm: 20000 EUR_2003}
      variants:
        less: {drop: [saturno.grants]}

      """
    let text = grantsScenario.replacing(
      "budget: 800 thousand EUR_2003\n    when", with: "budget: 1 million EUR_2003\n    when")
    let bench = try Bench(["s.yaml": text + second.replacing("        -", with: "      -")])
    #expect(bench.messages("s.yaml") == [])
    #expect(bench.load("s.yaml", variant: "less").scenario?.policies.map(\.id) == ["saturno.more"])
  }

  @Test("the canonical text knows no layout, no order and no way of writing a number")
  func canonical() throws {
    let other = """
      scenario: plain   # a comment
      "format": 1
      time:
        end: 2012
        start: 2003
      baseline: 'lombardy-2003'
      policies:
        - kind: programme
          when: {to: 2005, from: 2003}
          id: saturno
          budget: 0.8 million EUR_2003
          parts:
            - {kind: grants, id: grants, per_firm: 25 thousand EUR_2003, budget: 800000 EUR_2003,
               eligible: {employees: {at_most: 249}}}

      """
    let bench = try Bench(["a.yaml": grantsScenario, "b.yaml": other])
    let text = try #require(bench.load("a.yaml").scenario?.canonicalText)
    #expect(text == bench.load("b.yaml").scenario?.canonicalText)
    #expect(text.contains("policies.saturno.parts.grants.budget = 800000 EUR_2003\n"))
    #expect(text != bench.load("a.yaml", options: ["run.seed=2"]).scenario?.canonicalText)
  }
}
