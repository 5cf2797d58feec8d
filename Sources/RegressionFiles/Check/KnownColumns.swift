import Tables

/// The columns that a formula may name.
struct KnownColumns {
  /// Where they are, in messages.
  let place: String
  let names: [String]

  /// What is wrong with the name of a column; nil when nothing is.
  func problem(with name: String) -> String? {
    guard !names.contains(name) else { return nil }
    return "there is no column '\(name)' in \(place)\(Suggestion.hint(for: name, among: names, listUpTo: 20))"
  }
}
