import Testing

@testable import Econometrics

/// The numbers of linear.csv and fits of the data they are of.
struct LinearReference {
  private var values: [String: Double] = [:]

  init() throws {
    let table = try NumberTable("linear", in: "References")
    let keys = zip(try table.texts("case"), try table.texts("term")).map { "\($0)|\($1)" }
    values = Dictionary(uniqueKeysWithValues: zip(keys, try table.column("value")))
  }

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
