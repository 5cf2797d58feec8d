import EconomyModel

/// A kind of shock in scenario files: its keys, its checks, and the shock it stands for. Each kind has a file.
struct ShockForm: Sendable {
  /// The value of `kind`.
  let kind: String
  /// Its keys beside those that every shock has.
  let fields: [Field]
  /// The keys, beside `by`, whose values are given year by year.
  let yearly: [String]
  /// Checks of this kind alone, run on a shock that has the right shape.
  var check: @Sendable (Tree, inout ScenarioCheck) -> Void = { _, _ in }
  /// The shock; called only for a shock without errors.
  let shock: @Sendable (ShockSource, ParameterValues) -> any Shock
}

/// Every kind of shock.
enum ShockForms {
  static let all: [ShockForm] = [.demand, .trade, .energyPrice, .delocalisation, .labourForce]

  /// The form of `kind`, nil when there is none.
  static func form(of kind: String?) -> ShockForm? { all.first { $0.kind == kind } }
}

/// The keys of shocks, by kind.
enum ShockKeys {
  static let shocks = KindShape(noun: "shock", kinds: ShockForms.all.map { ($0.kind, common + $0.fields) })

  private static let common: [Field] = [
    Field("id", .slug, "Name of the shock.", required: true),
    Field("kind", .text, "What is shocked.", required: true),
    Field("title", .text, "Heading in tables."),
    Field("source", .text, "Where the figures come from."),
  ]

  /// A number for each of some years.
  static func years(
    _ key: String, _ range: ClosedRange<Double>, _ meaning: String, required isRequired: Bool = true
  ) -> Field {
    Field(key, years(key, range), meaning, required: isRequired)
  }

  static func years(_ key: String, _ range: ClosedRange<Double>) -> Shape {
    .table(.init(name: "'\(key)'", keys: .years, value: .fraction(range)))
  }

  /// A number for each of some sections or divisions.
  static func codes(_ key: String, _ value: Shape, _ meaning: String, required isRequired: Bool = false)
    -> Field
  {
    Field(key, .table(.init(name: "'\(key)'", keys: .codes, value: value)), meaning, required: isRequired)
  }

  static let regions = Field("nuts", .list(.nuts), "Regions that are hit; all when left out.")
}
