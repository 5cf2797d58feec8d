import Stochastics

/// The pass over a cell's firms that equation (3.1) asks for.
///
/// Firms are taken 64 at a time: what needs a look-up or the generator is gathered first, and the equations then run over
/// plain numbers, which the compiler turns into vector instructions.
struct GrowthPass {
  let year: Int
  let drift: Float
  let displacement: Float
  let kernel: GrowthKernel
  let support: [Float]
  let draws: Draws

  /// Grows the firms in `rows`; returns the change in persons employed, of all and of supported firms.
  func run(
    over rows: Range<Int>, ids: [UInt64], supports: [UInt32], sizes: inout [Float]
  ) -> (all: Double, supported: Double) {
    var group = FirmGroup()
    var (all, supported) = (0.0, 0.0)
    var start = rows.lowerBound
    while start < rows.upperBound {
      let count = min(FirmGroup.count, rows.upperBound - start)
      gather(start..<start + count, ids: ids.span, supports: supports.span, sizes: sizes.span, into: &group)
      grow(&group)
      for index in 0..<count {
        let (before, after) = (group.sizes[index], group.grown[index])
        all += Double(max(1, after)) - Double(max(1, before))
        sizes[start + index] = after
        if supports[start + index] != 0 { supported += Self.gain(to: after, support: group.help[index]) }
      }
      start += count
    }
    return (all, supported)
  }

  /// Collects what the equations need of the firms in `rows`.
  @inline(__always)
  private func gather(
    _ rows: Range<Int>, ids: Span<UInt64>, supports: Span<UInt32>, sizes: Span<Float>,
    into group: inout FirmGroup
  ) {
    let scales = kernel.scales.span
    for (index, row) in rows.enumerated() {
      let (id, size, kind) = (ids[row], sizes[row], supports[row])
      let isYoung = year - FirmID(rawValue: id).birthYear <= AgeClass.lastYoung
      group.words[index] = draws.words(about: id).x
      group.sizes[index] = size
      group.scales[index] = scales[GrowthKernel.bin(of: size)]
      group.ownDrift[index] = isYoung ? kernel.youngDrift(of: size) : 0
      group.ownScale[index] = isYoung ? kernel.youngScale : 1
      group.help[index] = kind == 0 ? -displacement : support[Int(kind)]
    }
  }

  /// Equations (3.1) and (3.2).
  @inline(__always)
  private func grow(_ group: inout FirmGroup) {
    for index in 0..<FirmGroup.count {
      let shock = group.scales[index] * Laplace.quantile(group.words[index])
      let own = group.ownDrift[index] + group.ownScale[index] * shock
      group.grown[index] = kernel.grown(group.sizes[index], by: drift + own + group.help[index])
    }
  }

  /// Persons that `support` added to a firm which grew to the size `grown`.
  private static func gain(to grown: Float, support: Float) -> Double {
    support == 0 ? 0 : Double(max(1, grown)) - Double(max(1, grown * PortableMath.exp(-support)))
  }
}

/// What the equations of growth need of 64 firms.
struct FirmGroup {
  /// The number of firms in a group.
  static let count = 64

  var words = InlineArray<64, UInt32>(repeating: 1 << 30)
  var sizes = InlineArray<64, Float>(repeating: 1)
  var scales = InlineArray<64, Float>(repeating: 0)
  var ownDrift = InlineArray<64, Float>(repeating: 0)
  var ownScale = InlineArray<64, Float>(repeating: 1)
  var help = InlineArray<64, Float>(repeating: 0)
  var grown = InlineArray<64, Float>(repeating: 1)
}
