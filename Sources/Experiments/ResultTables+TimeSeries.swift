import Recording

extension ResultTables {
  /// Writes medians and quantiles by area and year, in the long layout of the IAMC.
  func writeTimeSeries() throws(FileError) -> DataResource {
    let table = try TableFile(Self.timeSeries, in: folder)
    for arm in 0..<axes.armCount {
      for (position, variable) in axes.areaVariables.enumerated() {
        for areas in store.portions(of: axes.shownAreas) {
          let slab = try store.slab(position, of: .areas, arm: arm, areas)
          for area in areas {
            let summaries = (0..<axes.years.count).map {
              Summary(of: slab[area, $0], at: axes.probabilities)
            }
            try append(variable, scenarioName(arm: arm), axes.areas[area], summaries, to: table)
          }
        }
      }
    }
    return try table.finish()
  }

  private func append(
    _ variable: OutputVariable, _ scenario: String, _ area: String, _ summaries: [Summary?],
    to table: TableFile
  ) throws(FileError) {
    let statistics = [variable.name] + axes.probabilities.map { "\(variable.name)|\(percentileName($0))" }
    for (position, name) in statistics.enumerated() {
      for (year, summary) in zip(axes.years, summaries) {
        guard let summary else { continue }
        for text in [program, scenario, area, name, variable.unit] { table.text(text) }
        table.integer(year)
        table.number(position == 0 ? summary.median : summary.quantiles[position - 1])
        try table.endRow()
      }
    }
  }

  private static let timeSeries = TableSchema(
    name: "timeseries",
    title: "Medians over the replications, and quantiles as variables of their own, by area and year",
    primaryKey: ["model", "scenario", "region", "variable", "unit", "year"],
    fields: [.model, .scenario, .region, .variable, .unit, .year, .value])

  /// Writes the same by replication, with no statistic taken.
  func writeReplications() throws(FileError) -> DataResource {
    let table = try TableFile(Self.replications, in: folder)
    for arm in 0..<axes.armCount {
      for (position, variable) in axes.areaVariables.enumerated() {
        for replication in 1...store.replications {
          let slice = try store.slice(position, of: .areas, arm: arm, axes.shownAreas, in: replication)
          try append(variable, scenarioName(arm: arm), replication, slice, to: table)
        }
      }
    }
    return try table.finish()
  }

  private func append(
    _ variable: OutputVariable, _ scenario: String, _ replication: Int, _ slice: [Double],
    to table: TableFile
  ) throws(FileError) {
    for (position, value) in slice.enumerated() where value.isFinite {
      table.text(scenario)
      table.integer(replication)
      table.text(axes.areas[position / axes.years.count])
      table.text(variable.name)
      table.text(variable.unit)
      table.integer(axes.years.lowerBound + position % axes.years.count)
      table.number(value)
      try table.endRow()
    }
  }

  private static let replications = TableSchema(
    name: "replications", title: "Every replication's numbers by area and year",
    primaryKey: ["scenario", "replication", "region", "variable", "year"],
    fields: [.scenario, .replication, .region, .variable, .unit, .year, .value])
}
