import Testing

@testable import Econometrics

@Suite("What effects leave of a column")
struct ResidualTests {
  private static func difference(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  @Test("is the residual of least squares on dummies and slopes", arguments: Design.small)
  func equalsDense(_ design: Design) throws {
    var generator = SmallGenerator(state: 3)
    let dense = DenseDesign(design.effects, weights: design.weights)
    let columns = (0..<11).map { _ in generator.column(design.effects[0].codes.count) }
    let expected = columns.map(dense.residual)
    for effects in try AbsorbedEffects.everyWay(design.effects, weights: design.weights) {
      var left = columns
      let report = try effects.residualise(&left)
      #expect(report.converged)
      for (column, exact) in zip(left, expected) {
        #expect(Self.difference(column, exact) < 1e-10, "\(effects.method)")
      }
    }
  }

  @Test("has no group means", arguments: Design.small)
  func noGroupMeans(_ design: Design) throws {
    var generator = SmallGenerator(state: 4)
    let rows = design.effects[0].codes.count
    let column = generator.column(rows).map { 1e3 + $0 }
    for effects in try AbsorbedEffects.everyWay(design.effects, weights: design.weights) {
      let left = try effects.residual(of: column)
      for effect in design.effects where effect.hasIntercept {
        var (sums, totals) = (
          [Double](repeating: 0, count: effect.levels), [Double](repeating: 0, count: effect.levels)
        )
        for row in 0..<rows {
          let weight = design.weights?[row] ?? 1
          sums[Int(effect.codes[row])] += weight * left[row]
          totals[Int(effect.codes[row])] += weight
        }
        let worst = zip(sums, totals).reduce(0) { $1.1 > 0 ? max($0, abs($1.0 / $1.1)) : $0 }
        #expect(worst < 1e-10 * 0.57)
      }
    }
  }

  @Test("has the same digits in every unit")
  func scales() throws {
    var generator = SmallGenerator(state: 5)
    for design in Design.small {
      let column = generator.column(design.effects[0].codes.count)
      for effects in try AbsorbedEffects.everyWay(design.effects, weights: design.weights) {
        let plain = try effects.residual(of: column)
        let scaled = try effects.residual(of: column.map { $0 * 1e6 })
        #expect(Self.difference(plain, scaled.map { $0 / 1e6 }) < 1e-12)
        let binary = try effects.residual(of: column.map { $0 * 0x1p20 })
        #expect(binary == plain.map { $0 * 0x1p20 })
      }
    }
  }

  @Test("does not depend on the order of rows or the names of levels")
  func relabels() throws {
    var generator = SmallGenerator(state: 6)
    for design in Design.small {
      let column = generator.column(design.effects[0].codes.count)
      let order = column.indices.shuffled(using: &generator)
      let renamed = design.effects.map { effect in
        let names = (0..<Int32(effect.levels)).shuffled(using: &generator)
        return Effect(
          codes: order.map { names[Int(effect.codes[$0])] }, levels: effect.levels,
          slope: effect.slope.map { slope in order.map { slope[$0] } }, hasIntercept: effect.hasIntercept)
      }
      let weights = design.weights.map { weights in order.map { weights[$0] } }
      let plain = try AbsorbedEffects(design.effects, weights: design.weights).residual(of: column)
      let other = try AbsorbedEffects(renamed, weights: weights).residual(of: order.map { column[$0] })
      #expect(Self.difference(order.map { plain[$0] }, other) < 1e-12)
    }
  }

  @Test("has the same bits with one thread and two")
  func threads() throws {
    var generator = SmallGenerator(state: 8)
    let rows = 40_000
    let random = [1_000, 60, 10].map { generator.effect(rows, levels: $0) }
    let columns = (0..<3).map { _ in generator.column(rows) }
    let ways = zip(
      try AbsorbedEffects.everyWay(random, threads: 1), try AbsorbedEffects.everyWay(random, threads: 2))
    for (one, two) in ways {
      #expect(one.structure.rows.blocks.count > 1)
      var (left, right) = (columns, columns)
      #expect(try one.residualise(&left) == two.residualise(&right))
      #expect(left == right)
    }
  }

  @Test("is found where alternating projections hardly move")
  func difficult() throws {
    var generator = SmallGenerator(state: 9)
    let effects = Design.rowOfFirms(rows: 12_000, firms: 1_023)
    let absorbed = try AbsorbedEffects(effects)
    #expect(absorbed.method == .factor)
    let noise = generator.column(12_000)
    let trend = (0..<12_000).map { 5 * Double(effects[0].codes[$0]) / 1_200 - Double(effects[1].codes[$0]) }
    var columns = [noise, zip(noise, trend).map(+)]
    let report = try absorbed.residualise(&columns)
    #expect(report.converged)
    #expect(Self.difference(columns[0], columns[1]) < 1e-9)
  }

  @Test("comes from conjugate gradients where levels meet at random")
  func chosen() throws {
    var generator = SmallGenerator(state: 13)
    let effects = try AbsorbedEffects([3_000, 700].map { generator.effect(20_000, levels: $0) })
    #expect(effects.method == .conjugateGradients)
    var columns = [generator.column(20_000)]
    let report = try effects.residualise(&columns)
    #expect(report.converged && report.iterations > 1)
  }

  @Test("is nothing for a column that the effects span")
  func spanned() throws {
    for design in Design.small where design.effects.allSatisfy(\.hasIntercept) {
      let column = design.effects.reduce([Double](repeating: 7, count: 300)) { sum, effect in
        zip(sum, effect.codes).map { $0 + Double($1 * $1) }
      }
      for effects in try AbsorbedEffects.everyWay(design.effects, weights: design.weights) {
        let left = try effects.residual(of: column)
        #expect(left.allSatisfy { abs($0) < 1e-9 })
      }
    }
  }

  @Test("and the effects' coefficients add up to the column", arguments: Design.small)
  func coefficients(_ design: Design) throws {
    var generator = SmallGenerator(state: 10)
    let column = generator.column(design.effects[0].codes.count)
    for effects in try AbsorbedEffects.everyWay(design.effects, weights: design.weights) {
      var sum = try effects.residual(of: column)
      for (effect, values) in zip(design.effects, try effects.coefficients(of: column)) {
        let slopes = effect.hasIntercept ? effect.levels : 0
        for row in sum.indices {
          let level = Int(effect.codes[row])
          if effect.hasIntercept { sum[row] += values[level] }
          if let slope = effect.slope { sum[row] += values[slopes + level] * slope[row] }
        }
      }
      #expect(Self.difference(sum, column) < 1e-9)
    }
  }

  @Test("under other weights is that of effects looked at anew")
  func reweighted() throws {
    var generator = SmallGenerator(state: 11)
    let design = Design.small[2]
    let weights = generator.column(300, in: 0.5...2)
    let column = generator.column(300)
    let shared = try AbsorbedEffects(design.effects).weighted(by: weights)
    #expect(
      try shared.residual(of: column)
        == AbsorbedEffects(design.effects, weights: weights).residual(of: column))
  }
}
