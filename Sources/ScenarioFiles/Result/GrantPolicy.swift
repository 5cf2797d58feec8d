import Classifications

/// Which firms may be supported; a criterion that is nil or empty admits all.
public struct Eligibility: Hashable, Sendable {
  /// The smallest number of employees.
  public var leastEmployees: Int?
  /// The largest number of employees.
  public var mostEmployees: Int?
  /// The least age, years.
  public var leastAge: Double?
  /// The greatest age, years.
  public var mostAge: Double?
  /// Sections and divisions, as NACE codes; empty for all.
  public var nace: [String] = []
  /// Regions, as NUTS codes of any level; empty for all.
  public var nuts: [NUTSRegion] = []

  public init() {}

  /// Whether firms of `division` may be supported.
  public func admits(_ division: NACEDivision) -> Bool {
    nace.isEmpty || nace.contains { $0 == division.code || $0 == division.section.letter }
  }

  /// Whether firms of `region` may be supported.
  public func admits(_ region: NUTSRegion) -> Bool {
    nuts.isEmpty || nuts.contains { region.code.hasPrefix($0.code) }
  }
}

/// How recipients are found among eligible firms.
public struct Selection: Hashable, Sendable {
  /// The order in which firms are served.
  public enum Rule: String, Sendable { case random, ranked, firstCome = "first-come" }
  /// What firms are ranked on.
  public enum Criterion: String, Sendable { case employees, age, productivity, growth }

  /// The order in which firms are served.
  public var rule: Rule
  /// What firms are ranked on, where they are ranked.
  public var criterion: Criterion?
  /// Whether the highest are served first.
  public var highestFirst: Bool
  /// Whether a firm is supported at most once.
  public var onePerFirm: Bool
  /// Share of eligible firms that apply, 0 to 1.
  public var takeUp: Double
}

/// A policy that gives grants to firms.
public struct GrantPolicy: Hashable, Sendable {
  /// How a budget is spread over the years.
  public enum Spending: String, Sendable { case even, front, back }

  /// The name, unique in its scenario; the part of a programme has the programme's before a dot.
  public var id: String
  public var title: String
  /// The programme that it is part of.
  public var programme: String?
  /// Money for all years together.
  public var budget: Money
  /// The grant to one firm.
  public var perFirm: Money
  /// First and last year of spending.
  public var years: ClosedRange<Int>
  public var spending: Spending
  public var eligibility: Eligibility
  public var selection: Selection
  /// Parameters under `grants.` that differ for this policy, without the prefix.
  public var effects: [ParameterSetting]
}

/// A value that a scenario gives a parameter of the model.
public struct ParameterSetting: Hashable, Sendable {
  public let name: String
  public let value: Double
}

/// Demand that leaves its trend in some years.
public struct DemandPath: Hashable, Sendable {
  /// The change of one year.
  public struct Change: Hashable, Sendable {
    public let year: Int
    /// Demand relative to its trend less 1, for example −0.075.
    public let relative: Double
  }

  public var id: String
  public var title: String
  /// In order of the year; years not named have no change.
  public var changes: [Change]
  /// Sections and divisions that are hit, as NACE codes; empty for all.
  public var nace: [String]
}
