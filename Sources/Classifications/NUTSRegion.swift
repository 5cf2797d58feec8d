/// A region of the Nomenclature of Territorial Units for Statistics, by its code.
///
/// The editions of 2013 and 2021 share the codes of Lombardy (`ITC4`) and its provinces (`ITC41`–`ITC4D`). The European
/// Union as a whole, which is no region of the nomenclature, goes by `EU` at the level of countries, as at Eurostat.
public struct NUTSRegion: Hashable, Sendable {
  /// The code: a country's two letters, then one character a level.
  public let code: String

  /// Returns nil unless `code` is two capital letters followed by at most three capital letters or digits.
  public init?(_ code: String) {
    let characters = Array(code.utf8)
    guard (2...5).contains(characters.count), characters.prefix(2).allSatisfy(Self.isLetter),
      characters.dropFirst(2).allSatisfy({ Self.isLetter($0) || Self.isDigit($0) })
    else { return nil }
    self.code = code
  }

  /// The level: 0 a country, 1 a group of regions, 2 a region (Lombardy), 3 a province.
  public var level: Int { code.utf8.count - 2 }

  /// The two letters of the country, Greece being `EL` and the United Kingdom `UK`.
  public var country: String { String(code.prefix(2)) }

  /// The region one level up, nil for a country.
  public var parent: NUTSRegion? { level == 0 ? nil : NUTSRegion(String(code.dropLast())) }

  /// Whether the code stands for activity outside any region (`ITZZ`).
  public var isExtraRegio: Bool { code.hasSuffix("Z") && level > 0 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension NUTSRegion: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.code < right.code }
}

extension NUTSRegion: CustomStringConvertible {
  public var description: String { code }
}
