/// A class of firms by number of employees, as business demography publishes births and deaths.
///
/// The model counts persons employed, the owner among them: a firm's employees are its persons employed less one,
/// so a firm of one person has none.
public enum EmployeeClass: Int, CaseIterable, Codable, Hashable, Sendable {
  case none, oneToFour, fiveToNine, tenOrMore

  /// The smallest number of persons employed (annual average, hence not whole) in the class.
  public var leastPersons: Float {
    switch self {
    case .none: 1
    case .oneToFour: 1.5
    case .fiveToNine: 5.5
    case .tenOrMore: 10.5
    }
  }

  /// The class of a firm with `persons` employed.
  @inlinable
  public init(persons: Float) {
    self = EmployeeClass(rawValue: Self.position(persons: persons)) ?? .tenOrMore
  }

  /// The position of the class of a firm with `persons` employed, without a branch and in any width of numbers: a pass over
  /// firms asks it of each.
  @inlinable @inline(__always)
  public static func position<Position: FixedWidthInteger>(persons: Float) -> Position {
    (persons >= 1.5 ? 1 : 0) &+ (persons >= 5.5 ? 1 : 0) &+ (persons >= 10.5 ? 1 : 0)
  }
}
