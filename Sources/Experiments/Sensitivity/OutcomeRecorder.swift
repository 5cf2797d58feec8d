import EconomyModel
import Recording

/// Takes down the variables of areas that a run is about, and nothing else.
struct OutcomeRecorder: Recorder {
  private(set) var result: ArmResult

  private let axes: RunAxes
  private let measures: [Measure]

  init(_ axes: RunAxes) {
    self.axes = axes
    measures = axes.areaVariables.compactMap { variable in
      Measure.areas.first { $0.variable.name == variable.name }
    }
    precondition(measures.count == axes.areaVariables.count, "variables that the model measures")
    result = ArmResult(axes)
  }

  mutating func record(_ economy: borrowing Economy) {
    for row in 0...axes.regions.count {
      // The territory is the last row of the books and the first area of the tables.
      let area = row == axes.regions.count ? 0 : row + 1
      for (position, measure) in measures.enumerated() {
        result.areas[position, area, economy.year - axes.years.lowerBound] = measure.value(economy, row)
      }
    }
  }
}
