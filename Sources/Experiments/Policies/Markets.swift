import EconomyModel

/// Which cells compete with each other: of a local division each province by itself, of any other the whole territory.
struct Markets {
  /// The market of each cell.
  private let markets: [Int]

  init(of baseline: Baseline) {
    let divisions = baseline.divisions
    markets = baseline.cells.indices.map { cell in
      divisions[cell % divisions.count].isLocal ? cell : baseline.cells.count + cell % divisions.count
    }
  }

  /// The cells whose market has none of those that `isSupported` marks.
  func cells(without isSupported: [Bool]) -> [Int] {
    let supported = Set(markets.indices.filter { isSupported[$0] }.map { markets[$0] })
    return markets.indices.filter { !supported.contains(markets[$0]) }
  }
}
