/// The commented scenario that `distretto init` writes.
public enum ScenarioTemplate: String, CaseIterable, Sendable {
  /// Twenty years of the economy without a policy.
  case baseline2019 = "baseline-2019"
  /// Grants to small firms.
  case saturno

  /// The name of the file.
  public var fileName: String { self == .saturno ? "my-saturno.yaml" : "my-baseline.yaml" }

  /// The text of the file, which stands on its own.
  public var text: String {
    switch self {
    case .baseline2019: Self.heading + Self.baselineBody
    case .saturno: Self.heading + Self.saturnoBody
    }
  }

  private static let heading = """
    # A scenario of Distretto.
    #
    #   distretto validate FILE    every problem at once, with line and column
    #   distretto show FILE        every value, and where it came from
    #   distretto run FILE         the simulation
    #
    # An editor completes and checks keys once it has the schema: `distretto schema > scenario.schema.json`,
    # then `# yaml-language-server: $schema=scenario.schema.json` as the first line of this file.

    format: 1

    """

  private static let baselineBody = """
    scenario: my-baseline
    title: Lombardy without a policy
    question: How does the economy of Lombardy develop if nothing is done?

    baseline: lombardy-2019       # official data: 12 provinces, NACE divisions
    time: {start: 2019, end: 2039}   # starts in the baseline's year
    run: {seed: 2019, replications: 20}

    # What happens to demand whatever is done, as a share of its trend:
    # shocks:
    #   - {id: slump, kind: demand, change: {2026: -3 %, 2027: -1 %}}

    # Any parameter of the model, by its name (`distretto explain --list`):
    # parameters:
    #   growth.laplace_scale: 0.2

    # Named changes, chosen by `distretto run FILE --variant short`:
    variants:
      short: {set: {time.end: 2024}}

    """

  private static let saturnoBody = """
    scenario: my-saturno
    title: Small grants
    question: What do small grants change, and at what cost per job?

    baseline: lombardy-2019       # official data: 12 provinces, NACE divisions
    time: {start: 2019, end: 2029}   # starts in the baseline's year
    run: {seed: 2019, replications: 20}

    policies:
      - id: grants
        kind: grants
        budget: 8 million EUR_2019        # money says the year of its prices
        per_firm: 25000 EUR_2019          # 320 grants
        when: {from: 2020, to: 2022, spend: even}
        eligible:                         # leave a line out to admit everybody
          employees: {at_most: 249}
          age: {at_most: 2 years}
          # nace: [C, J62]                # sections or divisions
          # nuts: [ITC4C]                 # provinces; ITC4C is Milano:
          #   ITC41 Varese, ITC42 Como, ITC43 Lecco, ITC44 Sondrio, ITC46 Bergamo, ITC47 Brescia,
          #   ITC48 Pavia, ITC49 Lodi, ITC4A Cremona, ITC4B Mantova, ITC4C Milano, ITC4D Monza e Brianza
        select: {by: random, one_per_firm: true, take_up: 27 %}

    # Named changes, chosen by `distretto run FILE --variant smaller`:
    variants:
      smaller: {set: {policies.grants.per_firm: 20000 EUR_2019}}
      nothing: {drop: [grants]}

    """
}
