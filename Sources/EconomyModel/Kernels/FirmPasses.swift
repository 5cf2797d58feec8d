import Firms
import Kernels

#if arch(x86_64)
  import KernelsAVX2
  import KernelsAVX512
#endif

/// The passes over a cell's firms, compiled for one instruction set.
struct FirmPasses: Sendable {
  private let instructions: InstructionSet

  /// - Precondition: this processor has `instructions`.
  init(_ instructions: InstructionSet) {
    precondition(instructions.isAvailable, "the processor has no \(instructions.rawValue)")
    self.instructions = instructions
  }

  /// Grows the firms in `rows`, equations (3.1) and (3.2).
  func grow(
    _ rows: Range<Int>, _ ids: [UInt64], _ supports: [UInt32], _ sizes: inout [Float],
    _ terms: borrowing GrowthTerms
  ) -> GrowthTally {
    let ids = ids.span
    let supports = supports.span
    var sizes = sizes.mutableSpan
    return switch instructions {
    #if arch(x86_64)
      case .avx2: KernelsAVX2.grow(rows, ids, supports, &sizes, terms)
      case .avx512: KernelsAVX512.grow(rows, ids, supports, &sizes, terms)
    #endif
    default: Kernels.grow(rows, ids, supports, &sizes, terms)
    }
  }

  /// Closes firms in `rows`, equation (2.4).
  func close(
    _ rows: Range<Int>, _ ids: inout [UInt64], _ sizes: inout [Float],
    _ efficiencies: inout [Float], _ supports: inout [UInt32],
    _ terms: borrowing ExitTerms
  ) -> (end: Int, tally: ExitTally) {
    var ids = ids.mutableSpan
    var sizes = sizes.mutableSpan
    var efficiencies = efficiencies.mutableSpan
    var supports = supports.mutableSpan
    return switch instructions {
    #if arch(x86_64)
      case .avx2: KernelsAVX2.close(rows, &ids, &sizes, &efficiencies, &supports, terms)
      case .avx512: KernelsAVX512.close(rows, &ids, &sizes, &efficiencies, &supports, terms)
    #endif
    default: Kernels.close(rows, &ids, &sizes, &efficiencies, &supports, terms)
    }
  }

  /// Fills `rows` with newborn firms, equation (2.2).
  func bear(
    _ rows: Range<Int>, _ ids: inout [UInt64], _ sizes: inout [Float],
    _ efficiencies: inout [Float], _ supports: inout [UInt32],
    _ terms: borrowing EntrantTerms
  ) -> Double {
    var ids = ids.mutableSpan
    var sizes = sizes.mutableSpan
    var efficiencies = efficiencies.mutableSpan
    var supports = supports.mutableSpan
    return switch instructions {
    #if arch(x86_64)
      case .avx2: KernelsAVX2.bear(rows, &ids, &sizes, &efficiencies, &supports, terms)
      case .avx512: KernelsAVX512.bear(rows, &ids, &sizes, &efficiencies, &supports, terms)
    #endif
    default: Kernels.bear(rows, &ids, &sizes, &efficiencies, &supports, terms)
    }
  }
}
