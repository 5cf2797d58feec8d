/// How recipients are found among eligible firms.
public struct Selection: Hashable, Sendable {
  /// The order in which firms are served.
  public enum Rule: String, Sendable {
    case random, ranked
    case firstCome = "first-come"
  }
  /// What firms are ranked on.
  public enum Criterion: String, Sendable { case employees, age }

  /// The order in which firms are served.
  public var rule: Rule
  /// What firms are ranked on, where they are ranked.
  public var criterion: Criterion?
  /// Whether the highest are served first.
  public var highestFirst: Bool
  /// Whether a firm is supported at most once.
  public var onePerFirm: Bool
  /// Share of eligible firms that apply, 0 to 1.
  public var takeUp: Double
}
