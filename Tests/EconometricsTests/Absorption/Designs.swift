import Testing

@testable import Econometrics

/// A design of effects to take out, by what makes it hard.
struct Design: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let effects: [Effect]
  let weights: [Double]?

  /// Small designs with and without weights and slopes, connected and not.
  static let small: [Design] = {
    var generator = SmallGenerator(state: 1)
    let rows = 300
    let random = [40, 12, 5].map { generator.effect(rows, levels: $0) }
    let weights = generator.column(rows, in: 0.1...10)
    let trend = generator.column(rows, in: 2008...2013)
    let (one, two) = (random[0], random[1])
    return [
      Design("one effect", [random[0]]),
      Design("two effects", [random[1], random[0]]),
      Design("three effects", random),
      Design("three effects with weights", random, weights),
      Design("nearly disconnected", chain(rows: rows, parts: 6, ties: 1)),
      Design("disconnected", chain(rows: rows, parts: 6, ties: 0)),
      Design("nested", [one, Effect(codes: one.codes.map { $0 / 4 }, levels: 10), random[2]]),
      Design("levels without rows", [Effect(codes: one.codes.map { $0 * 2 }, levels: 90), two]),
      Design("slopes of the larger effect", [sloped(one, trend), two], weights),
      Design("slopes of the smaller effect", [one, sloped(two, trend)], weights),
      Design("slopes of both", [sloped(two, trend), sloped(one, generator.column(rows))]),
      Design("one effect with slopes", [sloped(one, trend)], weights),
      Design("one effect of slopes alone", [sloped(two, trend, alone: true)]),
      Design("slopes alone", [sloped(one, trend, alone: true), sloped(two, trend, alone: true)]),
      Design("a slope that is constant within levels", [sloped(one, one.codes.map(Double.init)), two]),
    ]
  }()

  init(_ name: String, _ effects: [Effect], _ weights: [Double]? = nil) {
    (testDescription, self.effects, self.weights) = (name, effects, weights)
  }

  private static func sloped(_ effect: Effect, _ slope: [Double], alone: Bool = false) -> Effect {
    Effect(codes: effect.codes, levels: effect.levels, slope: slope, hasIntercept: !alone)
  }

  /// Parts in which persons and firms meet at random, tied to the next by so many rows.
  static func chain(rows: Int, parts: Int, ties: Int) -> [Effect] {
    var generator = SmallGenerator(state: 7)
    var (persons, firms) = ([Int32](), [Int32]())
    for row in 0..<rows {
      let part = Int32(row * parts / rows)
      persons.append(part * 10 + Int32.random(in: 0..<10, using: &generator))
      firms.append(part * 4 + Int32.random(in: 0..<4, using: &generator))
    }
    for part in 1..<Int32(parts) {
      for tie in 0..<ties { firms[rows * Int(part) / parts + tie] = part * 4 - 1 }
    }
    return [
      Effect(codes: persons, levels: parts * 10), Effect(codes: firms, levels: parts * 4),
      Effect(codes: (0..<rows).map { Int32($0 % 5) }, levels: 5),
    ]
  }

  /// Firms in rows, as in the difficult data of fixest's benchmark: persons meet only neighbours.
  static func rowOfFirms(rows: Int, firms: Int) -> [Effect] {
    [
      Effect(codes: (0..<rows).map { Int32($0 / 10) }, levels: rows / 10),
      Effect(codes: (0..<rows).map { Int32($0 * firms / rows) }, levels: firms),
      Effect(codes: (0..<rows).map { Int32($0 % 10) }, levels: 10),
    ]
  }
}

extension AbsorbedEffects {
  /// The same effects by a factor of the whole, a factor within an envelope, or conjugate gradients, cheap or not.
  static func everyWay(
    _ effects: [Effect], weights: [Double]? = nil, threads: Int = 1
  ) throws -> [AbsorbedEffects] {
    let structure = DesignStructure(of: effects)
    let orderings = [
      Envelope(dense: structure.columnCount), Envelope(walking: structure, limit: 1 << 22), nil,
    ]
    return try orderings.map {
      try AbsorbedEffects(effects, structure, $0, weights, Workers(threads: threads))
    }
  }

  /// Returns what is left of one column.
  func residual(of column: [Double]) throws -> [Double] {
    var columns = [column]
    try residualise(&columns)
    return columns[0]
  }
}
