import Testing

@testable import Designs

@Suite("Elementary effects")
struct ElementaryEffectsTests {
  @Test("over every trajectory of a grid of four levels, μ* of Ishigami's function is 7.704, 7.875 and 6.249")
  func ishigami() {
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let starts = (0..<64).map { [$0 / 16, $0 / 4 % 4, $0 % 4] }
    let all = starts.flatMap { start in
      orders.map { MorrisDesign.Trajectory(from: start, order: $0, levels: 4) }
    }
    let measures = measures(MorrisDesign(dimensions: 3, trajectories: all))
    for (found, known) in zip(measures, [7.704, 7.875, 6.249]) {
      #expect(abs(found.meanMagnitude - known) < 5e-4)
    }
    #expect(
      abs(measures[1].mean) < 1e-12, "what the second coordinate gives on one side it takes on the other")
  }

  @Test("random trajectories come near it, and the bootstrap's interval holds it")
  func random() throws {
    let design = MorrisDesign(2000, dimensions: 3, seed: 5)
    #expect(design.points.count == 8000)
    for (found, known) in zip(measures(design), [7.704, 7.875, 6.249]) {
      #expect(abs(found.meanMagnitude - known) < 0.45)
      let interval = try #require(found.interval)
      #expect(interval.lowerBound <= known + 0.001 && known - 0.001 <= interval.upperBound)
      #expect(interval.upperBound - interval.lowerBound < 0.8)
    }
  }

  @Test("a trajectory changes each coordinate once, by half of the levels")
  func trajectories() {
    let design = MorrisDesign(200, dimensions: 5, levels: 6, seed: 2)
    for trajectory in design.trajectories {
      #expect(trajectory.order.sorted() == [0, 1, 2, 3, 4])
      for (step, dimension) in trajectory.order.enumerated() {
        let changes = zip(trajectory.points[step], trajectory.points[step + 1]).map { $1 - $0 }
        #expect(changes.indices.filter { changes[$0] != 0 } == [dimension])
        #expect(abs(abs(changes[dimension]) - 0.6) < 1e-12)
      }
    }
    let levels = design.points.map { Int(($0[0] * 5).rounded()) }
    for level in 0..<6 { #expect(abs(levels.count { $0 == level } - 200) < 80) }
    #expect(design.trajectories.map(\.order).contains { $0 != design.trajectories[0].order })
  }

  @Test("of a sum, μ, μ* and the weights are the same, and nothing deviates")
  func linear() {
    let design = MorrisDesign(10, dimensions: 3, seed: 1)
    let values = design.points.map { 2 * $0[0] - 3 * $0[1] }
    let measures = ElementaryEffects(of: values, at: design).measures(resamples: 20, seed: 1)
    for (found, known) in zip(measures, [2.0, -3, 0]) {
      #expect(abs(found.mean - known) < 1e-12 && abs(found.meanMagnitude - abs(known)) < 1e-12)
      #expect(found.deviation < 1e-12)
    }
  }

  @Test("at SALib's points, the measures are SALib's")
  func reference() throws {
    let columns = try Reference.columns("morris-points")
    let places = columns[0].indices.map { row in
      (0..<3).map { Int((3 * columns[$0][row]).rounded()) }
    }
    let trajectories = stride(from: 0, to: places.count, by: 4).map { first in
      let order = (first..<first + 3).compactMap { row in
        (0..<3).first { places[row][$0] != places[row + 1][$0] }
      }
      return MorrisDesign.Trajectory(from: places[first], order: order, levels: 4)
    }
    let design = MorrisDesign(dimensions: 3, trajectories: trajectories)
    let measures = ElementaryEffects(of: columns[3], at: design).measures(resamples: 10, seed: 1)
    let reference = try Reference.columns("morris-effects")
    for dimension in 0..<3 {
      #expect(abs(measures[dimension].mean - reference[0][dimension]) < 1e-12)
      #expect(abs(measures[dimension].meanMagnitude - reference[1][dimension]) < 1e-12)
      #expect(abs(measures[dimension].deviation - reference[2][dimension]) < 1e-12)
    }
  }

  private func measures(_ design: MorrisDesign) -> [ElementaryEffects.Measures] {
    ElementaryEffects(of: design.points.map(TestFunctions.ishigami), at: design)
      .measures(resamples: 200, seed: 1)
  }
}
