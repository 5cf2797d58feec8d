/// A firm's permanent number: its cell, its birth year and its serial number within both.
///
/// The number addresses the firm's luck, so a firm that is born in two runs is the same firm in both.
public struct FirmID: Hashable, Comparable, Sendable {
  /// The number: cell in the top 16 bits, birth year in the next 16, serial in the lower 32.
  public let rawValue: UInt64

  /// Wraps a number that a firm table holds.
  @inlinable @inline(__always)
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// - Parameters:
  ///   - cell: the cell's position, below 65,536.
  ///   - birthYear: the calendar year of birth.
  ///   - serial: which of the cell's births of that year; those caused by a policy start at `inducedSerials`.
  @inlinable @inline(__always)
  public init(cell: Int, birthYear: Int, serial: Int) {
    rawValue = UInt64(UInt16(cell)) << 48 | UInt64(UInt16(birthYear)) << 32 | UInt64(UInt32(serial))
  }

  /// Serial numbers from here on belong to firms that exist only because of a policy.
  public static let inducedSerials = 0x8000_0000

  /// The cell's position.
  @inlinable @inline(__always) public var cell: Int { Int(rawValue &>> 48) }

  /// The calendar year of birth.
  @inlinable @inline(__always) public var birthYear: Int { Int(rawValue &>> 32 & 0xFFFF) }

  /// Which of the cell's births of the year.
  @inlinable @inline(__always) public var serial: Int { Int(rawValue & 0xFFFF_FFFF) }

  /// Whether the firm exists only because of a policy.
  @inlinable @inline(__always) public var isInduced: Bool { serial >= Self.inducedSerials }

  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
