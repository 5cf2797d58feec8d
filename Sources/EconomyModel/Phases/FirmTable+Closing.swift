import Classifications
import Stochastics

/// What the last pass over a cell's firms counted.
struct CellTally {
  var firms = 0
  var employment = 0.0
  var efficientEmployment = 0.0
  var deaths = 0
  var employmentClosed = 0.0
  /// Deaths by `EmployeeClass`.
  var deathsByEmployees: InlineArray<4, Int> = .init(repeating: 0)
}

extension FirmTable {
  /// Counts the active firms of `cell`, draws who closes and closes up the rows of those that stay, in order.
  ///
  /// - Parameters:
  ///   - probabilities: exit probabilities by age class and employee class, equation (2.4).
  ///   - support: the kinds of support, those that have ended replaced by none.
  /// - Complexity: O(firms of the cell), no allocation.
  mutating func close(
    cell: Int, year: Int, probabilities: [Float], support: [SupportTerms], drawing draws: Draws
  ) -> CellTally {
    let rows = rows(of: cell)
    let pass = ClosingPass(year: year, probabilities: probabilities, support: support, draws: draws)
    let (end, tally) = pass.run(
      over: rows, ids: &ids, sizes: &sizes, efficiencies: &efficiencies, supports: &supports)
    shrink(cell, to: end - rows.lowerBound)
    return tally
  }
}

/// The pass over a cell's firms that equation (2.4) asks for.
private struct ClosingPass {
  let year: Int
  let probabilities: [Float]
  let support: [SupportTerms]
  let draws: Draws

  func run(
    over rows: Range<Int>, ids: inout [UInt64], sizes: inout [Float], efficiencies: inout [Float],
    supports: inout [UInt32]
  ) -> (end: Int, tally: CellTally) {
    var ids = ids.mutableSpan
    var sizes = sizes.mutableSpan
    var efficiencies = efficiencies.mutableSpan
    var supports = supports.mutableSpan
    let probabilities = probabilities.span
    var tally = CellTally()
    var end = rows.lowerBound
    for row in rows {
      let (id, size, efficiency, kind) = (ids[row], sizes[row], efficiencies[row], supports[row])
      let persons = max(1, size)
      let age = AgeClass.of(age: year - FirmID(rawValue: id).birthYear)
      let employees = EmployeeClass.position(persons: persons)
      var probability = probabilities[age &* 4 &+ employees]
      var efficient = persons * efficiency
      if kind != 0 {
        let terms = support[Int(kind)]
        probability = Self.supported(probability, by: terms.hazard)
        if terms.productivity != 0 { efficient *= PortableMath.exp(terms.productivity) }
      }
      tally.employment += Double(persons)
      tally.efficientEmployment += Double(efficient)
      if openUnitInterval(single: draws.words(about: id).x) < probability {
        tally.deaths += 1
        tally.deathsByEmployees[employees] += 1
        tally.employmentClosed += Double(persons)
      } else {
        ids[end] = id
        sizes[end] = size
        efficiencies[end] = efficiency
        supports[end] = kind
        end += 1
      }
    }
    tally.firms = rows.count
    return (end, tally)
  }

  /// The exit probability with the hazard multiplied by `factor`: 1 − (1 − p)^factor.
  private static func supported(_ probability: Float, by factor: Float) -> Float {
    factor == 1 ? probability : 1 - PortableMath.exp(factor * PortableMath.log(1 - probability))
  }
}

extension CellBooks {
  /// Enters what the last pass over `cell`'s firms counted.
  mutating func enter(_ tally: CellTally, for cell: Int) {
    firms[cell] = Double(tally.firms)
    employment[cell] = tally.employment
    efficientEmployment[cell] = tally.efficientEmployment
    deaths[cell] = Double(tally.deaths)
    employmentClosed[cell] = tally.employmentClosed
  }
}
