/// The agglomerations of each province and, in the last row, of the whole territory.
public struct ClusterBooks: Sendable {
  /// An agglomeration that formed or dissolved in the year.
  public struct Event: Hashable, Sendable {
    public enum Kind: String, Sendable { case formation, dissolution }
    /// The calendar year.
    public let year: Int
    /// The province's position; the number of provinces for the whole territory.
    public let row: Int
    /// The division's position.
    public let division: Int
    /// What happened.
    public let kind: Kind
  }

  /// Location quotients, equation (4.1), row by row; nil where the reference area has no employment.
  public internal(set) var locationQuotients: [Double?]
  /// Shares of the row's covered employment, fractions.
  public internal(set) var shares: [Double]
  /// Whether thresholds (4.2) hold this year.
  public internal(set) var meetsThresholds: [Bool]
  /// Whether an agglomeration stands: it forms after two years above the thresholds, dissolves after two below.
  public internal(set) var stands: [Bool]
  /// What formed and dissolved this year.
  public internal(set) var events: [Event] = []

  /// Years in a row that contradict `stands`.
  var contraryYears: [Int]

  init(rows: Int, divisions: Int) {
    let count = rows * divisions
    locationQuotients = Array(repeating: nil, count: count)
    shares = Array(repeating: 0, count: count)
    meetsThresholds = Array(repeating: false, count: count)
    stands = Array(repeating: false, count: count)
    contraryYears = Array(repeating: 0, count: count)
  }
}
