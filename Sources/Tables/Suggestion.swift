/// Finds the word that a user probably meant.
public enum Suggestion {
  /// Returns the nearest of `known` to `word`, nil when none is near; the first wins a tie.
  ///
  /// A word of three letters or more that begins a known one means that; else the edit distance decides.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let limit = max(1, word.count / 3)
    guard word.count <= 100 else { return nil }
    if word.count >= 3, let longer = known.first(where: { $0.lowercased().hasPrefix(word.lowercased()) }) {
      return longer
    }
    let ranked = known.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    return ranked.min { $0.distance < $1.distance }.flatMap { $0.distance <= limit ? $0.word : nil }
  }

  /// Returns `; did you mean '…'?`, or the whole list when it is short, or nothing.
  public static func hint(for word: String, among known: [String], listUpTo limit: Int = 8) -> String {
    if let nearest = nearest(to: word, among: known) { return "; did you mean '\(nearest)'?" }
    guard !known.isEmpty, known.count <= limit else { return "" }
    return "; known here: \(known.joined(separator: ", "))"
  }

  /// Returns the number of insertions, deletions, substitutions and swaps of neighbours between two words.
  ///
  /// - Complexity: O(*mn*) in the lengths of the words.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let substitution = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
