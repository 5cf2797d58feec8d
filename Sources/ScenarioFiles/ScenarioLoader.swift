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
    if resolution.tree["scenario"] == nil, let entry = resolution.tree.entry("regressions") {
      let message = "this is a file of regressions: 'distretto fit' runs it, and with --check only checks it"
      return LoadedScenario(path: path, diagnostics: [.error(message, at: entry.keyOrigin)])
    }
    let (problem, facts) = lookUpBaseline(of: resolution.tree)
    var diagnostics =
      resolution.diagnostics + problem
      + check(resolution.tree, against: facts, isComplete: resolution.isComplete)
    if resolution.isComplete {
      diagnostics += checkDraws(of: resolution.tree, against: facts, known: diagnostics)
    }
    if variant == nil, resolution.isComplete {
      diagnostics += checkVariants(of: resolution, path: path, against: facts, known: diagnostics)
    }
    diagnostics = shortened(sorted(diagnostics, of: resolution, path: path), path: path)
    let builder = ScenarioBuilder(
      tree: resolution.tree, variant: variant, variants: resolution.variants, known: parameters)
    let isValid = !diagnostics.contains { $0.severity == .error }
    return LoadedScenario(
      path: path, diagnostics: diagnostics, scenario: isValid ? builder.scenario() : nil,
      reach: PolicyReach.all(in: resolution.tree, facts: facts), tree: resolution.tree,
      inherited: resolution.inherited)
  }

  /// Returns the baseline that `tree` names, or what is wrong with the name.
  private func lookUpBaseline(of tree: Tree) -> ([Diagnostic], BaselineFacts?) {
    guard let entry = tree["baseline"], let name = entry.text, Shape.slug.problem(with: name) == nil else {
      return ([], nil)
    }
    switch baseline(name) {
    case .found(let facts): return ([], facts)
    case .missing(let known, let searched):
      let hint = Suggestion.hint(for: name, among: known)
      let place = searched.isEmpty ? "" : " in \(searched.joined(separator: ", "))"
      let remedy = searched.isEmpty || !hint.isEmpty ? "" : "; name its folder with --baselines"
      return ([.error("there is no baseline '\(name)'\(place)\(hint)\(remedy)", at: entry.origin)], nil)
    case .unreadable(let reason):
      return ([.error("the baseline '\(name)' cannot be read: \(reason)", at: entry.origin)], nil)
    }
  }

  /// Returns everything that is wrong with a resolved tree; when it is not complete, only what is wrong with the values
  /// that are there.
  func check(_ tree: Tree, against facts: BaselineFacts?, isComplete: Bool = true) -> [Diagnostic] {
    var shape = ShapeCheck(parameters: parameters, isComplete: isComplete)
    shape.check(tree, against: .record(ScenarioKeys.root), of: "scenario")
    guard isComplete else { return shape.diagnostics }
    var check = ScenarioCheck(tree: tree, facts: facts, parameters: parameters)
    check.run()
    return shape.diagnostics + check.diagnostics
  }

  /// The most variants of one file; more are a matter for an ensemble.
  private static let variantLimit = 100

  /// Returns what is wrong with the scenario's variants and not with the scenario itself.
  private func checkVariants(
    of resolution: Resolution, path: String, against facts: BaselineFacts?, known: [Diagnostic]
  ) -> [Diagnostic] {
    guard let variants = resolution.variants else { return [] }
    guard variants.entries.count <= Self.variantLimit else {
      return [.error("a scenario has at most \(Self.variantLimit) variants", at: variants.origin)]
    }
    var seen = Set(known.map(\.description))
    var found: [Diagnostic] = []
    for variant in variants.entries {
      var resolver = Resolver(parameters: parameters)
      let tree = resolver.apply(variant.value, to: resolution.tree, from: path)
      let (problem, own) =
        tree.text("baseline") == resolution.tree.text("baseline") ? ([], facts) : lookUpBaseline(of: tree)
      for diagnostic in resolver.diagnostics + problem where seen.insert(diagnostic.description).inserted {
        found.append(diagnostic)
      }
      for diagnostic in check(tree, against: own) where seen.insert(diagnostic.description).inserted {
        found.append(diagnostic.about(variant: variant.key))
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

  /// How many messages are shown; a reader mends no more at a time.
  private static let messageLimit = 100

  /// Returns the first messages, and how many there are beside them.
  private func shortened(_ diagnostics: [Diagnostic], path: String) -> [Diagnostic] {
    let rest = diagnostics.dropFirst(Self.messageLimit)
    guard !rest.isEmpty else { return diagnostics }
    let severity: Diagnostic.Severity = rest.contains { $0.severity == .error } ? .error : .warning
    let more = Diagnostic(severity, "\(rest.count) more problems are not shown", at: .option(""), in: path)
    return diagnostics.prefix(Self.messageLimit) + [more]
  }
}
