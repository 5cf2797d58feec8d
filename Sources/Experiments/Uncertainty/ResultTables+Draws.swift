import Recording

extension ResultTables {
  /// Writes what was drawn, from which distribution, and whose that is.
  func writeDistributions() throws(FileError) -> DataResource {
    let table = try TableFile(Self.distributions, in: folder)
    for parameter in axes.draws?.parameters ?? [] {
      table.text(parameter.path)
      table.text(parameter.unit)
      table.text(parameter.distribution)
      table.number(parameter.bounds.lowerBound)
      table.number(parameter.bounds.upperBound)
      table.text(parameter.isFromEvidence ? "evidence" : "scenario")
      try table.endRow()
    }
    return try table.finish()
  }

  private static let distributions = TableSchema(
    name: "distributions", title: "The distributions that parameters were drawn from",
    primaryKey: ["parameter"],
    fields: [
      .parameter, .unit,
      TableField(
        "distribution", .text, "uniform(low, high), triangular(low, mode, high) or normal(mean, sd)"),
      TableField("at_least", .number, "the least value that can be drawn, in the unit of the row"),
      TableField("at_most", .number, "the largest value that can be drawn, in the unit of the row"),
      TableField(
        "origin", .text,
        "scenario where the file names the distribution; evidence where it is triangular over the range of the parameter's evidence"
      ),
    ])

  /// Writes the numbers of every draw.
  func writeDraws() throws(FileError) -> DataResource {
    let table = try TableFile(Self.draws, in: folder)
    guard let draws = axes.draws else { return try table.finish() }
    for (position, numbers) in draws.numbers.enumerated() {
      for (parameter, number) in zip(draws.parameters, numbers) {
        table.integer(position + 1)
        table.integer(position * draws.replicationsEach + 1)
        table.integer((position + 1) * draws.replicationsEach)
        table.text(parameter.path)
        table.text(parameter.unit)
        table.number(number)
        try table.endRow()
      }
    }
    return try table.finish()
  }

  private static let draws = TableSchema(
    name: "draws", title: "The parameters of every draw", primaryKey: ["draw", "parameter"],
    fields: [
      .draw,
      TableField(
        "first_replication", .integer, unit: "dimensionless", "the draw's first replication in other tables"),
      TableField(
        "last_replication", .integer, unit: "dimensionless", "the draw's last replication in other tables"),
      .parameter, .unit, .value,
    ])
}

extension TableField {
  static let draw = TableField(
    "draw", .integer, unit: "dimensionless", "which draw of parameters, the first being 1")
  static let parameter = TableField("parameter", .text, "where the value stands in the scenario")
  static let measure = TableField(
    "measure", .text,
    "level: with the policies; effect: less the counterfactual; policies: what policies.csv has of all policies"
  )
}
