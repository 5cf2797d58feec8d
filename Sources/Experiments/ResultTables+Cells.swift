import Recording

extension ResultTables {
  /// Writes means over the replications by cell and year, a column a variable. Cells that never have a firm are left out.
  func writeCells() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "cells", title: "Provinces by divisions, means over the replications",
      primaryKey: ["scenario", "region", "division", "year"],
      fields: [.scenario, .region, .division, .year] + axes.cellVariables.map(Self.field))
    let table = try TableFile(schema, in: folder)
    let means = try axes.cellVariables.indices.map { (position) throws(FileError) in
      try store.mean(position, of: .cells)
    }
    let firms = axes.cellVariables.firstIndex { $0.column == "firms" }.map { means[$0] }
    for cell in 0..<axes.cellCount {
      let rows = cell * axes.years.count..<(cell + 1) * axes.years.count
      if let firms, !firms[rows].contains(where: { $0 > 0 }) { continue }
      for row in rows {
        beginRow(place(ofCell: cell), year: row - rows.lowerBound, in: table)
        for column in means { table.number(column[row]) }
        try table.endRow()
      }
    }
    return try table.finish()
  }

  /// Writes the agglomerations by year: divisions of areas that are one in at least one replication.
  func writeClusters() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "clusters",
      title: "Agglomerations of the provinces and the territory by year, means over the replications",
      primaryKey: ["scenario", "region", "division", "year"],
      fields: [.scenario, .region, .division, .year] + axes.clusterVariables.map(Self.field))
    let table = try TableFile(schema, in: folder)
    let means = try axes.clusterVariables.indices.map { (position) throws(FileError) in
      try store.mean(position, of: .clusters)
    }
    for row in means[0].indices where means[0][row] > 0 {
      let place = place(ofAreaDivision: row / axes.years.count)
      beginRow(place, year: row % axes.years.count, in: table)
      for column in means { table.number(column[row]) }
      try table.endRow()
    }
    return try table.finish()
  }

  /// Writes formations and dissolutions of clusters.
  func writeEvents() throws(FileError) -> DataResource {
    let table = try TableFile(Self.events, in: folder)
    for replication in 1...store.replications {
      for event in try store.lists(of: replication).events {
        let place = place(ofAreaDivision: event.place)
        table.text(axes.scenario)
        table.integer(replication)
        table.integer(event.year)
        table.text(place.region)
        table.text(place.division)
        table.text(event.isFormation ? "formation" : "dissolution")
        try table.endRow()
      }
    }
    return try table.finish()
  }

  private func beginRow(_ place: (region: String, division: String), year: Int, in table: TableFile) {
    table.text(axes.scenario)
    table.text(place.region)
    table.text(place.division)
    table.integer(axes.years.lowerBound + year)
  }

  private static func field(_ variable: OutputVariable) -> TableField {
    TableField(variable.column, .number, unit: variable.unit, variable.meaning)
  }

  private static let events = TableSchema(
    name: "events", title: "Formations and dissolutions of clusters by replication",
    primaryKey: ["scenario", "replication", "year", "region", "division", "event"],
    fields: [
      .scenario, .replication, .year, .region, .division,
      TableField("event", .text, "formation or dissolution"),
    ])
}
