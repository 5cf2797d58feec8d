extension Tree {
  /// Returns this tree with `other` laid over it: keys are merged one by one, policies and shocks by their
  /// `id`, every other list is replaced as a whole.
  func overlaid(with other: Tree) -> Tree {
    switch (content, other.content) {
    case (.record(let below), .record(let above)):
      Tree(content: .record(Self.merge(below, above)), origin: origin)
    case (.list(let below), .list(let above)) where Self.areNamed(below) && Self.areNamed(above):
      Tree(content: .list(Self.merge(below, above)), origin: origin)
    default: other
    }
  }

  private static func merge(_ below: [Entry], _ above: [Entry]) -> [Entry] {
    var result = below
    let positions = Dictionary(below.indices.map { (below[$0].key, $0) }) { first, _ in first }
    for entry in above {
      if let index = positions[entry.key] {
        result[index].value = result[index].value.overlaid(with: entry.value)
        result[index].keyOrigin = entry.keyOrigin
      } else {
        result.append(entry)
      }
    }
    return result
  }

  private static func merge(_ below: [Tree], _ above: [Tree]) -> [Tree] {
    var result = below
    let positions = Dictionary(below.indices.map { (below[$0].id, $0) }) { first, _ in first }
    for item in above {
      if let index = positions[item.id] {
        result[index] = result[index].overlaid(with: item)
      } else {
        result.append(item)
      }
    }
    return result
  }

  private static func areNamed(_ items: [Tree]) -> Bool {
    !items.isEmpty && items.allSatisfy { $0.id != nil }
  }

  /// Returns the leaves that `other` sets too, with the path to each, in the order of `other`.
  func leavesShared(with other: Tree, at path: [String] = []) -> [(path: String, here: Origin, there: Origin)]
  {
    switch (content, other.content) {
    case (.record, .record):
      other.entries.flatMap { entry in
        self[entry.key].map { $0.leavesShared(with: entry.value, at: path + [entry.key]) } ?? []
      }
    case (.list(let below), .list(let above)) where Self.areNamed(below) && Self.areNamed(above):
      above.flatMap { item -> [(path: String, here: Origin, there: Origin)] in
        guard let twin = below.first(where: { $0.id == item.id }), let id = item.id else { return [] }
        return twin.leavesShared(with: item.without("id"), at: path + [id])
      }
    default: [(path.joined(separator: "."), origin, other.origin)]
    }
  }

  /// Returns the record without `key`.
  func without(_ key: String) -> Tree {
    var result = self
    if case .record = content { result.entries.removeAll { $0.key == key } }
    return result
  }
}
