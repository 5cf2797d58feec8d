import CDemography
import EconomyModel

/// The same demography in plain C, cell by cell on the same synthetic firms.
final class PlainC {
  private var cells: [CDemography.firms] = []
  private let births: [Int]
  private let scales: [Float]
  private let probabilities: [Float]

  /// - Parameter births: births of each cell a year.
  init(_ table: FirmTable, births: [Int]) {
    self.births = births
    scales = (0..<256).map { 0.15 * Float(1) / Float(1 + Double($0) * 0.0087) }
    probabilities = (0..<28).map { $0 < 4 ? 0 : 0.12 / Float(1 + $0 % 4 * 2) }
    for cell in 0..<table.cellCount {
      let rows = table.rows(of: cell)
      let room = rows.count * 4 + births[cell] * 40 + 64
      let ids = UnsafeMutablePointer<UInt64>.allocate(capacity: room)
      let sizes = UnsafeMutablePointer<Float>.allocate(capacity: room)
      let efficiencies = UnsafeMutablePointer<Float>.allocate(capacity: room)
      let supports = UnsafeMutablePointer<UInt32>.allocate(capacity: room)
      for (index, row) in rows.enumerated() {
        (ids[index], sizes[index]) = (table.ids[row], table.sizes[row])
        (efficiencies[index], supports[index]) = (table.efficiencies[row], 0)
      }
      cells.append(
        CDemography.firms(
          ids: ids, sizes: sizes, efficiencies: efficiencies, supports: supports, count: rows.count))
    }
  }

  deinit {
    for cell in cells {
      cell.ids.deallocate()
      cell.sizes.deallocate()
      cell.efficiencies.deallocate()
      cell.supports.deallocate()
    }
  }

  /// Simulates `years` and returns firm-years and seconds.
  func run(_ years: ClosedRange<Int>) -> (firmYears: Double, seconds: Double) {
    var firmYears = 0.0
    let clock = ContinuousClock()
    let start = clock.now
    scales.withUnsafeBufferPointer { scales in
      probabilities.withUnsafeBufferPointer { probabilities in
        var rules = CDemography.rules(
          drift: -0.015, young_drift: 0.05, young_scale: 1.5, floor: 0.45, scales: scales.baseAddress,
          probabilities: probabilities.baseAddress)
        for year in years {
          for cell in cells.indices {
            bear(&cells[cell], births[cell], 1, 1, UInt32(year), UInt32(cell), 0.45, 0.811, 1.87)
            firmYears += Double(cells[cell].count)
            _ = simulate_year(&cells[cell], births[cell], &rules, 1, 1, UInt32(year))
          }
        }
      }
    }
    return (firmYears, (clock.now - start).inSeconds)
  }
}
