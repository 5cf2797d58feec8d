import Tables

/// Reads a scenario file and lays over each other, in this order: built-in values, the file it extends, the
/// fragments it applies, the file itself, a variant, and options.
package struct Resolver {
  let parameters: [KnownParameter]
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var isComplete = true

  init(parameters: [KnownParameter]) { self.parameters = parameters }

  mutating func note(file: String) { files.append(file) }
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Returns the resolved tree, nil when the file itself cannot be read or is not a set of keys.
  mutating func resolve(path: String, variant: String?, options: [String]) -> Resolution? {
    guard let file = read(path, referredFrom: nil), let own = layered(file, path: path, chain: [path]) else {
      return nil
    }
    let inherited = Set(files).subtracting([path])
    let variants = own["variants"]
    var tree = own
    if let variant, isComplete { tree = apply(variant: variant, of: variants, to: tree, from: path) }
    for option in options where isComplete { tree = apply(option: option, to: tree) }
    tree = tree.withBuiltIns(of: ScenarioKeys.root).withBuiltIns(of: parameters)
    return Resolution(
      tree: tree, variants: variants, files: files, diagnostics: diagnostics, isComplete: isComplete,
      inherited: inherited)
  }

  /// Returns `own` laid over what it extends and applies.
  private mutating func layered(_ own: Tree, path: String, chain: [String]) -> Tree? {
    var below = Tree(content: .record([]), origin: own.origin)
    if let parent = own["extends"], let name = parent.text {
      let tree = extended(name, at: parent.origin, from: path, chain: chain)
      (below, isComplete) = (tree ?? below, isComplete && tree != nil)
    }
    for fragment in fragments(named: own["apply"], from: path) { below = below.overlaid(with: fragment) }
    return below.overlaid(with: own)
  }

  private mutating func extended(_ name: String, at origin: Origin, from path: String, chain: [String])
    -> Tree?
  {
    let parentPath = Self.path(of: name, from: path)
    guard !chain.contains(where: { Self.canonical($0) == Self.canonical(parentPath) }) else {
      let round = (chain + [parentPath]).map(Self.lastComponent).joined(separator: " → ")
      diagnostics.append(.error("'extends' goes round in a circle: \(round)", at: origin))
      return nil
    }
    guard chain.count <= 20 else {
      diagnostics.append(.error("more than 20 files extend one another", at: origin))
      return nil
    }
    guard let file = read(parentPath, referredFrom: origin) else { return nil }
    let tree = layered(file, path: parentPath, chain: chain + [parentPath])
    return ScenarioKeys.root.fields.filter { !$0.isInherited }.reduce(tree) { $0?.without($1.key) }
  }

  /// Reads the fragments of an `apply`; a value set by two of them is an error.
  private mutating func fragments(named list: Tree?, from path: String) -> [Tree] {
    var read: [Tree] = []
    for name in list?.items ?? [] {
      guard let text = name.text,
        let tree = self.read(Self.path(of: text, from: path), referredFrom: name.origin)
      else {
        isComplete = false
        continue
      }
      let fragment = ["format", "scenario", "extends", "apply", "variants"].reduce(tree) { $0.without($1) }
      for earlier in read { reportConflicts(between: earlier, and: fragment) }
      read.append(fragment)
    }
    return read
  }

  private mutating func reportConflicts(between earlier: Tree, and later: Tree) {
    for (path, here, there) in earlier.leavesShared(with: later) {
      let message = "'\(path)' is set by two fragments, first at \(here); only one of them may set it"
      diagnostics.append(.error(message, at: there))
    }
  }

  private mutating func apply(variant: String, of variants: Tree?, to tree: Tree, from path: String) -> Tree {
    guard let body = variants?[variant] else {
      let hint = Suggestion.hint(for: variant, among: variants?.entries.map(\.key) ?? [])
      let message = "there is no variant '\(variant)' in \(Self.lastComponent(path))\(hint)"
      diagnostics.append(.error(message, at: .option("--variant \(variant)")))
      return tree
    }
    return apply(body, to: tree, from: path)
  }

  /// Returns `tree` with the changes of a variant.
  mutating func apply(_ variant: Tree, to tree: Tree, from path: String) -> Tree {
    var result = tree
    for fragment in fragments(named: variant["apply"], from: path) {
      result = result.overlaid(with: fragment)
    }
    let setter = PathSetter(parameters: parameters)
    for entry in variant["set"]?.entries ?? [] {
      result = attempt(at: entry.keyOrigin, on: result) { tree throws(Complaint) in
        try setter.setting(entry.value, at: entry.key, in: tree)
      }
    }
    for policy in variant["drop"]?.items ?? [] {
      result = attempt(at: policy.origin, on: result) { tree throws(Complaint) in
        try tree.dropping(policy.text ?? "", from: policy.origin)
      }
    }
    return result
  }

  private mutating func apply(option: String, to tree: Tree) -> Tree {
    let origin = Origin.option("--set \(option)")
    let setter = PathSetter(parameters: parameters)
    return attempt(at: origin, on: tree) { tree throws(Complaint) in
      guard let equals = option.firstIndex(of: "=") else {
        throw Complaint("write --set path=value, as in --set time.end=2030")
      }
      let text = option[option.index(after: equals)...].trimmed
      let value = try Self.value(of: text, from: origin)
      return try setter.setting(value, at: option[..<equals].trimmed, in: tree)
    }
  }

  /// Runs `change` on `tree`; when it complains, reports that at `origin` and leaves the tree as it is.
  private mutating func attempt(
    at origin: Origin, on tree: Tree, _ change: (Tree) throws(Complaint) -> Tree
  ) -> Tree {
    do throws(Complaint) { return try change(tree) } catch {
      diagnostics.append(.error(error.message, at: origin))
      return tree
    }
  }
}
