/// The keys of policies, by kind.
enum PolicyKeys {
  static let policies = KindShape(
    noun: "policy", kinds: kinds + [("programme", common + programme)])

  /// A programme's parts: every kind but another programme.
  private static let partKinds = KindShape(noun: "policy", kinds: kinds, excluded: "programme")

  private static let kinds = PolicyForms.all.map { ($0.kind, common + $0.fields) }

  private static let programme: [Field] = [
    Field("budget", .money, "Money for all its years together.", required: true),
    Field(
      "parts", .list(.kinds(partKinds)), "The policies the budget is spent on; their budgets add up to it.",
      required: true),
  ]

  private static let common: [Field] = [
    Field("id", .slug, "Name of the policy, unique among its neighbours.", required: true),
    Field("kind", .text, "The instrument.", required: true),
    Field("title", .text, "Heading in tables."),
    Field("source", .text, "Where the figures come from."),
    Field("when", .record(when), "The years of spending; a part's are its programme's when left out."),
  ]

  /// Money for all the policy's years.
  static let budget = Field("budget", .money, "Money for all its years together.", required: true)

  /// What it costs to serve one person or one firm.
  static let costPerHead = Field(
    "cost_per_head", .money, "What it costs to serve one head.", required: true)

  /// The keys of policies that make awards to firms.
  static let awards: [Field] = [
    budget,
    Field("eligible", .record(eligible), "Who may apply; every firm when left out."),
    Field("select", .record(select), "How the recipients are found among the eligible."),
    Field(
      "capacity", .integer(1...100_000_000), "Awards a year at most; as many as the money pays when left out."
    ),
    Field(
      "paid_over", .integer(1...20), "Years over which an award is paid, in equal instalments.", builtIn: "1"),
    Field("exclusive", .flag, "Whether firms that another policy supports are left out.", builtIn: "false"),
    Field("de_minimis", .money, "Public money that a firm may have from all policies in three years."),
  ]

  /// The same without those that have no meaning for a kind.
  static func awards(without keys: Set<String>) -> [Field] { awards.filter { !keys.contains($0.key) } }

  /// Parameters of the model that differ for one policy, named without their `prefix`.
  static func effects(_ prefix: String) -> Field {
    Field(
      "effects", .table(.init(name: "'effects'", keys: .parameters(prefix: prefix), value: .anything)),
      "Parameters '\(prefix)…' that differ for this policy.")
  }

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
      Field(
        "founder", .list(.choice(["women", "immigrants", "under-35"])),
        "Founder groups, one of which is enough."),
      Field("exporter", .flag, "Only firms that export, or only those that do not."),
      Field("in_cluster", .flag, "Only firms in an agglomeration, or only those outside."),
      Field("member", .flag, "Only members of a cluster organisation, or only other firms."),
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
