/// A two-digit division of NACE Rev. 2, or a group of divisions that is only published together.
///
/// A code always carries the letter of its section: `C25`, never `25`.
public struct NACEDivision: Hashable, Sendable {
  /// The position in the classification, by which divisions are ordered.
  public let ordinal: Int

  /// Returns nil when `code` names neither a division nor a published group (`Q87_Q88`, `R90-R92`).
  public init?(_ code: String) {
    guard let ordinal = Self.ordinals[code] else { return nil }
    self.ordinal = ordinal
  }

  /// The code with its section's letter, for example `C25`.
  public var code: String { Self.table[ordinal].code }

  /// The English heading.
  public var label: String { Self.table[ordinal].label }

  /// The section that the division belongs to.
  public var section: NACESection { NACESection(String(code.prefix(1)))! }

  /// Every division and published group, in order of the code.
  public static let all: [NACEDivision] = table.indices.map(NACEDivision.init(ordinal:))

  private static let ordinals = Dictionary(uniqueKeysWithValues: table.indices.map { (table[$0].code, $0) })

  private init(ordinal: Int) { self.ordinal = ordinal }
}

extension NACEDivision: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }
}

extension NACEDivision: CustomStringConvertible {
  public var description: String { code }
}
