import EconomyModel

/// A shock as it stands in a scenario, on a baseline: its values, typed.
struct ShockSource: Sendable {
  let tree: Tree
  let baseline: Baseline

  /// The name, unique among shocks.
  var id: String { tree.id ?? "" }

  /// The provinces that `nuts` names, by position; nil for all.
  var regions: Set<Int>? {
    guard tree["nuts"] != nil else { return nil }
    let hit = EligibleFirms(tree)
    return Set(baseline.regions.indices.filter { hit.admits(baseline.regions[$0].code) })
  }

  /// The divisions that `nace` names, by position; nil for all.
  var divisions: Set<Int>? {
    tree["nace"] == nil ? nil : Set(tree.texts("nace").flatMap(divisions(of:)))
  }

  /// The divisions of a section, or the division itself, by position.
  func divisions(of code: String) -> [Int] {
    var hit = EligibleFirms()
    hit.nace = [code]
    return baseline.divisions.indices.filter { hit.admits(baseline.divisions[$0].code) }
  }

  /// The values of the table at `key` by position of the division: a division's own beats its section's.
  func byDivision<Value>(_ key: String, _ read: (Tree) -> Value?) -> [Int: Value] {
    var values: [Int: Value] = [:]
    for isDivision in [false, true] {
      for entry in tree[key]?.entries ?? [] where (entry.key.utf8.count > 1) == isDivision {
        for division in divisions(of: entry.key) { values[division] = read(entry.value) }
      }
    }
    return values
  }
}

extension Tree {
  /// The fraction that the value is.
  var fraction: Double? { text.flatMap { try? Quantity.fraction($0) } }

  /// The value's fractions by year.
  var byYear: [Int: Double] {
    entries.reduce(into: [:]) { values, entry in
      if let year = Int(entry.key), let value = entry.value.fraction { values[year] = value }
    }
  }
}
