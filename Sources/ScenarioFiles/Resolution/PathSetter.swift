import Tables

/// What stands where a path leads.
struct PathPlace {
  /// What a value may be there.
  let shape: Shape
  /// The value; nil where there is none.
  let value: Tree?
  /// The parameter of the model whose value it is; nil for all other values.
  let parameter: KnownParameter?
}

/// Finds and changes values in a tree by their path, as in `policies.saturno.grants.per_firm`.
///
/// Policies and shocks are named by their `id`, the parts of a programme by theirs directly below it; the name
/// of a parameter keeps its dots.
struct PathSetter {
  /// The parameters that `parameters` and `effects` may name.
  let parameters: [KnownParameter]

  /// Returns `root` with `value` at `path`.
  ///
  /// - Throws: `Complaint` when the path leads nowhere.
  func setting(_ value: Tree, at path: String, in root: Tree) throws(Complaint) -> Tree {
    try changing(path, in: root) { _ in value }
  }

  /// Returns what stands at `path` in `root`.
  ///
  /// - Throws: `Complaint` when the path leads nowhere.
  func place(at path: String, in root: Tree) throws(Complaint) -> PathPlace {
    var found = PathPlace(shape: .anything, value: nil, parameter: nil)
    _ = try changing(path, in: root) { place in
      found = place
      return place.value ?? Tree(content: .record([]), origin: root.origin)
    }
    return found
  }

  private func changing(
    _ path: String, in root: Tree, by change: (PathPlace) -> Tree
  ) throws(Complaint) -> Tree {
    do throws(Complaint) {
      let keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return try set(change, at: keys[...], in: root, of: ScenarioKeys.root)
    } catch { throw Complaint("'\(path)' leads nowhere: \(error.message)") }
  }

  private func set(
    _ change: (PathPlace) -> Tree, at path: ArraySlice<String>, in tree: Tree?, as shape: Shape
  ) throws(Complaint) -> Tree {
    guard let key = path.first else { return change(PathPlace(shape: shape, value: tree, parameter: nil)) }
    switch shape {
    case .record(let record): return try set(change, at: path, in: tree, of: record)
    case .table(let table): return try set(change, at: path, in: tree, of: table)
    case .list(.kinds(let kinds)): return try set(change, at: path, in: tree, ofList: kinds)
    default: throw Complaint("there is nothing below it called '\(key)'")
    }
  }

  private func set(
    _ change: (PathPlace) -> Tree, at path: ArraySlice<String>, in tree: Tree?, of record: RecordShape
  ) throws(Complaint) -> Tree {
    let key = path[path.startIndex]
    guard let field = record.field(key) else {
      let hint = Suggestion.hint(for: key, among: record.fields.map(\.key))
      throw Complaint("'\(key)' is not known in \(record.name)\(hint)")
    }
    let inner = try set(change, at: path.dropFirst(), in: tree?[key], as: field.shape)
    return replacing(key, by: inner, in: tree)
  }

  private func set(
    _ change: (PathPlace) -> Tree, at path: ArraySlice<String>, in tree: Tree?, of table: TableShape
  ) throws(Complaint) -> Tree {
    if case .parameters(let prefix) = table.keys {
      let name = path.joined(separator: ".")
      guard let parameter = parameters.first(where: { $0.name == prefix + name }) else {
        let known = parameters.map(\.name).filter { $0.hasPrefix(prefix) }.map {
          String($0.dropFirst(prefix.count))
        }
        throw Complaint("'\(name)' is not known in \(table.name)\(Suggestion.hint(for: name, among: known))")
      }
      let place = PathPlace(
        shape: .fraction(parameter.allowed), value: tree?[name], parameter: parameter)
      return replacing(name, by: change(place), in: tree)
    }
    let key = path[path.startIndex]
    let inner = try set(change, at: path.dropFirst(), in: tree?[key], as: table.value)
    return replacing(key, by: inner, in: tree)
  }

  private func set(
    _ change: (PathPlace) -> Tree, at path: ArraySlice<String>, in tree: Tree?, ofList kinds: KindShape
  ) throws(Complaint) -> Tree {
    let id = path[path.startIndex]
    guard var list = tree, let index = list.items.firstIndex(where: { $0.id == id }) else {
      let hint = Suggestion.hint(for: id, among: tree?.items.compactMap(\.id) ?? [])
      throw Complaint("there is no \(kinds.noun) '\(id)'\(hint)")
    }
    guard path.count > 1 else { throw Complaint("it is a whole \(kinds.noun); name one of its keys") }
    list.items[index] = try set(change, at: path.dropFirst(), inItem: list.items[index], of: kinds)
    return list
  }

  private func set(
    _ change: (PathPlace) -> Tree, at path: ArraySlice<String>, inItem item: Tree, of kinds: KindShape
  ) throws(Complaint) -> Tree {
    let key = path[path.startIndex]
    let record = item["kind"]?.text.flatMap(kinds.record) ?? kinds.anyKind
    let isPart = item["parts"]?.items.contains { $0.id == key } ?? false
    if isPart, record.field(key) == nil {
      return try set(change, at: ["parts"] + path, in: item, of: record)
    }
    return try set(change, at: path, in: item, of: record)
  }

  private func replacing(_ key: String, by value: Tree, in tree: Tree?) -> Tree {
    var result = tree ?? Tree(content: .record([]), origin: value.origin)
    if let index = result.entries.firstIndex(where: { $0.key == key }) {
      result.entries[index] = .init(key: key, keyOrigin: value.origin, value: value)
    } else {
      result.entries.append(.init(key: key, keyOrigin: value.origin, value: value))
    }
    return result
  }
}
