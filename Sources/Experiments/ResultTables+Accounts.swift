import Recording

extension ResultTables {
  /// Writes each policy's books by year, province and division, means over the replications.
  func writeAccounts() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "accounts", title: "Firms and money by policy, place and year, means over the replications",
      primaryKey: ["scenario", "policy", "region", "division", "year"],
      fields: [.scenario, .policy, .region, .division, .year] + Self.counts
        + AccountMoney.columns.flatMap(Self.moneyFields))
    let table = try TableFile(schema, in: folder)
    let books = try AccountBooks(of: store)
    for policy in axes.policies.indices.dropLast() {
      let flows = books.flows(of: policy)
      for (year, calendarYear) in axes.years.enumerated() {
        for place in flows.places where flows.isShown(place, year) {
          if axes.isTerritoryOnly, place.region != nil { continue }
          begin(axes.policies[policy], place, calendarYear, in: table)
          append(
            AccountMoney(flows[place, year], of: place.isWhole ? books.totals(of: policy, year) : nil),
            in: calendarYear, to: table)
          try table.endRow()
        }
      }
    }
    return try table.finish()
  }

  private func begin(_ policy: String, _ place: AccountPlace, _ year: Int, in table: TableFile) {
    table.text(axes.scenario)
    table.text(policy)
    table.text(place.region.map { axes.regions[$0] } ?? axes.territory)
    table.text(place.division.map { axes.divisions[$0] } ?? "TOTAL")
    table.integer(year)
  }

  private func append(_ row: AccountMoney, in year: Int, to table: TableFile) {
    for count in row.counts { table.number(count) }
    for amount in row.money {
      table.number(amount ?? .nan)
      table.number((amount ?? .nan) * (axes.priceIndex[year] ?? .nan))
    }
  }

  private static let counts = [
    TableField("eligible", .number, unit: "firm", "firms that could have had an award"),
    TableField("refused", .number, unit: "firm", "firms that asked and had none"),
    TableField("recipients", .number, unit: "firm", "awards of the year"),
  ]

  private static func moneyFields(_ name: String, _ meaning: String) -> [TableField] {
    [
      TableField(name, .number, unit: "EUR_2020", meaning),
      TableField(
        "\(name)_current", .number, unit: "EUR of the year",
        "\(meaning), in prices of the year; empty in years without a price index"),
    ]
  }
}

/// A row of `accounts.csv`.
private struct AccountMoney {
  static let columns = [
    ("budget", "money for the year, with what earlier years left; of the whole policy only"),
    ("unspent", "money not promised by the end of the year; of the whole policy only"),
    ("overhead", "money of the year that goes to no firm; of the whole policy only"),
    ("committed", "money promised in the year; of the whole policy with overhead"),
    ("paid", "money paid out in the year; of the whole policy with overhead"),
    ("released", "money promised and given back in the year"),
    ("outstanding", "money promised and neither paid nor released at the end of the year"),
  ]

  let counts: [Double]
  /// In the order of `columns`, nil where the policy as a whole has it and a place has not.
  let money: [Double?]

  init(_ year: AccountYear, of totals: AccountTotals?) {
    let (flows, overhead) = (year.flows, totals?.overhead ?? 0)
    counts = [flows.eligible, flows.refused, flows.recipients]
    money = [
      totals?.budget, totals?.unspent, totals?.overhead, flows.committed + overhead, flows.paid + overhead,
      flows.released, year.outstanding,
    ]
  }
}
