/// The rows that a design leaves out, by reason.
public struct DroppedRows: Hashable, Sendable {
  /// Rows of one column or term.
  public struct Count: Hashable, Sendable {
    /// The column or the term.
    public let name: String
    /// The number of rows.
    public internal(set) var rows = 0
    /// The first five of them, counted from 1 in the data frame.
    public internal(set) var first: [Int] = []
  }

  /// The rows of the data frame.
  public internal(set) var total = 0
  /// Rows that the condition excludes or cannot decide.
  public internal(set) var excluded = 0
  /// Rows with some missing value.
  public internal(set) var missing = 0
  /// The same by column, each counted for itself, so that the sum may be larger.
  public internal(set) var missingByColumn: [Count] = []
  /// Rows without missing values where some term is infinite or not a number, such as the logarithm of 0.
  public internal(set) var infinite = 0
  /// The same by term, each counted for itself.
  public internal(set) var infiniteByTerm: [Count] = []
  /// Rows whose weight is 0.
  public internal(set) var weightless = 0
  /// Rows whose outcome a level or regressors predict perfectly, so that no finite coefficient fits.
  public internal(set) var separated = 0
  /// Rows alone in a level of some fixed effect.
  public internal(set) var singletons = 0

  /// The number of rows that are left.
  public var kept: Int { total - excluded - missing - infinite - weightless - separated - singletons }
}

extension DroppedRows: CustomStringConvertible {
  /// `of 10 rows, 2 with missing values (wage 1, year 2)`.
  public var description: String {
    reasons(missing: Self.list(missingByColumn), infinite: Self.list(infiniteByTerm))
  }

  /// The same without the columns: `of 10 rows, 2 with missing values`.
  public var summary: String { reasons(missing: "", infinite: "") }

  private func reasons(missing missingList: String, infinite infiniteList: String) -> String {
    let reasons = [
      (excluded, "excluded by the condition"), (missing, "with missing values\(missingList)"),
      (infinite, "with infinite values\(infiniteList)"), (weightless, "with weight 0"),
      (separated, "predicted perfectly (separated)"), (singletons, "alone in a level of a fixed effect"),
    ]
    let texts = reasons.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "of \(total) rows, \(texts.isEmpty ? "none dropped" : texts.joined(separator: ", "))"
  }

  private static func list(_ counts: [Count]) -> String {
    counts.isEmpty ? "" : " (\(counts.map { "\($0.name) \($0.rows)" }.joined(separator: ", ")))"
  }
}

extension DroppedRows {
  /// What of this a user may not expect.
  var warnings: [String] {
    infiniteByTerm.map { count in
      let more = count.rows > count.first.count ? ", …" : ""
      let list = count.first.map(String.init).joined(separator: ", ")
      return
        "\(count.name) is infinite or not a number in \(count.rows) rows, which are dropped: \(list)\(more)"
    }
  }
}
