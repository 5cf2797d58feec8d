import Stochastics

extension Economy {
  /// The row of `supports` with `terms`, together with those of row `kind` if that is not 0.
  mutating func support(_ terms: SupportTerms, besides kind: UInt32) -> UInt32 {
    if terms.growth == 0 && terms.hazard == 1 { return kind }
    let row = row(of: terms)
    guard kind != 0 else { return row }
    return self.row(of: supports[Int(kind)].combined(with: terms, row: kind, otherRow: row))
  }

  private mutating func row(of terms: SupportTerms) -> UInt32 {
    if let row = supportRows[terms] { return row }
    let row = UInt32(supports.count)
    supports.append(terms)
    supportRows[terms] = row
    return row
  }

  /// Moves the firms whose support ended before `year` to what is left of it.
  mutating func endSupports(before year: Int) {
    let ended = supports.map { $0.until != .min && $0.until < year }
    guard ended.contains(true) else { return }
    for cell in 0..<cellCount {
      for row in firms.rows(of: cell) {
        while ended[Int(firms.supports[row])] {
          firms.supports[row] = supports[Int(firms.supports[row])].successor
        }
      }
    }
  }

  /// Demand of all divisions together, weighted by last year's value added.
  func averageDemand(_ levers: Levers) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for cell in 0..<cellCount {
      let weight = cells.grossValueAdded[cell]
      sum += weight * levers.demand[division(of: cell)]
      weights += weight
    }
    return weights > 0 ? sum / weights : 1
  }

  /// Productivity per person of each cell, any scale: A e^(β ΔS) Σ n e^z / Σ n, demand left out.
  func productivityPerPerson(strengthEffect: Double) -> [Double] {
    (0..<cellCount).map { cell in
      guard cells.employment[cell] > 0 else { return 0 }
      let strength = PortableMath.exp(strengthEffect * clusterSignals.strengthChange[cell])
      return cells.productivity[cell] * strength * cells.efficientEmployment[cell] / cells.employment[cell]
    }
  }
}

extension Baseline {
  /// Growth of real value added on trend, log points a year: divisions' trends weighted by value added.
  var trendGrowth: Double {
    var (sum, weights) = (0.0, 0.0)
    for (index, cell) in cells.enumerated() {
      let division = divisions[index % divisions.count]
      sum += cell.grossValueAdded * (division.employmentTrend + division.productivityTrend)
      weights += cell.grossValueAdded
    }
    return weights > 0 ? sum / weights : 0
  }
}
