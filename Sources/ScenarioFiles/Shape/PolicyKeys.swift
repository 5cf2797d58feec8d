/// The keys of policies, by kind.
enum PolicyKeys {
  static let policies = KindShape(
    noun: "policy",
    kinds: [
      ("grants", common + grants),
      ("programme", common + [parts]),
    ],
    unavailable: unavailable)

  /// Kinds that the format names and this version does not have.
  private static let unavailable = [
    "services", "training", "incubators", "system-support", "research-target", "research-grants",
    "cluster-organisation", "smart-specialisation", "internationalisation", "partnership", "anchor-firm",
    "interregional-investment",
  ]

  /// A programme's parts: every kind but another programme.
  private static let partKinds = KindShape(
    noun: "policy", kinds: [("grants", common + grants)], unavailable: unavailable + ["programme"])

  private static let parts = Field(
    "parts", .list(.kinds(partKinds)), "The policies the budget is spent on; their budgets add up to it.",
    required: true)

  private static let common: [Field] = [
    Field("id", .slug, "Name of the policy, unique among its neighbours.", required: true),
    Field("kind", .text, "The instrument.", required: true),
    Field("title", .text, "Heading in tables."),
    Field("source", .text, "Where the figures come from."),
    Field("budget", .money, "Money for all its years together.", required: true),
    Field("when", .record(when), "The years of spending; a part's are its programme's when left out."),
  ]

  private static let grants: [Field] = [
    Field("per_firm", .money, "The grant to one firm.", required: true),
    Field("eligible", .record(eligible), "Who may apply; every firm when left out."),
    Field("select", .record(select), "How the recipients are found among the eligible."),
    Field(
      "effects",
      .table(.init(name: "'effects'", keys: .parameters(prefix: "grants."), value: .anything)),
      "Parameters of grants that differ for this policy."),
  ]

  private static let when = RecordShape(
    name: "'when'",
    fields: [
      Field("from", .year, "First year of spending.", required: true),
      Field("to", .year, "Last year of spending.", required: true),
      Field(
        "spend", .choice(["even", "front", "back"]), "How the budget is spread over the years.",
        builtIn: "even"),
    ])

  private static let eligible = RecordShape(
    name: "'eligible'",
    fields: [
      Field("employees", .record(bounds("'employees'", .integer(0...1_000_000))), "Employees, persons."),
      Field("age", .record(bounds("'age'", .years)), "Age of the firm, years."),
      Field("nace", .list(.nace), "Sections or divisions."),
      Field("nuts", .list(.nuts), "Regions."),
    ])

  private static func bounds(_ name: String, _ shape: Shape) -> RecordShape {
    RecordShape(
      name: name,
      fields: [
        Field("at_least", shape, "The smallest that is eligible."),
        Field("at_most", shape, "The largest that is eligible."),
      ])
  }

  private static let select = RecordShape(
    name: "'select'",
    fields: [
      Field(
        "by", .choice(["random", "ranked", "first-come"]), "The order in which firms are served.",
        builtIn: "random"),
      Field(
        "on", .choice(["employees", "age"]), "What firms are ranked on."),
      Field("order", .choice(["highest-first", "lowest-first"]), "Which end is served first."),
      Field("one_per_firm", .flag, "Whether a firm is supported only once.", builtIn: "true"),
      Field("take_up", .fraction(0...1), "Share of eligible firms that apply.", builtIn: "1"),
    ])
}
