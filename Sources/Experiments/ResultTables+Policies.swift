import Recording

extension ResultTables {
  /// Writes money, recipients and additionality by policy and year.
  func writePolicies() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "policies", title: "Money, recipients, additionality and costs by policy and year",
      primaryKey: ["scenario", "policy", "variable", "year"],
      fields: [.scenario, .policy, .variable, .unit, .year] + summaryFields
        + [Self.probability, Self.confidence])
    let table = try TableFile(schema, in: folder)
    for variable in PolicyVariable.allCases {
      if let cost = variable.cost {
        let money = try store.slices(cost.money.rawValue, of: .policies)
        let effect = try store.slices(cost.effect.rawValue, of: .policies)
        try append(variable, to: table) { row in
          Summary(costOf: values(money, at: row), per: values(effect, at: row), at: axes.probabilities)
        }
      } else {
        let slices = try store.slices(variable.rawValue, of: .policies)
        try append(variable, to: table) { Summary(of: values(slices, at: $0), at: axes.probabilities) }
      }
    }
    return try table.finish()
  }

  /// Writes a variable, policy by policy and year by year, where it has a meaning.
  private func append(
    _ variable: PolicyVariable, to table: TableFile, _ summary: (_ row: Int) -> Summary?
  ) throws(FileError) {
    for row in 0..<axes.policies.count * axes.years.count {
      guard let summary = summary(row) else { continue }
      let policy = axes.policies[row / axes.years.count]
      let (name, unit) = (variable.variable.name, variable.variable.unit)
      for text in [axes.scenario, policy, name, unit] { table.text(text) }
      table.integer(axes.years.lowerBound + row % axes.years.count)
      append(summary, to: table)
      table.number(summary.probabilityPositive)
      table.text(axes.confidence[policy] ?? "")
      try table.endRow()
    }
  }

  /// Writes how the change of gross domestic product came about, channel by channel.
  func writeChannels() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "channels", title: "The change of gross domestic product by channel, which add up to TOTAL",
      primaryKey: ["scenario", "channel", "region", "year"],
      fields: [.scenario, TableField("channel", .text, "how the change came about"), .unit, .region, .year]
        + summaryFields + [.probabilityPositive, .probabilityNegative])
    let table = try TableFile(schema, in: folder)
    for channel in Channel.allCases {
      let slices = try store.slices(channel.rawValue, of: .channels)
      for area in axes.shownAreas {
        for (position, year) in axes.years.enumerated() {
          let values = values(slices, at: area * axes.years.count + position)
          guard let summary = Summary(of: values, at: axes.probabilities) else { continue }
          let (name, unit) = (channel.variable.name, channel.variable.unit)
          for text in [axes.scenario, name, unit, axes.areas[area]] { table.text(text) }
          table.integer(year)
          append(summary, to: table)
          table.number(summary.probabilityPositive)
          table.number(summary.probabilityNegative)
          try table.endRow()
        }
      }
    }
    return try table.finish()
  }

  private static let probability = TableField(
    "probability_positive", .number, unit: "dimensionless",
    "share of the replications in which the number is above zero; of a cost, in which its effect is")
  private static let confidence = TableField(
    "confidence", .text,
    "the lowest confidence among the parameters that say what the policy does: low, medium or high; empty where there are none"
  )
}
