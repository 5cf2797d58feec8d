import Classifications
import Stochastics

/// The drift of each division, year by year, under which its employment is expected to follow its trend.
///
///     E[ Σ_f n_f′ | balance_d ] + expected births = E_d · e^(trend_d)                                       (3.5)
///
/// Found once, on a run without policies, shocks or replications of its own, and then the same in every replication
/// and scenario: so a policy's firms are added to the economy and not made up for by a drift that knows of them.
public struct DemandPath: Sendable {
  /// Log points of growth by year and division; the first row belongs to the year after the baseline's.
  public private(set) var balances: [[Double]]

  /// Finds the path for `settings` on `baseline`.
  ///
  /// - Parameter firms: the synthetic firms of the baseline.
  /// - Throws: `AccountingError` if the reference run's books do not close.
  /// - Complexity: that of one replication and a pass over the firms for each year.
  public init(baseline: Baseline, firms: FirmTable, settings: ModelSettings) throws(AccountingError) {
    var reference = settings.withoutPolicies
    reference.shocks = []
    balances = []
    var model = Model(baseline: baseline, firms: firms, settings: reference, replication: 0, path: nil)
    var nobody = NoRecorder()
    for _ in settings.years.dropLast() {
      try model.step(into: &nobody) { balance in balances.append(balance) }
    }
  }
}

/// Takes nothing down.
struct NoRecorder: Recorder {
  mutating func record(_ economy: borrowing Economy) {}
}

/// The employment of a division's firms by size, weighted by their chance to be there next year.
struct SizeHistogram {
  /// Chances by division, youth and bin of size.
  private var weights: [Double]
  private let divisions: Int
  /// Bins a division and youth: eighths of octaves from 2⁻⁴ to 2²⁰ persons.
  private static let bins = 24 * 8

  init(of economy: borrowing Economy, exit: Exit) {
    divisions = economy.divisionCount
    weights = Array(repeating: 0, count: divisions * 2 * Self.bins)
    var probabilities = Array(repeating: Float(0), count: ExitHazards.perDivision)
    for cell in 0..<economy.cellCount {
      exit.fill(&probabilities, for: cell, in: economy)
      for row in economy.firms.rows(of: cell) { add(row, of: economy, probabilities: probabilities) }
    }
  }

  private mutating func add(_ row: Int, of economy: borrowing Economy, probabilities: [Float]) {
    let id = FirmID(rawValue: economy.firms.ids[row])
    let size = economy.firms.sizes[row]
    let age = economy.year - id.birthYear
    let employees = EmployeeClass(persons: max(1, size)).rawValue
    let stays = 1 - Double(probabilities[AgeClass.of(age: age) * 4 + employees])
    let youth = age + 1 <= AgeClass.lastYoung ? 1 : 0
    let bin = min(Self.bins - 1, max(0, Int(size.bitPattern >> 20) - Int(Float(0x1p-4).bitPattern >> 20)))
    weights[((id.cell % divisions) * 2 + youth) * Self.bins + bin] += stays
  }

  /// Persons that the firms of `division` are expected to employ next year if their cells drift by `balance`.
  func expectedPersons(of division: Int, balance: Double, kernel: GrowthKernel) -> Double {
    var sum = 0.0
    for youth in 0...1 {
      for bin in 0..<Self.bins {
        let weight = weights[(division * 2 + youth) * Self.bins + bin]
        if weight > 0 {
          sum += weight * kernel.expectedPersons(from: Self.middle(bin), isYoung: youth == 1, drift: balance)
        }
      }
    }
    return sum
  }

  private static func middle(_ bin: Int) -> Float {
    Float(bitPattern: UInt32(bin) << 20 + Float(0x1p-4).bitPattern + 0x0008_0000)
  }
}

extension GrowthKernel {
  /// The mean of n′ = max(1, s′) over the growth shock, by 64 equally likely shocks.
  func expectedPersons(from size: Float, isYoung: Bool, drift: Double) -> Double {
    let scale = scales[Self.bin(of: size)] * (isYoung ? youngScale : 1)
    let base = Float(drift) + (isYoung ? youngDrift : 0)
    var sum = 0.0
    for index in 0..<64 {
      let word = UInt32(index) << 26 | 1 << 25
      sum += Double(max(1, grown(size, by: base + scale * Laplace.quantile(word))))
    }
    return sum / 64
  }
}

extension SizeHistogram {
  /// The balance of every division, equation (3.5), found by bisection.
  ///
  /// - Parameters:
  ///   - born: persons expected to be employed by next year's births, by division.
  func balances(of economy: borrowing Economy, born: [Double], kernel: GrowthKernel) -> [Double] {
    var employed = Array(repeating: 0.0, count: divisions)
    for cell in 0..<economy.cellCount { employed[cell % divisions] += economy.cells.employment[cell] }
    return (0..<divisions).map { division in
      let wanted = employed[division] * PortableMath.exp(economy.baseline.divisions[division].employmentTrend)
      guard employed[division] > 0 else { return 0 }
      var (low, high) = (-0.3, 0.3)
      for _ in 0..<24 {
        let middle = (low + high) / 2
        let reached = expectedPersons(of: division, balance: middle, kernel: kernel) + born[division]
        if reached > wanted { high = middle } else { low = middle }
      }
      return (low + high) / 2
    }
  }
}
