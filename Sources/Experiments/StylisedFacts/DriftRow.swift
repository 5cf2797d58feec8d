import Classifications
import Recording
import Tables

/// What becomes of the economy in the long run: medians over the histories.
public struct DriftRow: Sendable {
  /// The calendar year.
  public let year: Int
  private let measures: [(name: String, value: Double)]

  init(of histories: [EconomyHistory], in year: Int) {
    self.year = year
    measures = Self.measures.map { name, measure in
      let values = histories.compactMap { history in history[year].flatMap { measure(history, $0) } }.sorted()
      return (name, values.isEmpty ? .nan : quantile(0.5, ofSorted: values))
    }
  }

  static var headings: [String] { ["year"] + measures.map(\.name) }
  var columns: [String] { [String(year)] + measures.map { rounded($0.value) } }
  var json: JSONValue {
    .object([.init("year", .integer(year))] + measures.map { .init($0.name, number($0.value)) })
  }

  private static let measures: [(name: String, of: @Sendable (EconomyHistory, YearCount) -> Double?)] = [
    ("firms", { $1.firms }),
    ("births %", { 100 * $1.births / $1.firms }),
    ("deaths %", { 100 * $1.deaths / $1.firms }),
    ("employment", { $1.employment }),
    ("employment over trend", { $1.employment / $0.trend.employment(in: $1.year) }),
    ("without employees %", { 100 * $1.soleOwnerShare }),
    ("below ten employees %", { 100 * $1.shareBelowTenEmployees }),
    ("250 persons and more", { $1.firmsBySize[FirmSizeClass.large.rawValue] }),
    ("Hill exponent", { $1.tail?.hill }),
    ("agglomerations", { Double($1.agglomerations.count) }),
    ("GDP, million EUR_2020", { $1.gdp }),
  ]
}
