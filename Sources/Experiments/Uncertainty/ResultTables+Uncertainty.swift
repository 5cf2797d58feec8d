import Designs
import Recording

extension ResultTables {
  /// Writes how uncertain each number is, and how much of that is luck, how much parameters.
  func writeUncertainty() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "uncertainty", title: "Uncertainty of luck, of parameters and of both",
      primaryKey: ["scenario", "measure", "variable", "region", "year", "source"],
      fields: [.scenario, .measure, .variable, .unit, .region, .year] + Self.sourceFields
        + axes.probabilities.map {
          TableField(quantileColumn($0), .number, "quantile at \($0) under this source alone (type 7)")
        })
    let table = try TableFile(schema, in: folder)
    for (position, variable) in axes.areaVariables.enumerated() {
      try append("level", variable, try store.slab(position, of: .areas, axes.shownAreas), to: table)
    }
    guard axes.hasCounterfactual else { return try table.finish() }
    for (position, variable) in axes.areaVariables.enumerated() {
      try append("effect", variable, try store.differences(position, of: .areas, axes.shownAreas), to: table)
    }
    for policy in PolicyVariable.allCases where policy.cost == nil {
      let all = axes.policies.count - 1
      let ofAll = try store.slab(policy.rawValue, of: .policies, all..<all + 1)
      try append("policies", policy.variable, ofAll, to: table)
    }
    return try table.finish()
  }

  private static let sourceFields = [
    TableField("source", .text, "luck, parameters, or both"),
    TableField("mean", .number, "mean over all draws and replications"),
    TableField("standard_deviation", .number, "standard deviation that comes from the source (14.2)"),
    TableField(
      "share_of_variance", .number, unit: "dimensionless", "the source's share of the variance (14.2)"),
  ]

  private func append(
    _ measure: String, _ variable: OutputVariable, _ slab: Slab, to table: TableFile
  ) throws(FileError) {
    for (area, unit) in slab.units.enumerated() {
      for (position, year) in axes.years.enumerated() {
        let values = slab[unit, position]
        // As in the table of effects: what nothing changes is left out, but for the territory as a whole.
        guard area == 0 || values.contains(where: { $0.isFinite && $0 != 0 }) else { continue }
        for row in UncertaintyRow.rows(of: axes.draws?.byDraw(values) ?? [], at: axes.probabilities) {
          for text in [axes.scenario, measure, variable.name, variable.unit, axes.areas[area]] {
            table.text(text)
          }
          table.integer(year)
          table.text(row.source)
          for number in [row.mean, row.deviation, row.share] + row.quantiles { table.number(number) }
          try table.endRow()
        }
      }
    }
  }
}

/// What one source of uncertainty does to a number.
struct UncertaintyRow {
  /// `luck`, `parameters` or `both`.
  let source: String
  let mean: Double
  /// Not a number where luck and parameters cannot be told apart.
  var deviation = Double.nan
  var share = Double.nan
  let quantiles: [Double]

  /// Luck, parameters and both; only both, and without its variance, where they cannot be told apart; nothing of what has
  /// no meaning in any run.
  ///
  /// - Parameter values: the number in each run, by draw.
  static func rows(of values: [[Double]], at probabilities: [Double]) -> [UncertaintyRow] {
    guard let parts = VarianceParts(of: values) else {
      return Summary(of: values.flatMap { $0 }, at: probabilities).map {
        [UncertaintyRow(source: "both", mean: $0.mean, quantiles: $0.quantiles)]
      } ?? []
    }
    let sources = [
      ("luck", parts.luck, parts.underLuck), ("parameters", parts.parameters, parts.underParameters),
      ("both", parts.total, parts.underBoth),
    ]
    return sources.map { source, variance, values in
      UncertaintyRow(
        source: source, mean: parts.mean, deviation: variance.squareRoot(),
        share: parts.total > 0 ? variance / parts.total : .nan,
        quantiles: Summary(of: values, at: probabilities)?.quantiles ?? [])
    }
  }
}
