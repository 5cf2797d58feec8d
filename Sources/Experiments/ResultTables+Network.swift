import Recording

extension ResultTables {
  /// Writes the networks of partnerships by chain and year, `TOTAL` being all chains of a partnership.
  func writeNetwork() throws(FileError) -> DataResource {
    let schema = TableSchema(
      name: "network", title: "Links of partnerships by supply chain and year",
      primaryKey: ["scenario", "policy", "chain", "variable", "year"],
      fields: [.scenario, .policy, Self.chain, .variable, .unit, .year] + summaryFields)
    let table = try TableFile(schema, in: folder)
    var replications: [[NetworkRecord]] = []
    for replication in 1...store.replications {
      replications.append(try store.networks(of: replication))
    }
    for variable in NetworkVariable.allCases {
      for (name, positions) in rows {
        for year in axes.years {
          let values = replications.map { Self.sum(of: variable, in: $0, over: positions, year: year) }
          guard let summary = Summary(of: values, at: axes.probabilities) else { continue }
          for text in [
            axes.scenario, name.policy, name.chain, variable.variable.name, variable.variable.unit,
          ] { table.text(text) }
          table.integer(year)
          append(summary, to: table)
          try table.endRow()
        }
      }
    }
    return try table.finish()
  }

  /// The chains, and after those of a partnership all of them together, with the positions that they stand for.
  private var rows: [(name: NetworkChain, positions: Set<Int>)] {
    var rows: [(name: NetworkChain, positions: Set<Int>)] = []
    for (position, chain) in axes.chains.enumerated() {
      rows.append((chain, [position]))
      let isLast = position + 1 == axes.chains.count || axes.chains[position + 1].policy != chain.policy
      guard isLast else { continue }
      let all = axes.chains.indices.filter { axes.chains[$0].policy == chain.policy }
      rows.append((NetworkChain(policy: chain.policy, chain: RunAxes.allPolicies), Set(all)))
    }
    return rows
  }

  /// What the chains at `positions` come to in `year`: not a number before the partnership begins.
  private static func sum(
    of variable: NetworkVariable, in records: [NetworkRecord], over positions: Set<Int>, year: Int
  ) -> Double {
    let own = records.filter { $0.year == year && positions.contains($0.chain) }
    return own.isEmpty ? .nan : own.reduce(0) { $0 + $1.values[variable.rawValue] }
  }

  private static let chain = TableField("chain", .text, "supply chain of the partnership, TOTAL for all")
}
