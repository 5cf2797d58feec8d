import Stochastics

extension Economy {
  /// The row of `supports` with `terms`, together with those of row `kind` if that is not 0.
  mutating func support(_ terms: SupportTerms, besides kind: UInt16) -> UInt16 {
    let current = supports[Int(kind)]
    let wanted = kind == 0 || current.until < year ? terms : current.combined(with: terms)
    if wanted.growth == 0 && wanted.hazard == 1 { return kind }
    if let row = supports.firstIndex(of: wanted) { return UInt16(row) }
    supports.append(wanted)
    return UInt16(supports.count - 1)
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
