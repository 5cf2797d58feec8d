extension Economy {
  /// Takes down the year's networks and lets links help the firms that have them.
  mutating func enterNetworks(_ levers: Levers) {
    networks = levers.networks
    for help in levers.assistance {
      firms.supports[help.row] = support(help.support, besides: firms.supports[help.row])
    }
  }

  /// Where those of `wanted` stand in the firm table that are active.
  /// - Complexity: O(firms of their cells).
  func rows(of wanted: Set<FirmID>) -> [FirmID: Int] {
    var rows: [FirmID: Int] = [:]
    for cell in Set(wanted.map(\.cell)) {
      for row in firms.rows(of: cell) where wanted.contains(FirmID(rawValue: firms.ids[row])) {
        rows[FirmID(rawValue: firms.ids[row])] = row
      }
    }
    return rows
  }
}
