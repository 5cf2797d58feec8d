/// Ages as hazards distinguish them: the year of birth, the five years after it, and all later ones together.
public enum AgeClass {
  /// The number of classes.
  public static let count = 7
  /// The class of all ages from six years on.
  public static let older = 6
  /// The last age at which a firm counts as young, years.
  public static let lastYoung = 5

  /// The class of a firm of `age` years, in the width of numbers that it is asked in.
  @inlinable @inline(__always)
  public static func of<Years: FixedWidthInteger>(age: Years) -> Years {
    min(max(age, 0), Years(truncatingIfNeeded: older))
  }
}
