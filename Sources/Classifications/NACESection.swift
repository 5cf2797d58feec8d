/// A section of NACE Rev. 2, the European classification of economic activities (Regulation (EC) 1893/2006).
public struct NACESection: Hashable, Sendable {
  /// The position in the classification, `A` being 0.
  public let ordinal: Int

  /// Returns nil when `letter` is not one of `A` to `U`.
  public init?(_ letter: String) {
    guard let ordinal = Self.table.firstIndex(where: { $0.letter == letter }) else { return nil }
    self.ordinal = ordinal
  }

  /// The section's letter.
  public var letter: String { Self.table[ordinal].letter }

  /// The section's English heading.
  public var label: String { Self.table[ordinal].label }

  /// Every section, in order of its letter.
  public static let all: [NACESection] = table.indices.map(NACESection.init(ordinal:))

  private init(ordinal: Int) { self.ordinal = ordinal }

  private static let table: [(letter: String, label: String)] = [
    ("A", "Agriculture, forestry and fishing"),
    ("B", "Mining and quarrying"),
    ("C", "Manufacturing"),
    ("D", "Electricity, gas, steam and air conditioning supply"),
    ("E", "Water supply; sewerage, waste management and remediation activities"),
    ("F", "Construction"),
    ("G", "Wholesale and retail trade; repair of motor vehicles and motorcycles"),
    ("H", "Transportation and storage"),
    ("I", "Accommodation and food service activities"),
    ("J", "Information and communication"),
    ("K", "Financial and insurance activities"),
    ("L", "Real estate activities"),
    ("M", "Professional, scientific and technical activities"),
    ("N", "Administrative and support service activities"),
    ("O", "Public administration and defence; compulsory social security"),
    ("P", "Education"),
    ("Q", "Human health and social work activities"),
    ("R", "Arts, entertainment and recreation"),
    ("S", "Other service activities"),
    (
      "T",
      "Activities of households as employers; undifferentiated goods- and services-producing activities of households for own use"
    ),
    ("U", "Activities of extraterritorial organisations and bodies"),
  ]
}

extension NACESection: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }
}

extension NACESection: CustomStringConvertible {
  public var description: String { letter }
}
