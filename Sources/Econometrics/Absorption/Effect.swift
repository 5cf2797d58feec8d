/// A fixed effect: one coefficient for each level, and with a slope one more for the slope variable within each level.
///
/// With levels ℓ(i) and slope variable z, the effect adds to row i
///
///     a_ℓ(i)                     an intercept alone: `region`
///     a_ℓ(i) + s_ℓ(i) z_i        an intercept and a slope: `region[trend]`
///     s_ℓ(i) z_i                 a slope alone: `region[[trend]]`
public struct Effect: Sendable {
  /// The level of each row, in `0..<levels`.
  public let codes: [Int32]
  /// The number of levels; some may be without rows.
  public let levels: Int
  /// The slope variable of each row, in its own unit; nil for an effect without slopes.
  public let slope: [Double]?
  /// Whether each level has an intercept.
  public let hasIntercept: Bool

  /// - Parameters:
  ///   - codes: the level of each row.
  ///   - levels: the number of levels.
  ///   - slope: the slope variable, where slopes vary with the level.
  ///   - hasIntercept: false for slopes alone; an effect without slopes always has intercepts.
  public init(codes: [Int32], levels: Int, slope: [Double]? = nil, hasIntercept: Bool = true) {
    (self.codes, self.levels, self.slope) = (codes, levels, slope)
    self.hasIntercept = hasIntercept || slope == nil
  }

  /// The number of coefficients, some of which may be redundant.
  public var coefficients: Int { levels * coefficientsPerLevel }

  /// Intercepts and slopes of each level.
  var coefficientsPerLevel: Int { (hasIntercept ? 1 : 0) + (slope == nil ? 0 : 1) }

  /// Returns whether every level lies within one cluster, so that clustered errors already allow for this effect.
  ///
  /// - Parameter clusters: the cluster of each row, any codes.
  /// - Complexity: O(*n*) in the rows.
  public func isNested(in clusters: [Int32]) -> Bool {
    var home = [Int32?](repeating: nil, count: levels)
    for (code, cluster) in zip(codes, clusters) {
      if let known = home[Int(code)], known != cluster { return false }
      home[Int(code)] = cluster
    }
    return true
  }

  /// Returns which levels have rows.
  var presentLevels: [Bool] {
    var present = [Bool](repeating: false, count: levels)
    for code in codes { present[Int(code)] = true }
    return present
  }

  /// Checks the effect's rows, naming it by its place in the formula.
  func validate(place: Int, rows: Int) throws(AbsorptionError) {
    guard codes.count == rows else { throw .rows("effect \(place)", found: codes.count, expected: rows) }
    if let row = codes.firstIndex(where: { $0 < 0 || $0 >= levels }) {
      throw .code(codes[row], effect: place, row: row + 1, levels: levels)
    }
    guard let slope else { return }
    guard slope.count == rows else {
      throw .rows("the slope of effect \(place)", found: slope.count, expected: rows)
    }
    if let row = slope.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite("the slope of effect \(place)", row: row + 1)
    }
  }
}
