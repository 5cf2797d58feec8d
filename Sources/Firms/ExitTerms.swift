import Stochastics

/// What the firms of a cell have in common when it is decided who closes, equation (2.4).
public struct ExitTerms: Sendable {
  /// The calendar year.
  public var year: Int
  /// Exit probabilities by age class and, within it, employee class: `probabilityCount` of them.
  public var probabilities: [Float]
  /// The factor on the hazard that each kind of support brings; the first kind is none.
  public var hazards: [Float]
  /// Log points of productivity that each kind of support adds.
  public var productivities: [Float]
  /// The luck of exit in the year.
  public var luck: Draws

  public init(year: Int, probabilities: [Float], hazards: [Float], productivities: [Float], luck: Draws) {
    (self.year, self.probabilities, self.luck) = (year, probabilities, luck)
    (self.hazards, self.productivities) = (hazards, productivities)
  }

  /// Terms whose numbers are still to come.
  public static var blank: Self {
    Self(year: 0, probabilities: [], hazards: [], productivities: [], luck: .none)
  }

  /// Seven classes of age times four of employees.
  public static let probabilityCount = 28

  /// The exit probability with the hazard multiplied by `factor`: 1 − (1 − p)^factor.
  public static func supported(_ probability: Float, by factor: Float) -> Float {
    factor == 1 ? probability : 1 - PortableMath.exp(factor * PortableMath.log(1 - probability))
  }
}

/// What a pass over a cell's firms counted before and while some of them closed.
public struct ExitTally: Sendable {
  /// Firms active in the year.
  public var firms = 0
  /// Persons they employ.
  public var employment = 0.0
  /// Σ n e^z over them, persons of mean productivity.
  public var efficientEmployment = 0.0
  /// Those that close.
  public var deaths = 0
  /// Persons employed by those that close.
  public var employmentClosed = 0.0
  /// Deaths by `EmployeeClass`.
  public var deathsByEmployees: InlineArray<4, Int> = .init(repeating: 0)

  @inlinable
  public init() {}
}
