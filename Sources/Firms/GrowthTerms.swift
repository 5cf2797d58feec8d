import Stochastics

/// What the firms of a cell have in common when they grow, equation (3.1).
public struct GrowthTerms: Sendable {
  /// Equation (3.2).
  public var equation: GrowthEquation
  /// The calendar year.
  public var year: Int
  /// Growth common to the cell's firms, log points.
  public var drift: Float
  /// Growth lost by unsupported firms, log points.
  public var displacement: Float
  /// Growth added by each kind of support, log points; the first kind is none.
  public var support: [Float]
  /// The luck of growth in the year.
  public var luck: Draws

  public init(
    equation: GrowthEquation, year: Int, drift: Float, displacement: Float, support: [Float], luck: Draws
  ) {
    (self.equation, self.year, self.drift) = (equation, year, drift)
    (self.displacement, self.support, self.luck) = (displacement, support, luck)
  }

  /// Terms whose numbers are still to come.
  public static func blank(_ equation: GrowthEquation) -> Self {
    Self(equation: equation, year: 0, drift: 0, displacement: 0, support: [], luck: .none)
  }
}

/// What growth did to the persons that a cell's firms employ.
public struct GrowthTally: Sendable {
  /// The change in persons employed.
  public var all = 0.0
  /// The change that supported firms owe to their support, persons.
  public var supported = 0.0

  @inlinable
  public init() {}
}
