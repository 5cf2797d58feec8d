/// What a policy did over all years.
struct PolicyTotals {
  let policy: String
  let committed, paid, outstanding, released, unspent, overhead: Double?
  let recipients, induced, doubleFunded, refused: Double?

  init(_ policy: String, _ figures: [Figure]) {
    self.policy = policy
    func values(_ variable: String) -> [Figure] { figures.filter { $0.variable == variable } }
    func sum(_ variable: String) -> Double? {
      values(variable).isEmpty ? nil : values(variable).reduce(0) { $0 + $1.mean }
    }
    // Unspent money is there again in the next year: what counts is the last year that had a budget.
    let budgeted = values("Budget").filter { $0.mean != 0 }.map(\.year).max()
    unspent = values("Unspent").first { $0.year == budgeted }?.mean
    outstanding = values("Outstanding").max { $0.year < $1.year }?.mean
    (committed, paid, released, overhead) = (sum("Committed"), sum("Paid"), sum("Released"), sum("Overhead"))
    doubleFunded = sum("Double-Funded Recipients")
    (recipients, induced, refused) = (sum("Recipients"), sum("Recipients|Induced"), sum("Refused Firms"))
  }

  var hasMoney: Bool {
    (committed ?? 0) != 0 || (unspent ?? 0) != 0 || (paid ?? 0) != 0 || (recipients ?? 0) != 0
  }

  /// A column of the table of money, which is left out where it holds nothing but zeros.
  struct Column {
    let name: String
    let text: (Double) -> String
    let value: (PolicyTotals) -> Double?
  }

  /// The budget is what was promised and what was not (9.1).
  static var columns: [Column] {
    [
      Column(name: "Budget", text: millions) { account in
        account.committed.map { $0 + (account.unspent ?? 0) }
      },
      Column(name: "Paid", text: millions, value: \.paid),
      Column(name: "Outstanding", text: millions, value: \.outstanding),
      Column(name: "Given back", text: millions, value: \.released),
      Column(name: "Unspent", text: millions, value: \.unspent),
      Column(name: "Overhead", text: millions, value: \.overhead),
      Column(name: "Awards", text: count, value: \.recipients),
      Column(name: "Induced", text: count, value: \.induced),
      Column(name: "Double-funded", text: count, value: \.doubleFunded),
      Column(name: "Refused", text: count, value: \.refused),
    ]
  }

  private static func millions(_ euro: Double) -> String { Digits.text(euro / 1e6, significant: 3, most: 4) }
  private static func count(_ value: Double) -> String { Digits.whole(value) }
}
