import Classifications

/// Divisions that are fitted together because their sum by province is published.
struct SectionGroup: Sendable {
  /// The label of the published sum, for example `B_C`.
  let name: String
  /// The positions of its divisions in `DivisionProfile.all`.
  let members: [Int]

  /// Groups the divisions by what `key` says, in order of first appearance.
  static func grouping(by key: (DivisionProfile) -> String) -> [SectionGroup] {
    var names: [String] = []
    for profile in DivisionProfile.all where !names.contains(key(profile)) { names.append(key(profile)) }
    return names.map { name in
      SectionGroup(
        name: name, members: DivisionProfile.all.indices.filter { key(DivisionProfile.all[$0]) == name })
    }
  }
}

extension Array where Element == Double {
  /// The same numbers, scaled so that they add up to `total`.
  func scaled(to total: Double) -> [Double] {
    let sum = reduce(0, +)
    return sum == 0 ? self : map { $0 / sum * total }
  }
}
