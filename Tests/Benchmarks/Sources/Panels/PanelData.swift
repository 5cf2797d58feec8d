import Econometrics
import Stochastics

/// Made-up panels of persons in firms over ten years, as the authors of fixest generate them for their benchmark.
///
/// Simple: every person-year is with a firm drawn at random. Difficult: firms follow each other in rows, so that persons
/// meet only firms next to each other and alternating projections need very many steps. Movers: a person changes to a firm drawn at random in one year of ten.
public struct PanelData {
  public enum Kind: String { case simple, difficult, movers, table }

  /// Person, firm and year; for `table` 270 regions, 51 clusters and ten years.
  public let effects: [Effect]
  /// The outcome and after it the regressors.
  public let columns: [[Double]]

  public init(_ kind: Kind, rows: Int, regressors: Int) {
    let draws = Draws(seed: 1, replication: 1, decision: Decision.allCases[0], year: 0)
    func word(_ row: Int, _ block: Int) -> SIMD4<UInt32> {
      draws.words(about: UInt64(row), block: UInt8(block))
    }
    effects = kind == .table ? Self.table(rows) : Self.panel(rows, kind) { Int(word($0, 0).x) }
    let shocks = (0...regressors).map { column in
      (0..<rows).map { Normal.quantile(openUnitInterval(word($0, column + 1).x)) }
    }
    let (effects, slope) = (effects, 1 / Double(max(regressors, 1)))
    let outcome = (0..<rows).map { row in
      let fixed = effects.enumerated().reduce(0.0) { total, effect in
        let level = 1 + Int(effect.element.codes[row]) + effect.offset * rows
        return total + Normal.quantile(openUnitInterval(word(level, 200).y))
      }
      return (1...regressors).reduce(fixed + shocks[0][row]) { $0 + slope * shocks[$1][row] }
    }
    columns = [outcome] + shocks.dropFirst()
  }

  private static func panel(_ rows: Int, _ kind: Kind, _ word: (Int) -> Int) -> [Effect] {
    let (years, personsPerFirm) = (10, 23)
    let persons = rows / years
    let firms = max(persons / personsPerFirm, 1)
    var firm = 0
    let employers = (0..<rows).map { row in
      let isNew = kind == .simple || row % years == 0 || word(row) >> 16 % 10 == 0
      if kind == .difficult { firm = row % firms } else if isNew { firm = word(row) % firms }
      return Int32(firm)
    }
    return [
      Effect(codes: (0..<rows).map { Int32($0 / years) }, levels: (rows + years - 1) / years),
      Effect(codes: employers, levels: firms),
      Effect(codes: (0..<rows).map { Int32($0 % years) }, levels: years),
    ]
  }

  /// The coefficient of the regression of `y` on `x` alone.
  public static func slope(of y: [Double], on x: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } / x.reduce(0) { $0 + $1 * $1 }
  }

  /// Regions, clusters and years in full, as in a table of regional clusters.
  private static func table(_ rows: Int) -> [Effect] {
    let (regions, clusters, years) = (270, 51, 10)
    return [
      Effect(codes: (0..<rows).map { Int32($0 / (clusters * years) % regions) }, levels: regions),
      Effect(codes: (0..<rows).map { Int32($0 / years % clusters) }, levels: clusters),
      Effect(codes: (0..<rows).map { Int32($0 % years) }, levels: years),
    ]
  }
}
