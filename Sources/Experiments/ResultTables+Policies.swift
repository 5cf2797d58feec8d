import Recording

extension ResultTables {
  /// Writes scenario minus counterfactual, replication by replication under the same luck, by area, by
  /// division and by cell.
  func writeEffects() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "effects", title: "Scenario minus counterfactual under the same luck",
      primaryKey: ["scenario", "variable", "region", "division", "year"],
      fields: [.scenario, .variable, .unit, .region, .division, .year] + summaryFields
        + [Self.probabilityPositive, Self.probabilityNegative])
    let table = try TableFile(schema, in: folder)
    for (position, variable) in axes.areaVariables.enumerated() {
      let differences = try store.differences(position, of: .areas)
      for area in axes.shownAreas {
        try append(variable, axes.areas[area], "TOTAL", area, differences, to: table)
      }
    }
    for (position, variable) in axes.cellVariables.enumerated() {
      try appendCells(variable, try store.differences(position, of: .cells), to: table)
    }
    return try table.finish()
  }

  /// Writes money, recipients and additionality by policy and year.
  func writePolicies() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "policies", title: "Money, recipients and additionality by policy and year",
      primaryKey: ["scenario", "policy", "variable", "year"],
      fields: [.scenario, .policy, .variable, .unit, .year] + summaryFields + [Self.probabilityPositive])
    let table = try TableFile(schema, in: folder)
    for (position, variable) in axes.policyVariables.enumerated() {
      if position == PolicyVariable.costPerNetJob.rawValue {
        try appendCosts(variable, to: table)
        continue
      }
      let slices = try store.slices(position, of: .policies)
      for row in 0..<axes.policies.count * axes.years.count {
        guard let summary = Summary(of: values(slices, at: row), at: axes.probabilities) else { continue }
        let policy = axes.policies[row / axes.years.count]
        for text in [axes.scenario, policy, variable.name, variable.unit] { table.text(text) }
        table.integer(axes.years.lowerBound + row % axes.years.count)
        append(summary, to: table)
        table.number(summary.probabilityPositive)
        try table.endRow()
      }
    }
    return try table.finish()
  }

  /// Writes the cost of a net job of all policies: a ratio of means, since a ratio of every replication would have to leave
  /// out those without a net gain.
  private func appendCosts(_ variable: OutputVariable, to table: TableFile) throws(FileError) {
    let paid = try store.slices(PolicyVariable.paid.rawValue, of: .policies)
    let net = try store.slices(PolicyVariable.netEmployment.rawValue, of: .policies)
    let start = (axes.policies.count - 1) * axes.years.count
    var paidSoFar = 0.0
    for (position, year) in axes.years.enumerated() {
      paidSoFar += Summary(of: values(paid, at: start + position), at: [])?.mean ?? 0
      guard let effect = Summary(of: values(net, at: start + position), at: []), effect.mean > 0 else {
        continue
      }
      for text in [axes.scenario, axes.policies[axes.policies.count - 1], variable.name, variable.unit] {
        table.text(text)
      }
      table.integer(year)
      table.number(paidSoFar / effect.mean)
      for _ in 0..<axes.probabilities.count + 2 { table.number(.nan) }
      try table.endRow()
    }
  }

  /// Writes every grant.
  func writeAwards() throws(FileError) -> DataResource {
    let table = try TableFile(Self.awards, in: folder)
    for replication in 1...store.replications {
      for award in try store.lists(of: replication).awards {
        let place = place(ofCell: award.cell)
        table.text(axes.scenario)
        table.integer(replication)
        table.text(axes.policies[award.policy])
        table.integer(award.year)
        for text in [String(award.firm), place.region, place.division] { table.text(text) }
        table.integer(award.age)
        table.text(award.isInduced ? "induced" : "existing")
        table.number(award.employment)
        table.number(award.amount)
        try table.endRow()
      }
    }
    return try table.finish()
  }

  private func appendCells(
    _ variable: OutputVariable, _ differences: [[Double]], to table: TableFile
  ) throws(FileError) {
    if variable.aggregation == .sum {
      let totals = differences.map(sumOverRegions)
      for (division, code) in axes.divisions.enumerated() {
        try append(variable, axes.territory, code, division, totals, to: table)
      }
    }
    for cell in 0..<(axes.isTerritoryOnly ? 0 : axes.cellCount) {
      let place = place(ofCell: cell)
      try append(variable, place.region, place.division, cell, differences, to: table)
    }
  }

  private func append(
    _ variable: OutputVariable, _ region: String, _ division: String, _ unit: Int,
    _ differences: [[Double]], to table: TableFile
  ) throws(FileError) {
    let everywhere = region == axes.territory && division == "TOTAL"
    for (position, year) in axes.years.enumerated() {
      let values = values(differences, at: unit * axes.years.count + position)
      // What no replication changes is left out, but for the territory as a whole.
      guard everywhere || values.contains(where: { $0.isFinite && $0 != 0 }) else { continue }
      guard let summary = Summary(of: values, at: axes.probabilities) else { continue }
      for text in [axes.scenario, variable.name, variable.unit, region, division] { table.text(text) }
      table.integer(year)
      append(summary, to: table)
      table.number(summary.probabilityPositive)
      table.number(summary.probabilityNegative)
      try table.endRow()
    }
  }

  private func sumOverRegions(_ slice: [Double]) -> [Double] {
    let width = axes.divisions.count * axes.years.count
    return (0..<width).map { position in
      axes.regions.indices.reduce(0) { $0 + slice[$1 * width + position] }
    }
  }

  private static let probabilityPositive = TableField(
    "probability_positive", .number, unit: "dimensionless",
    "share of the replications in which the number is above zero")
  private static let probabilityNegative = TableField(
    "probability_negative", .number, unit: "dimensionless",
    "share of the replications in which the number is below zero")

  private static let awards = TableSchema(
    name: "awards", title: "Grants by replication",
    primaryKey: ["scenario", "replication", "policy", "year", "firm"],
    fields: [
      .scenario, .replication, .policy, .year, TableField("firm", .text, "permanent number of the firm"),
      .region, .division, TableField("age", .integer, unit: "year", "the firm's age"),
      TableField("kind", .text, "induced: the firm would not exist without the policy; existing otherwise"),
      TableField("employment", .number, unit: "person", "persons employed when the grant was made"),
      TableField("amount", .number, unit: "EUR_2020", "the grant"),
    ])
}
