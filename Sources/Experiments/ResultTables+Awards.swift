import Recording

extension ResultTables {
  /// Writes every award and what became of its firm.
  func writeAwards() throws(FileError) -> DataResource {
    let table = try TableFile(Self.awards, in: folder)
    for replication in 1...store.replications {
      for award in try store.lists(of: replication).awards {
        table.text(axes.scenario)
        table.integer(replication)
        table.text(axes.policies[award.policy])
        table.integer(award.year)
        append(award, to: table)
        for outcome in [award.with, award.without] {
          table.truth(outcome.employment > 0)
          table.number(outcome.employment)
          table.number(outcome.valueAdded)
        }
        try table.endRow()
      }
    }
    return try table.finish()
  }

  /// Appends firm and money.
  private func append(_ award: AwardRecord, to table: TableFile) {
    let place = place(ofCell: award.cell)
    for text in [String(award.firm), Self.name(of: award.rank), place.region, place.division] {
      table.text(text)
    }
    table.integer(award.age)
    table.text(award.traits.contains(.induced) ? "induced" : "existing")
    for trait in [AwardRecord.Traits.women, .immigrants, .under35, .exporter] {
      table.truth(award.traits.contains(trait))
    }
    for number in [award.employment, award.amount, award.paid] { table.number(number) }
  }

  private static func name(of rank: AwardRecord.Rank) -> String {
    switch rank {
    case .first: "first"
    case .firstOfPolicy: "first-of-policy"
    case .further: "further"
    }
  }

  private static let awards = TableSchema(
    name: "awards", title: "Awards by replication, and what became of the firms in both worlds",
    primaryKey: ["scenario", "replication", "policy", "year", "firm"],
    fields: [.scenario, .replication, .policy, .year] + firm
      + [
        TableField("employment", .number, unit: "person", "persons employed when the award was made"),
        TableField("amount", .number, unit: "EUR_2020", "the money promised"),
        TableField("paid", .number, unit: "EUR_2020", "the money paid by the end of the run"),
      ] + outcome("with", "with the policies") + outcome("without", "in the counterfactual"))

  private static let firm = [
    TableField("firm", .text, "permanent number of the firm"),
    TableField(
      "award", .text,
      "first: the firm's first of all; first-of-policy: its first from the policy, after another's; further: one more"
    ),
    .region, .division, TableField("age", .integer, unit: "year", "the firm's age"),
    TableField("kind", .text, "induced: the firm would not exist without the policy; existing otherwise"),
    TableField("women", .boolean, "whether women lead the firm (1.2)"),
    TableField("immigrants", .boolean, "whether people born abroad lead the firm (1.2)"),
    TableField("under_35", .boolean, "whether people under 35 lead the firm (1.2)"),
    TableField(
      "exporter", .boolean, "whether the firm exports when the award is made, support left aside (1.3)"),
  ]

  private static func outcome(_ world: String, _ meaning: String) -> [TableField] {
    [
      TableField(
        "active_\(world)", .boolean, "whether the firm is active in the run's last year, \(meaning)"),
      TableField(
        "employment_\(world)", .number, unit: "person",
        "persons employed in the run's last year, 0 where it is not active, \(meaning)"),
      TableField(
        "value_added_\(world)", .number, unit: "EUR_2020/yr",
        "gross value added in the run's last year, 0 where it is not active, \(meaning)"),
    ]
  }
}
