extension ScenarioLoader {
  /// Returns what would be wrong with the scenario if a value that is drawn, or varied, stood at either end of its
  /// distribution, and is not wrong as it stands.
  ///
  /// - Complexity: that of checking the scenario twice for each such value.
  func checkDraws(of tree: Tree, against facts: BaselineFacts?, known: [Diagnostic]) -> [Diagnostic] {
    let plain = tree.without("uncertainty").without("sensitivity")
    let setter = PathSetter(parameters: parameters)
    let reader = UncertainValueReader(tree: tree, parameters: parameters)
    var seen = Set(known.map(\.message))
    var found: [Diagnostic] = []
    for (value, origin) in reader.places {
      for level in [0.0, 1] {
        let text = value.text(of: value.distribution.value(atLevel: level))
        guard let changed = try? setter.setting(.scalar(text, from: origin), at: value.path, in: plain)
        else { continue }
        for problem in check(changed, against: facts)
        where problem.severity == .error && seen.insert(problem.message).inserted {
          found.append(.error("with '\(value.path)' at \(text): \(problem.message)", at: origin))
        }
      }
    }
    return found
  }
}
