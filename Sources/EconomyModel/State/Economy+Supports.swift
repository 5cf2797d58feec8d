extension Economy {
  /// The row of `supports` for a firm that enjoys `support` besides what row `kind` gives it.
  mutating func support(_ support: Support, besides kind: UInt32) -> UInt32 {
    let row = row(of: support.spells[...])
    return row == 0 ? kind : combination(of: parts(of: kind) + [row])
  }

  /// Moves the firms whose support ended before `year` to what follows it.
  mutating func endSupports(before year: Int) {
    guard supports.dropFirst().contains(where: { $0.until < year && $0.until != .min }) else { return }
    let next = supports.indices.map { successor(of: UInt32($0), in: year) }
    guard next.indices.contains(where: { next[$0] != UInt32($0) }) else { return }
    for cell in 0..<cellCount {
      for row in firms.rows(of: cell) where firms.supports[row] != 0 {
        firms.supports[row] = next[Int(firms.supports[row])]
      }
    }
  }

  /// The row of the first of `spells`, the others following it; 0 when none of them changes anything.
  private mutating func row(of spells: ArraySlice<SupportTerms>) -> UInt32 {
    guard var terms = spells.first else { return 0 }
    terms.successor = row(of: spells.dropFirst())
    if terms.isNeutral && terms.successor == 0 { return 0 }
    if let row = supportRows[terms] { return row }
    supportRows[terms] = UInt32(supports.count)
    supports.append(terms)
    return UInt32(supports.count - 1)
  }

  private func parts(of kind: UInt32) -> [UInt32] {
    kind == 0 ? [] : supportParts[kind] ?? [kind]
  }

  /// The row that does what all `parts` do at once.
  private mutating func combination(of parts: [UInt32]) -> UInt32 {
    let parts = parts.sorted()
    guard parts.count > 1 else { return parts.first ?? 0 }
    if let row = supportRowsOfParts[parts] { return row }
    var terms = supports[Int(parts[0])]
    for part in parts.dropFirst() { terms.add(supports[Int(part)]) }
    terms.successor = 0
    let row = UInt32(supports.count)
    supports.append(terms)
    supportParts[row] = parts
    supportRowsOfParts[parts] = row
    return row
  }

  /// The row that holds in `year` for firms of row `kind`.
  private mutating func successor(of kind: UInt32, in year: Int) -> UInt32 {
    let all = parts(of: kind)
    let held = all.compactMap { part -> UInt32? in
      var part = part
      while part != 0, supports[Int(part)].until < year { part = supports[Int(part)].successor }
      return part == 0 ? nil : part
    }
    return held == all ? kind : combination(of: held)
  }
}
