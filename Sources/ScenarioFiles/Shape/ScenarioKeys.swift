import Designs

/// Every key of a scenario file.
enum ScenarioKeys {
  static let root = RecordShape(name: "a scenario", fields: about + world + content)

  private static let about: [Field] = [
    Field("format", .integer(1...1), "Version of the file format.", required: true),
    Field("scenario", .slug, "Name of the scenario, used for its folder.", required: true, inherited: false),
    Field("title", .text, "Heading of tables and reports.", inherited: false),
    Field("question", .text, "The question that the scenario answers.", inherited: false),
    Field("description", .text, "What a reader should know before using the figures.", inherited: false),
    Field("authors", .list(.text), "Who wrote the scenario."),
    Field("licence", .text, "The licence of the scenario's text."),
    Field("sources", .list(.text), "Where the figures come from."),
    Field("extends", .file, "The scenario whose values hold where this one says nothing.", inherited: false),
    Field("apply", .list(.file), "Fragments laid over it, in order.", inherited: false),
  ]

  private static let world: [Field] = [
    Field("baseline", .slug, "The official data the economy starts from.", required: true),
    Field(
      "concept", .choice(["enterprise", "local-unit"]), "What counts as a firm.", builtIn: "enterprise"),
    Field("region", .record(region), "The territory."),
    Field("time", .record(time), "The years.", required: true),
    Field("prices", .record(prices), "The prices of real money."),
    Field("run", .record(run), "Luck."),
    Field("demography", .record(demography), "How often firms open and close."),
    Field("clusters", .record(clusters), "When an industry counts as an agglomeration."),
  ]

  private static let content: [Field] = [
    Field("policies", .list(.kinds(PolicyKeys.policies)), "The policies."),
    Field("shocks", .list(.kinds(ShockKeys.shocks)), "What happens to the economy without any policy."),
    Field(
      "parameters",
      .table(.init(name: "'parameters'", keys: .parameters(prefix: ""), value: .anything)),
      "Parameters of the model, by name."),
    Field(
      "variants", .table(.init(name: "'variants'", keys: .slugs, value: .record(variant))),
      "Named changes to the scenario, chosen when it is run.", inherited: false),
    Field("uncertainty", .record(uncertainty), "Parameters drawn from their ranges."),
    Field("sensitivity", .record(sensitivity), "Which parameters matter most."),
    Field("outputs", .record(outputs), "What is written."),
  ]

  private static let region = RecordShape(
    name: "'region'",
    fields: [
      Field("code", .nuts, "NUTS code of the territory; the baseline's when left out."),
      Field("detail", .choice(["provinces", "territory"]), "Rows of the tables.", builtIn: "provinces"),
    ])

  private static let time = RecordShape(
    name: "'time'",
    fields: [
      Field(
        "start", .year, "The year of the baseline: its last day is the first of the run.", required: true),
      Field("end", .year, "The last year simulated.", required: true),
    ])

  private static let prices = RecordShape(
    name: "'prices'",
    fields: [Field("base", .integer(2020...2020), "The year of real money in tables.", builtIn: "2020")])

  private static let run = RecordShape(
    name: "'run'",
    fields: [
      Field("seed", .integer(0...Int.max), "The seed of all luck.", builtIn: "1"),
      Field("replications", .integer(1...100_000), "How often luck is drawn anew.", builtIn: "20"),
    ])

  private static let demography = RecordShape(
    name: "'demography'",
    fields: [
      Field(
        "preset", .choice(["official", "seed", "seed-literal"]),
        "Which reading of births and deaths holds: Istat's, or the programme documents'.", builtIn: "official"
      )
    ])

  private static let clusters = RecordShape(
    name: "'clusters'",
    fields: [
      Field(
        "categories", .choice(["division"]), "The map from divisions to cluster categories.",
        builtIn: "division"),
      Field("reference", .text, "The area that location quotients compare with.", builtIn: "EU"),
      Field(
        "location_quotient", .record(atLeast("'location_quotient'", 0...100, "1.5", "P136")),
        "Specialisation."),
      Field("employment_share", .record(atLeast("'employment_share'", 0...1, "1 %", "P137")), "Weight."),
    ])

  private static func atLeast(
    _ name: String, _ range: ClosedRange<Double>, _ value: String, _ evidence: String
  )
    -> RecordShape
  {
    let meaning = "An agglomeration has at least this much."
    let field = Field("at_least", .fraction(range), meaning, builtIn: value, evidence: evidence)
    return RecordShape(name: name, fields: [field])
  }
}

extension ScenarioKeys {
  private static let variant = RecordShape(
    name: "a variant",
    fields: [
      Field("title", .text, "What the variant changes."),
      Field("drop", .list(.path), "Policies left out, as in 'saturno.grants'."),
      Field("set", .table(.init(name: "'set'", keys: .paths, value: .anything)), "Values changed, by path."),
      Field("apply", .list(.file), "Fragments laid over the scenario."),
    ])

  private static let uncertainty = RecordShape(
    name: "'uncertainty'",
    fields: [
      Field(
        "method", .choice(SamplingMethod.allCases.map(\.rawValue)),
        "How parameters are drawn; 'latin-hypercube' when left out."),
      Field("samples", .integer(2...1_000_000), "How many draws of parameters.", required: true),
      Field(
        "parameters", .list(.record(drawn)), "What is drawn, from which distribution.", required: true),
    ])

  private static let drawn = RecordShape(
    name: "an uncertain parameter",
    fields: [
      Field("path", .path, "The value that is drawn.", required: true),
      Field(
        "distribution", .distribution,
        "Its distribution; of a parameter, triangular over the range of its evidence when left out."),
      Field("at_least", .fraction(-1e13...1e13), "Nothing below it is drawn."),
      Field("at_most", .fraction(-1e13...1e13), "Nothing above it is drawn."),
    ])

  private static let sensitivity = RecordShape(
    name: "'sensitivity'",
    fields: [
      Field(
        "method", .choice(Sensitivity.Method.allCases.map(\.rawValue)), "The design; 'morris' when left out."),
      Field(
        "samples", .integer(2...1_000_000),
        "Trajectories (20 when left out) or base points (128 when left out)."),
      Field(
        "parameters", .list(.path), "The values that are varied; those of 'uncertainty' when left out."),
      Field(
        "outcomes", .list(.text),
        "The results whose sensitivity is asked, by their names in 'timeseries'; persons employed by firms when left out."
      ),
      Field(
        "measure", .choice(Sensitivity.Measure.allCases.map(\.rawValue)),
        "The results themselves, or what the policies change; the latter where there are policies, when left out."
      ),
      Field("region", .nuts, "The area; the whole territory when left out."),
      Field("year", .year, "The year; the last when left out."),
    ])

  private static let outputs = RecordShape(
    name: "'outputs'",
    fields: [
      Field("compare_with", .file, "The scenario that effects are measured against."),
      Field(
        "tables",
        .list(
          .choice([
            "timeseries", "effects", "replications", "cells", "clusters", "events", "policies",
            "accounts", "channels", "awards", "network", "uncertainty", "draws",
            "distributions",
          ])), "Tables that are written; all when left out."),
      Field("quantiles", .list(.fraction(0...1)), "Quantiles of the bands."),
    ])
}
