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
      add(cell, of: economy, probabilities: probabilities)
    }
  }

  private mutating func add(_ cell: Int, of economy: borrowing Economy, probabilities: [Float]) {
    let ids = economy.firms.ids.span
    let sizes = economy.firms.sizes.span
    let first = cell % divisions * ExpectedGrowth.states
    var weights = weights.mutableSpan
    for row in economy.firms.rows(of: cell) {
      let age = economy.year - FirmID(rawValue: ids[row]).birthYear
      let employees: Int = EmployeeClass.position(persons: max(1, sizes[row]))
      let stays = 1 - Double(probabilities[AgeClass.of(age: age) * 4 + employees])
      let state = ExpectedGrowth.state(of: sizes[row], isYoung: age + 1 <= AgeClass.lastYoung)
      weights[first + state] += stays
    }
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
