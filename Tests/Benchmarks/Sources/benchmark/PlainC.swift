import CYear
import EconomyModel

/// The same year in plain C, cell by cell on the same synthetic firms.
final class PlainC {
  private var cells: [CYear.firms] = []
  private let births: [Int]
  private let scales: [Float]
  private let hazards: [Double]

  /// - Parameter births: births of each cell a year.
  init(_ table: FirmTable, births: [Int]) {
    self.births = births
    scales = (0..<256).map { (bin: Int) -> Float in 0.12 / (1 + Float(bin) * 0.0087) }
    hazards = (0..<28).map { (index: Int) -> Double in index < 4 ? 0 : 0.12 / Double(1 + index % 4 * 2) }
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
        CYear.firms(
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

  /// Simulates `years` with the instructions that the model has too; returns firm-years and seconds.
  func run(_ years: ClosedRange<Int>, _ instructions: InstructionSet) -> (firmYears: Double, seconds: Double)
  {
    let simulate = Self.year(instructions)
    var firmYears = 0.0
    let start = threadSeconds()
    scales.withUnsafeBufferPointer { scales in
      hazards.withUnsafeBufferPointer { hazards in
        var rules = CYear.rules(
          drift: -0.015, young_drift: 0.14, young_scale: 1, floor: 0.3, sole_owner_share: 0.829,
          log_floor: -1.204, inverse_exponent: 0.66, dispersion: 0.5, scales: scales.baseAddress,
          hazards: hazards.baseAddress)
        for year in years {
          for cell in cells.indices {
            firmYears += Double(cells[cell].count + births[cell])
            let luck = CYear.luck(seed: 1, replication: 1, year: UInt32(year), cell: UInt32(cell))
            _ = simulate(&cells[cell], births[cell], &rules, luck)
          }
        }
      }
    }
    return (firmYears, threadSeconds() - start)
  }

  private typealias Year =
    @convention(c) (
      UnsafeMutablePointer<CYear.firms>?, Int, UnsafePointer<CYear.rules>?, CYear.luck
    ) -> CYear.tally

  private static func year(_ instructions: InstructionSet) -> Year {
    switch instructions {
    case .portable: simulate_year_portable
    case .avx2: simulate_year_avx2
    case .avx512: simulate_year_avx512
    }
  }
}
