import Recording

extension ResultTables {
  /// Writes scenario minus counterfactual, replication by replication under the same luck, by area, by
  /// division and by cell.
  func writeEffects() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "effects", title: "Scenario minus counterfactual under the same luck",
      primaryKey: ["scenario", "variable", "region", "division", "year"],
      fields: [.scenario, .variable, .unit, .region, .division, .year] + summaryFields
        + [.probabilityPositive, .probabilityNegative])
    let table = try TableFile(schema, in: folder)
    for (position, variable) in axes.areaVariables.enumerated() {
      for areas in store.portions(of: axes.shownAreas) {
        let differences = try store.differences(position, of: .areas, areas)
        for area in areas { try append(variable, axes.areas[area], "TOTAL", area, differences, to: table) }
      }
    }
    for (position, variable) in axes.cellVariables.enumerated() {
      if variable.aggregation == .sum { try appendDivisions(variable, position, to: table) }
      try appendCells(variable, position, to: table)
    }
    return try table.finish()
  }

  /// Appends the divisions of the whole territory, the provinces of each replication added up before the next is read.
  private func appendDivisions(
    _ variable: OutputVariable, _ position: Int, to table: TableFile
  ) throws(FileError) {
    var totals = Slab(units: axes.divisions.indices, years: axes.years.count)
    for replication in 1...store.replications {
      totals.append(
        sumOverRegions(
          try store.difference(position, of: .cells, 0..<axes.cellCount, in: replication)))
    }
    for (division, code) in axes.divisions.enumerated() {
      try append(variable, axes.territory, code, division, totals, to: table)
    }
  }

  private func appendCells(
    _ variable: OutputVariable, _ position: Int, to table: TableFile
  ) throws(FileError) {
    for cells in store.portions(of: 0..<(axes.isTerritoryOnly ? 0 : axes.cellCount)) {
      let differences = try store.differences(position, of: .cells, cells)
      for cell in cells {
        let place = place(ofCell: cell)
        try append(variable, place.region, place.division, cell, differences, to: table)
      }
    }
  }

  private func append(
    _ variable: OutputVariable, _ region: String, _ division: String, _ unit: Int,
    _ differences: Slab, to table: TableFile
  ) throws(FileError) {
    let everywhere = region == axes.territory && division == "TOTAL"
    for (position, year) in axes.years.enumerated() {
      let values = differences[unit, position]
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
}
