import Recording

extension ResultTables {
  /// Writes what a study found of each parameter, the most important first.
  func writeIndices(of study: SensitivityStudy) throws(FileError) -> DataResource {
    let table = try TableFile(Self.indices, in: folder)
    for (position, variable) in axes.areaVariables.enumerated() {
      let found = study.statistics(of: try results(at: position, of: study).map(\.mean))
      let ranked = found.indices.sorted { left, right in
        let (one, other) = (found[left].importance, found[right].importance)
        return one > other || (!(other > one) && left < right)
      }
      for (rank, parameter) in ranked.enumerated() {
        try append(found[parameter], parameter, rank + 1, variable, study, to: table)
      }
    }
    return try table.finish()
  }

  private func append(
    _ found: ParameterStatistics, _ parameter: Int, _ rank: Int, _ variable: OutputVariable,
    _ study: SensitivityStudy, to table: TableFile
  ) throws(FileError) {
    for statistic in found.statistics {
      appendPlace(of: variable, in: study, to: table)
      table.text(study.method.rawValue)
      table.text(axes.draws?.parameters[parameter].path ?? "")
      table.integer(rank)
      table.text(statistic.name)
      table.text(study.method == .morris ? variable.unit : "dimensionless")
      table.number(statistic.value)
      table.number(statistic.interval?.lowerBound ?? .nan)
      table.number(statistic.interval?.upperBound ?? .nan)
      try table.endRow()
    }
  }

  private static let place: [TableField] = [.scenario, .measure, .variable, .region, .year]

  private static let indices = TableSchema(
    name: "indices", title: "How much each parameter matters, the most important first",
    primaryKey: ["scenario", "measure", "variable", "region", "year", "parameter", "statistic"],
    fields: place + [
      TableField("method", .text, "morris or sobol"), .parameter,
      TableField("rank", .integer, unit: "dimensionless", "1 for the parameter that matters most"),
      TableField(
        "statistic", .text,
        "mu_star, mu and sigma: mean magnitude, mean and standard deviation of elementary effects (14.4); total and first: shares of variance (14.5), (14.6)"
      ), .unit, .value,
      TableField("q2.5", .number, "lower end of the bootstrap's interval of 95 %, in the unit of the row"),
      TableField("q97.5", .number, "upper end of the bootstrap's interval of 95 %, in the unit of the row"),
    ])

  /// Writes the result at every draw.
  func writeEvaluations(of study: SensitivityStudy) throws(FileError) -> DataResource {
    let table = try TableFile(Self.evaluations, in: folder)
    for (position, variable) in axes.areaVariables.enumerated() {
      for (draw, result) in try results(at: position, of: study).enumerated() {
        appendPlace(of: variable, in: study, to: table)
        table.integer(draw + 1)
        table.text(variable.unit)
        table.number(result.mean)
        table.number(result.deviation)
        try table.endRow()
      }
    }
    return try table.finish()
  }

  private static let evaluations = TableSchema(
    name: "evaluations", title: "The result under every draw of parameters",
    primaryKey: ["scenario", "measure", "variable", "region", "year", "draw"],
    fields: place + [
      .draw, .unit,
      TableField("mean", .number, "mean over the replications, whose luck is the same in every draw"),
      TableField("standard_deviation", .number, "standard deviation over the replications; empty of one"),
    ])

  private func appendPlace(of variable: OutputVariable, in study: SensitivityStudy, to table: TableFile) {
    table.text(axes.scenario)
    table.text(axes.hasCounterfactual ? "effect" : "level")
    table.text(variable.name)
    table.text(study.region)
    table.integer(study.year)
  }

  /// The result under every draw, over its replications.
  private func results(
    at variable: Int, of study: SensitivityStudy
  ) throws(FileError) -> [(mean: Double, deviation: Double)] {
    guard let draws = axes.draws, let area = axes.areas.firstIndex(of: study.region) else { return [] }
    let slab =
      axes.hasCounterfactual
      ? try store.differences(variable, of: .areas, area..<area + 1)
      : try store.slab(variable, of: .areas, area..<area + 1)
    return draws.byDraw(slab[area, study.year - axes.years.lowerBound]).map { values in
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, (squares / Double(values.count - 1)).squareRoot())
    }
  }
}
