import Foundation
import Testing

@testable import Econometrics

/// A file of reference numbers.
struct LinearReference {
  private var values: [String: Double] = [:]

  /// - Parameter name: the file of reference numbers.
  init(_ name: String) throws {
    let table = try NumberTable(name, in: "References")
    let keys = zip(try table.texts("case"), try table.texts("term")).map { "\($0)|\($1)" }
    values = Dictionary(uniqueKeysWithValues: zip(keys, try table.column("value")))
  }

  /// The number of values of a case.
  func count(_ name: String) -> Int { values.keys.count { $0.hasPrefix("\(name)|") } }

  /// Expects every value to agree to 10⁻⁸.
  func expect(
    _ found: [Double?], _ name: String, _ terms: [String], within tolerance: Double = 1e-8,
    at location: SourceLocation = #_sourceLocation
  ) {
    for (found, term) in zip(found, terms) {
      guard let value = values["\(name)|\(term)"], let found else {
        Issue.record("\(name), \(term): no value", sourceLocation: location)
        continue
      }
      #expect(
        abs(found - value) <= tolerance * abs(value), "\(name), \(term): \(found) for \(value)",
        sourceLocation: location)
    }
  }
}

/// Petersen's data: 500 firms over ten years.
struct Petersen {
  let (firms, years): ([Int32], [Int32])
  let (x, second, outcome, weights): ([Double], [Double], [Double], [Double])

  init() throws {
    let table = try NumberTable("petersen", in: "Data")
    let (firm, year) = (try table.column("firm"), try table.column("year"))
    (firms, years) = (firm.map { Int32($0) }, year.map { Int32($0) })
    (x, outcome) = (try table.column("x"), try table.column("y"))
    second = zip(firm, year).map { Double(Int($0 * 7 + $1 * 13) % 11) }
    weights = firm.indices.map { 1 + Double(($0 + 1) % 7) / 4 }
  }

  var ones: [Double] { outcome.map { _ in 1 } }
  /// Twenty-five groups that lie across firms and years, from 0.
  var thirds: [Int32] { zip(firms, years).map { ($0 * 7 + $1 * 3) % 25 } }
  /// An exogenous regressor, as designs.R forms it.
  var control: [Double] { zip(firms, years).map { Double(($0 + $1) % 4) } }
  /// Instruments of both regressors, as designs.R forms them.
  var instruments: [[Double]] {
    [
      x.indices.map { x[$0] + Double((firms[$0] * 5 + years[$0] * 11) % 7) },
      x.indices.map { second[$0] + Double((firms[$0] * 3 + years[$0]) % 5) },
      x.indices.map { Double(firms[$0] * years[$0] % 9) },
    ]
  }
  /// Forty groups of firms, from 0.
  var groups: [Int32] { firms.map { $0 % 40 } }
  /// Counts, as linear.R forms them.
  var counts: [Double] {
    x.indices.map { row in
      exp(0.3 * x[row] + 0.1 * Double(years[row] % 3)).rounded(.down)
        + Double((firms[row] * 31 + years[row] * 17) % 5)
    }
  }
  /// Zeros and ones, as linear.R forms them.
  var events: [Double] {
    x.indices.map { x[$0] + Double((firms[$0] * 31 + years[$0] * 17) % 13 - 6) / 4 > 0 ? 1 : 0 }
  }

  /// The effects of firms or groups, and of years.
  func effects(ofGroups: Bool) throws -> AbsorbedEffects {
    let year = Effect(codes: years.map { $0 - 1 }, levels: 10)
    let first =
      ofGroups ? Effect(codes: groups, levels: 40) : Effect(codes: firms.map { $0 - 1 }, levels: 500)
    return try AbsorbedEffects([first, year])
  }
}

/// Grunfeld's data: the investment of ten firms over twenty years.
struct Grunfeld {
  let (value, capital, investment): ([Double], [Double], [Double])
  let (years, firms): ([Int], [Int32])

  init() throws {
    let table = try NumberTable("grunfeld", in: "Data")
    (value, capital) = (try table.column("value"), try table.column("capital"))
    investment = try table.column("inv")
    years = try table.column("year").map { Int($0) }
    firms = try table.column("firm").map { Int32($0) - 1 }
  }

  /// The fit with effects of firms, and of years where wanted.
  func fit(years withYears: Bool) throws -> LinearRegression {
    let firm = Effect(codes: firms, levels: 10)
    let year = Effect(codes: years.map { Int32($0 - 1935) }, levels: 20)
    return try LinearRegression(
      Regressors([value, capital]), of: investment,
      absorbing: try AbsorbedEffects(withYears ? [firm, year] : [firm]))
  }
}
