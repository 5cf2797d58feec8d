/// Variables of the tables in plain words.
enum OutcomeName {
  private static let plain = [
    "Employment|Firms": "Employment in firms", "Employment": "Employment in all activities",
    "Gross Value Added|Firms": "Value added of firms", "Unemployment Rate": "Unemployment",
    "Research Expenditure|Business": "Business research", "Research Expenditure|Public": "Public research",
  ]

  /// The variable's name in words: `Cost per Net Job` as `Cost per net job`.
  static func text(_ variable: String) -> String {
    if let text = plain[variable] { return text }
    let words = variable.replacing("|Without Policies", with: " without the policies").replacing(
      "|", with: ", "
    ).split(separator: " ")
    return words.enumerated().map { position, word in
      position == 0 || word == word.uppercased() ? String(word) : word.lowercased()
    }.joined(separator: " ")
  }

  /// Name and unit of a level; the name alone where that is what is counted.
  static func heading(_ variable: String, unit: String) -> String {
    let (name, unit) = (text(variable), UnitWords(unit).level)
    return name.lowercased() == unit ? name : "\(name), \(unit)"
  }

  /// Name and unit of a level.
  static func heading(_ figure: Figure) -> String { heading(figure.variable, unit: figure.unit) }
}
