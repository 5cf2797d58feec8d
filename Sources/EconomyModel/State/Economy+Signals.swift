import Stochastics

extension Economy {
  /// Demand of all divisions of `region` together, weighted by last year's value added.
  func averageDemand(_ levers: Levers, in region: Int) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for cell in cells(of: region) {
      let weight = cells.grossValueAdded[cell]
      sum += weight * levers.demand[cell]
      weights += weight
    }
    return weights > 0 ? sum / weights : 1
  }

  /// Productivity per person of `cell`, any scale: A e^(λ + β ΔS) Σ n e^z / Σ n, demand left out; 0 where it is empty.
  func productivityPerPerson(of cell: Int, strengthEffect: Double, under levers: Levers) -> Double {
    guard cells.employment[cell] > 0 else { return 0 }
    let strength = PortableMath.exp(strengthEffect * clusterSignals.strengthChange[cell])
    let policies = PortableMath.exp(levers.productivity[cell])
    return cells.productivity[cell] * policies * strength * cells.efficientEmployment[cell]
      / cells.employment[cell]
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
