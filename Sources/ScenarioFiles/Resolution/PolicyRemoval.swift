import Tables

extension Tree {
  /// Returns the scenario without the policy or part at `path`; the budget of a part leaves its programme's.
  ///
  /// - Throws: `Complaint` when there is no such policy.
  func dropping(_ path: String, from origin: Origin) throws(Complaint) -> Tree {
    let ids = path.split(separator: ".").map(String.init)
    guard let policies = self["policies"], (1...2).contains(ids.count),
      let index = policies.items.firstIndex(where: { $0.id == ids[0] })
    else { throw Complaint("there is no policy '\(path)'\(hint(for: path))") }
    var result = policies
    if ids.count == 1 {
      result.items.remove(at: index)
    } else {
      guard let rest = try policies.items[index].droppingPart(ids[1], of: path, from: origin) else {
        return try dropping(ids[0], from: origin)
      }
      result.items[index] = rest
    }
    return replacing("policies", by: result)
  }

  /// Returns the programme without the part, nil when it was the last one.
  private func droppingPart(_ id: String, of path: String, from origin: Origin) throws(Complaint) -> Tree? {
    guard var parts = self["parts"], let index = parts.items.firstIndex(where: { $0.id == id }) else {
      throw Complaint("there is no policy '\(path)'\(hint(for: path))")
    }
    let dropped = parts.items.remove(at: index)
    guard !parts.items.isEmpty else { return nil }
    var result = replacing("parts", by: parts)
    if let whole = money("budget"), let part = dropped.money("budget"), whole.base == part.base {
      let rest = Money(amount: max(0, whole.amount - part.amount), base: whole.base)
      result = result.replacing("budget", by: .scalar(rest.description, from: origin))
    }
    return result
  }

  private func hint(for path: String) -> String {
    let paths = (self["policies"]?.items ?? []).flatMap { policy -> [String] in
      let parts = policy["parts"]?.items.compactMap(\.id) ?? []
      return policy.id.map { id in [id] + parts.map { "\(id).\($0)" } } ?? []
    }
    return Suggestion.hint(for: path, among: paths)
  }

  func replacing(_ key: String, by value: Tree) -> Tree {
    var result = self
    for index in result.entries.indices where result.entries[index].key == key {
      result.entries[index].value = value
    }
    return result
  }
}
