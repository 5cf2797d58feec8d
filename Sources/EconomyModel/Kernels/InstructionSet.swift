import CProcessor

/// The instructions that the passes over firms are compiled for; every set gives the same bits.
public enum InstructionSet: String, CaseIterable, Sendable {
  /// What every processor of the architecture has.
  case portable
  /// x86-64-v3: vectors of 256 bits, on most processors since 2013.
  case avx2
  /// x86-64-v4: vectors of 512 bits.
  case avx512

  /// Whether this processor has it.
  public var isAvailable: Bool {
    switch self {
    case .portable: true
    case .avx2: distretto_offers_avx2()
    case .avx512: distretto_offers_avx512()
    }
  }

  /// The widest that this processor has.
  public static let best = allCases.last(where: \.isAvailable) ?? .portable
}
