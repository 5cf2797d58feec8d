/// Local units, persons and wages of a region's division in the baseline's year, none of them missing.
struct EuropeanCell: Sendable {
  /// Local units, persons employed: whole numbers.
  var units = 0, persons = 0
  /// Wages and salaries, thousand euro.
  var wages = 0
  /// What was not published and is fitted.
  var fitted: Fitted = []

  /// Which of a cell's numbers are fitted.
  struct Fitted: OptionSet, Sendable {
    let rawValue: Int
    static let units = Fitted(rawValue: 1)
    static let persons = Fitted(rawValue: 2)
    static let wages = Fitted(rawValue: 4)

    /// The names of the columns concerned.
    var text: String {
      let names: [(Fitted, String)] = [
        (.units, "local_units"), (.persons, "persons_employed"), (.wages, "wages_meur"),
      ]
      return names.filter { contains($0.0) }.map(\.1).joined(separator: " ")
    }
  }
}
