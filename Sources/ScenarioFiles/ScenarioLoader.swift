import Tables

/// Reads scenario files: resolves, checks, and turns them into scenarios.
public struct ScenarioLoader: Sendable {
  /// The parameters of the model, in the order in which they are suggested and shown.
  public let parameters: [KnownParameter]
  /// Looks a baseline up by name.
  public let baseline: @Sendable (String) -> BaselineLookup

  public init(
    parameters: [KnownParameter] = KnownParameter.all,
    baseline: @escaping @Sendable (String) -> BaselineLookup
  ) {
    (self.parameters, self.baseline) = (parameters, baseline)
  }

  /// Reads the scenario file at `path` and everything it builds on.
  ///
  /// - Parameters:
  ///   - variant: The variant to choose; nil for the scenario itself.
  ///   - options: Values laid over everything else, each as `path=value`.
  public func load(_ path: String, variant: String? = nil, options: [String] = []) -> LoadedScenario {
    var resolver = Resolver(parameters: parameters)
    guard let resolution = resolver.resolve(path: path, variant: variant, options: options) else {
      return LoadedScenario(path: path, diagnostics: resolver.diagnostics)
    }
    var (diagnostics, facts) = check(resolution.tree)
    diagnostics = resolution.diagnostics + diagnostics
    if variant == nil { diagnostics += checkVariants(of: resolution, path: path, known: diagnostics) }
    diagnostics = sorted(diagnostics, of: resolution, path: path)
    let builder = ScenarioBuilder(
      tree: resolution.tree, variant: variant, variants: resolution.variants?.entries.map(\.key) ?? [])
    let isValid = !diagnostics.contains { $0.severity == .error }
    return LoadedScenario(
      path: path, diagnostics: diagnostics, scenario: isValid ? builder.scenario() : nil,
      reach: PolicyReach.all(in: resolution.tree, facts: facts), tree: resolution.tree,
      inherited: resolution.inherited)
  }

  /// Returns everything that is wrong with a resolved tree, and the baseline it was checked against.
  private func check(_ tree: Tree) -> ([Diagnostic], BaselineFacts?) {
    var shape = ShapeCheck(parameters: parameters)
    shape.check(tree, against: .record(ScenarioKeys.root), of: "scenario")
    var diagnostics = shape.diagnostics
    var facts: BaselineFacts?
    if let entry = tree["baseline"], let name = entry.text, Shape.slug.problem(with: name) == nil {
      switch baseline(name) {
      case .found(let found): facts = found
      case .missing(let known):
        let hint = Suggestion.hint(for: name, among: known)
        diagnostics.append(.error("there is no baseline '\(name)'\(hint)", at: entry.origin))
      case .unreadable(let reason):
        diagnostics.append(.error("the baseline '\(name)' cannot be read: \(reason)", at: entry.origin))
      }
    }
    var check = ScenarioCheck(tree: tree, facts: facts, parameters: parameters)
    check.run()
    return (diagnostics + check.diagnostics, facts)
  }

  /// Returns what is wrong with the scenario's variants and not with the scenario itself.
  private func checkVariants(of resolution: Resolution, path: String, known: [Diagnostic]) -> [Diagnostic] {
    var seen = Set(known.map(\.description))
    var found: [Diagnostic] = []
    for variant in resolution.variants?.entries ?? [] {
      var resolver = Resolver(parameters: parameters)
      let tree = resolver.apply(variant.value, to: resolution.tree, from: path)
      for diagnostic in resolver.diagnostics + check(tree).0
      where seen.insert(diagnostic.description).inserted {
        found.append(diagnostic)
      }
    }
    return found
  }

  /// Returns `diagnostics` by file and place; warnings about other files are left to those.
  private func sorted(_ diagnostics: [Diagnostic], of resolution: Resolution, path: String) -> [Diagnostic] {
    let ranked = diagnostics.filter { diagnostic in
      guard let place = diagnostic.origin.place, diagnostic.severity == .warning else { return true }
      return place.source.name == path
    }
    return ranked.enumerated().sorted { left, right in
      if left.element.comes(before: right.element, files: resolution.files) { return true }
      if right.element.comes(before: left.element, files: resolution.files) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}

/// What became of a scenario file.
public struct LoadedScenario: Sendable {
  /// The file, as the user gave it.
  public let path: String
  /// Everything that is wrong or odd, in the order of the file.
  public let diagnostics: [Diagnostic]
  /// The scenario, nil when there is an error among the diagnostics.
  public let scenario: Scenario?
  /// How far each policy reaches.
  public let reach: [PolicyReach]
  let tree: Tree?
  let inherited: Set<String>

  init(
    path: String, diagnostics: [Diagnostic], scenario: Scenario? = nil, reach: [PolicyReach] = [],
    tree: Tree? = nil, inherited: Set<String> = []
  ) {
    (self.path, self.diagnostics, self.scenario) = (path, diagnostics, scenario)
    (self.reach, self.tree, self.inherited) = (reach, tree, inherited)
  }

  /// Returns the resolved scenario as YAML, each value with its origin; nil for a file that could not be read.
  ///
  /// - Parameter changes: Whether only values are printed that this file, a variant or an option sets.
  public func resolvedText(changes: Bool = false) -> String? {
    tree.map { tree in
      ResolvedText(tree: tree) { origin in !changes || isOwn(origin) }.text
    }
  }

  private func isOwn(_ origin: Origin) -> Bool {
    switch origin {
    case .builtIn: false
    case .option: true
    case .file(let place): !inherited.contains(place.source.name)
    }
  }
}
