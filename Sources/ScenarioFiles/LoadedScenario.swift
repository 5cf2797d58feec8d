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

  /// Returns the resolved scenario as YAML, each value with its origin; nil for an unreadable file.
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
