/// Returns the name among `names` that `word` is most likely a slip of, nil when none is near.
///
/// - Complexity: O(names · length²).
func nearestName(to word: String, among names: [String]) -> String? {
  if let longer = names.first(where: { isBeginning(word, of: $0) }) { return longer }
  let wanted = Array(word.lowercased().unicodeScalars)
  let distances = names.map { name in editDistance(wanted, Array(name.lowercased().unicodeScalars)) }
  guard let least = distances.min(), least <= max(2, wanted.count / 3) else { return nil }
  return distances.firstIndex(of: least).map { names[$0] }
}

private func isBeginning(_ word: String, of name: String) -> Bool {
  word.count >= 3 && name.lowercased().hasPrefix(word.lowercased())
}

/// The fewest insertions, deletions and replacements that turn one text into the other.
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  var row = Array(0...other.count)
  for (i, left) in one.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in other.enumerated() {
      let replaced = diagonal + (left == right ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[other.count]
}
