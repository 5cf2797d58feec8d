import EconomyModel
import IndicatorTables
import Recording
import Tables

/// Every name that a user meets: parameters, output variables, indicators, instruments and shocks.
public enum Glossary {
  /// All entries, kind by kind.
  public static let all: [GlossaryEntry] =
    parameters + variables + policyVariables + indicators + instruments
    + [partnership] + networkVariables + shocks

  /// The entries called `name`, by their full name or, for output variables, their column; case does not matter.
  public static func entries(named name: String) -> [GlossaryEntry] {
    let wanted = name.lowercased()
    return all.filter { $0.name.lowercased() == wanted || columns[$0.name]?.lowercased() == wanted }
  }

  /// The known name that `name` is most likely a slip of.
  public static func nearest(to name: String) -> String? {
    Suggestion.nearest(to: name, among: all.map(\.name))
  }

  private static let parameters = ParameterCatalogue.all.map { definition in
    GlossaryEntry(
      name: definition.name, kind: .parameter, meaning: definition.meaning, unit: definition.unit,
      symbol: definition.symbol, equation: definition.equation,
      source: definition.evidence.isEmpty
        ? definition.source : "\(definition.source) (\(definition.evidence.joined(separator: ", ")))",
      setting: .init(
        central: definition.central, range: definition.range, allowed: definition.allowed,
        confidence: definition.confidence, evidence: definition.evidence))
  }

  private static let outputs =
    (Recording.Measure.areas + Recording.Measure.cells + Recording.Measure.clusters).map(\.variable)

  private static let variables: [GlossaryEntry] = {
    var seen: Set<String> = []
    return outputs.filter { seen.insert($0.name).inserted }.map { entry(of: $0, kind: .variable) }
  }()

  private static let policyVariables = PolicyVariable.allCases.map {
    entry(of: $0.variable, kind: .policyVariable)
  }

  private static let columns = Dictionary(
    (outputs + PolicyVariable.allCases.map(\.variable)).map { ($0.name, $0.column) },
    uniquingKeysWith: { first, _ in first })

  private static func entry(of variable: OutputVariable, kind: GlossaryEntry.Kind) -> GlossaryEntry {
    GlossaryEntry(
      name: variable.name, kind: kind, meaning: variable.meaning, unit: variable.unit, symbol: nil,
      equation: variable.equation, source: "computed by the model; \(place(of: variable, kind))", setting: nil
    )
  }

  /// The files in which a variable stands: by name in long tables, as a column in wide ones.
  private static func place(of variable: OutputVariable, _ kind: GlossaryEntry.Kind) -> String {
    if kind == .policyVariable { return "variable '\(variable.name)' in policies.csv" }
    var places: [String] = []
    func holds(_ measures: [Recording.Measure]) -> Bool {
      measures.contains { $0.variable.name == variable.name }
    }
    if holds(Recording.Measure.areas) {
      places.append("variable '\(variable.name)' in timeseries.csv, replications.csv and effects.csv")
    }
    if holds(Recording.Measure.cells) {
      let effects = places.isEmpty ? ", variable '\(variable.name)' in effects.csv" : ""
      places.append("column '\(variable.column)' of cells.csv\(effects)")
    }
    if holds(Recording.Measure.clusters) { places.append("column '\(variable.column)' of clusters.csv") }
    return places.joined(separator: "; ")
  }

  private static let indicators = IndicatorTables.Measure.allCases.map {
    GlossaryEntry(
      name: $0.rawValue, kind: .indicator, meaning: $0.meaning, unit: "as stated", symbol: nil, equation: nil,
      source: "computed by 'distretto indicators' from any table of cells", setting: nil)
  }

  private static let instruments = [
    GlossaryEntry(
      name: "grants", kind: .instrument,
      meaning: "Grants of a fixed amount to firms and would-be founders, until the money is used up.",
      unit: nil,
      symbol: nil, equation: "(1.1)", source: "Effects: the parameters grants.…", setting: nil),
    GlossaryEntry(
      name: "research-target", kind: .instrument,
      meaning: "Public or private research that moves to a share of gross domestic product.", unit: nil,
      symbol: nil, equation: "(5.6)", source: "Crowding-in: knowledge.crowding_in", setting: nil),
    GlossaryEntry(
      name: "research-grants", kind: .instrument,
      meaning: "Grants for research, which small firms add to their own and large ones do not.", unit: nil,
      symbol: nil, equation: "(5.8)", source: "Effects: the parameters research_grants.…", setting: nil),
    GlossaryEntry(
      name: "interregional-investment", kind: .instrument,
      meaning: "Co-financed projects that firms of several regions carry out together.", unit: nil,
      symbol: nil, equation: "(5.9)",
      source: "Effects of its research part: the parameters research_grants.…", setting: nil),
    GlossaryEntry(
      name: "cluster-organisation", kind: .instrument,
      meaning: "An organisation with members, services to them and a secretariat.", unit: nil,
      symbol: nil, equation: "(4.7)", source: "Effects: the parameters cluster_organisation.…", setting: nil),
    GlossaryEntry(
      name: "smart-specialisation", kind: .instrument,
      meaning: "Priorities to which the births of a province turn as far as they are related to what it has.",
      unit: nil,
      symbol: nil, equation: "(4.8)", source: "Effects: the parameters smart_specialisation.…", setting: nil),
    GlossaryEntry(
      name: "anchor-firm", kind: .instrument,
      meaning: "A large firm from abroad that buys from its neighbours and teaches them.", unit: nil,
      symbol: nil, equation: "(8.3)", source: "Effects: the parameters anchor_firm.…", setting: nil),
    GlossaryEntry(
      name: "programme", kind: .instrument,
      meaning: "A budget whose parts, each an instrument of its own, must add up to it.", unit: nil,
      symbol: nil,
      equation: nil, source: "Spends through its parts", setting: nil),
  ]
}
