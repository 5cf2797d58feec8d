import Classifications
import EconomyModel

/// Turns a checked tree into a `Scenario`.
struct ScenarioBuilder: Sendable {
  var tree: Tree
  let variant: String?
  /// The variants that the file offers.
  let variants: Tree?
  /// The parameters of the model.
  let known: [KnownParameter]

  /// Returns the scenario, nil where the tree was not checked and lacks something.
  func scenario() -> Scenario? {
    guard let name = tree.text("scenario"), let baseline = tree.text("baseline"),
      let time = tree["time"], let start = time.year("start"), let end = time.year("end"),
      let seed = tree["run"]?.integer("seed"), let replications = tree["run"]?.integer("replications"),
      let clusters, let concept: Scenario.Concept = choice(tree, "concept"),
      let detail: Scenario.Detail = choice(tree["region"], "detail"),
      let demography: DemographyPreset = choice(tree["demography"], "preset"),
      let priceBase = tree["prices"]?.integer("base")
    else { return nil }
    return Scenario(
      name: name, variant: variant, variantTitle: variant.flatMap { variants?[$0]?.text("title") },
      about: about, baseline: baseline, concept: concept,
      region: tree["region"]?.text("code").flatMap { NUTSRegion($0) }, detail: detail, startYear: start,
      endYear: end, priceBase: priceBase, seed: UInt64(seed), replications: replications,
      demography: demography, clusters: clusters, policies: policies, shocks: shocks, parameters: parameters,
      variants: variants?.entries.map(\.key) ?? [], outputs: outputs, uncertainty: uncertainty,
      sensitivity: sensitivity,
      canonicalText: CanonicalText(tree: tree, variant: variant).text,
      resolvedText: ResolvedText(tree: tree).text, builder: self)
  }

  private var about: Scenario.About {
    Scenario.About(
      title: tree.text("title") ?? tree.text("scenario") ?? "", question: tree.text("question") ?? "",
      description: tree.text("description") ?? "", authors: tree.texts("authors"),
      licence: tree.text("licence") ?? "", sources: tree.texts("sources"))
  }

  private var clusters: Scenario.Clusters? {
    guard let part = tree["clusters"], let categories = part.text("categories"),
      let reference = part.text("reference"),
      let quotient = part["location_quotient"]?.fraction("at_least"),
      let share = part["employment_share"]?.fraction("at_least")
    else { return nil }
    return .init(
      categories: categories, reference: reference, locationQuotient: quotient, employmentShare: share)
  }

  private var outputs: Scenario.Outputs {
    let part = tree["outputs"]
    let quantiles = part?["quantiles"]?.items.compactMap { $0.text.flatMap { try? Quantity.fraction($0) } }
    return .init(
      comparison: part?["compare_with"].flatMap(Self.path), tables: part?.texts("tables") ?? [],
      quantiles: quantiles ?? [])
  }

  /// The path of a file that a scenario names, relative to the scenario's own.
  private static func path(of value: Tree) -> String? {
    guard let name = value.text else { return nil }
    return value.origin.place.map { Resolver.path(of: name, from: $0.source.name) } ?? name
  }

  private var parameters: [ParameterSetting] {
    var table = tree["parameters"]
    table?.entries.removeAll { if case .builtIn = $0.value.origin { true } else { false } }
    return Self.settings(table).sorted { $0.name < $1.name }
  }

  static func settings(_ table: Tree?) -> [ParameterSetting] {
    (table?.entries ?? []).compactMap { entry in
      let value = entry.value.text.flatMap { try? Quantity.fraction($0) }
      return value.map { ParameterSetting(name: entry.key, value: $0) }
    }
  }

  private var shocks: [ShockPlan] { (tree["shocks"]?.items ?? []).compactMap(ShockPlan.init) }

  private func choice<Choice: RawRepresentable<String>>(_ tree: Tree?, _ key: String) -> Choice? {
    tree?.text(key).flatMap(Choice.init(rawValue:))
  }
}
