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
        let money = try store.slab(cost.money.rawValue, of: .policies)
        let effect = try store.slab(cost.effect.rawValue, of: .policies)
        try append(variable, to: table) {
          Summary(costOf: money[$0, $1], per: effect[$0, $1], at: axes.probabilities)
        }
      } else {
        let slab = try store.slab(variable.rawValue, of: .policies)
        try append(variable, to: table) { Summary(of: slab[$0, $1], at: axes.probabilities) }
      }
    }
    return try table.finish()
  }

  /// Writes a variable, policy by policy and year by year, where it has a meaning.
  private func append(
    _ variable: PolicyVariable, to table: TableFile, _ summary: (_ policy: Int, _ year: Int) -> Summary?
  ) throws(FileError) {
    for row in 0..<axes.policies.count * axes.years.count {
      let (position, year) = (row / axes.years.count, row % axes.years.count)
      guard let summary = summary(position, year) else { continue }
      let policy = axes.policies[position]
      let (name, unit) = (variable.variable.name, variable.variable.unit)
      for text in [axes.scenario, policy, name, unit] { table.text(text) }
      table.integer(axes.years.lowerBound + year)
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
      for areas in store.portions(of: axes.shownAreas) {
        let slab = try store.slab(channel.rawValue, of: .channels, areas)
        for area in areas { try append(channel, area, slab, to: table) }
      }
    }
    return try table.finish()
  }

  /// Writes what came through a channel in an area, year by year.
  private func append(
    _ channel: Channel, _ area: Int, _ slab: Slab, to table: TableFile
  ) throws(FileError) {
    for (position, year) in axes.years.enumerated() {
      guard let summary = Summary(of: slab[area, position], at: axes.probabilities) else { continue }
      let (name, unit) = (channel.variable.name, channel.variable.unit)
      for text in [axes.scenario, name, unit, axes.areas[area]] { table.text(text) }
      table.integer(year)
      append(summary, to: table)
      table.number(summary.probabilityPositive)
      table.number(summary.probabilityNegative)
      try table.endRow()
    }
  }

  private static let probability = TableField(
    "probability_positive", .number, unit: "dimensionless",
    "share of the replications in which the number is above zero; of a cost, in which its effect is")
  private static let confidence = TableField(
    "confidence", .text,
    "the lowest confidence among the parameters that say what the policy does: low, medium or high; empty where there are none"
  )
}
