import Classifications
import Stochastics

/// A division's firms by size, weighted by their chance to be there next year: what equation (3.5) sums over.
struct SizeHistogram {
  /// Chances by division, youth and bin of size.
  private var weights: [Double]
  private let divisions: Int

  init(of economy: borrowing Economy, exit: Exit) {
    divisions = economy.divisionCount
    weights = Array(repeating: 0, count: divisions * ExpectedGrowth.states)
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
    let state = ExpectedGrowth.state(of: size, isYoung: age + 1 <= AgeClass.lastYoung)
    weights[(id.cell % divisions) * ExpectedGrowth.states + state] += stays
  }

  /// The balance of every division, equation (3.5): each step moves the drift by the logarithm of what is missing.
  ///
  /// - Parameter born: persons expected to be employed by next year's births, by division.
  func balances(of economy: borrowing Economy, born: [Double], growth: ExpectedGrowth) -> [Double] {
    var employed = Array(repeating: 0.0, count: divisions)
    for cell in 0..<economy.cellCount { employed[cell % divisions] += economy.cells.employment[cell] }
    return (0..<divisions).map { division in
      let trend = economy.baseline.divisions[division].employmentTrend
      let wanted = employed[division] * PortableMath.exp(trend) - born[division]
      let states = weights[division * ExpectedGrowth.states..<(division + 1) * ExpectedGrowth.states]
      var balance = 0.0
      for _ in 0..<8 {
        let reached = growth.persons(from: states, drift: balance)
        guard reached > 0 else { break }
        balance += PortableMath.log(max(wanted / reached, 0.5))
      }
      return min(max(balance, -0.5), 0.5)
    }
  }
}
