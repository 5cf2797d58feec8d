/// A fixed effect of a formula: `region`, `region^year`, `region[trend]` or `region[[trend]]`.
public struct EffectTerm: Hashable, Sendable {
  /// The columns whose combinations of values are the levels.
  public let columns: [String]
  /// What has a slope of its own in each level.
  public let slopes: [Expression]
  /// Whether each level has an intercept; false for slopes alone, in double brackets.
  public let hasIntercept: Bool

  public init(columns: [String], slopes: [Expression] = [], hasIntercept: Bool = true) {
    (self.columns, self.slopes, self.hasIntercept) = (columns, slopes, hasIntercept || slopes.isEmpty)
  }
}

extension EffectTerm: CustomStringConvertible {
  /// The effect as it is written.
  public var description: String {
    let name = columns.map(\.asName).joined(separator: "^")
    guard !slopes.isEmpty else { return name }
    let list = slopes.map(\.description).joined(separator: ", ")
    return hasIntercept ? "\(name)[\(list)]" : "\(name)[[\(list)]]"
  }
}
