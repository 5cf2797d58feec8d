import Firms
import Stochastics

/// The mean of n′ = max(1, s′) over the growth shock, by size and youth, on 32 equally likely shocks.
struct ExpectedGrowth {
  /// Bins of size: eighths of octaves from 2⁻⁴ to 2²⁰ persons.
  private static let bins = 24 * 8
  /// The number of states: youth and bin.
  static let states = 2 * bins
  private static let shocks = 32
  private static let firstBin = Int(Float(0x1p-4).bitPattern >> 20)

  /// Size after each shock without drift, state by state.
  private let sizes: [Float]
  private let floor: Float

  init(_ equation: GrowthEquation) {
    floor = equation.floor
    sizes = (0..<Self.states).flatMap { state in
      let size = Self.middle(state % Self.bins)
      let isYoung = state >= Self.bins
      let scale = equation.scales[GrowthEquation.bin(of: size)] * (isYoung ? equation.youngScale : 1)
      return (0..<Self.shocks).map { index in
        let shock = Laplace.quantile(UInt32(index) << 27 | 1 << 26)
        return size * PortableMath.exp((isYoung ? equation.youngDrift(of: size) : 0) + scale * shock)
      }
    }
  }

  /// The state of a firm.
  static func state(of size: Float, isYoung: Bool) -> Int {
    let bin = Int(size.bitPattern >> 20) - firstBin
    return (isYoung ? bins : 0) + min(bins - 1, max(0, bin))
  }

  /// Persons that firms are expected to employ, so many `weights` of them in each state, after growing by `drift`.
  func persons(from weights: ArraySlice<Double>, drift: Double) -> Double {
    let factor = PortableMath.exp(Float(drift))
    var sum = 0.0
    for (state, weight) in weights.enumerated() where weight > 0 {
      var persons: Float = 0
      for size in sizes[state * Self.shocks..<(state + 1) * Self.shocks] {
        let grown = size * factor
        persons += max(1, grown < floor ? floor * floor / grown : grown)
      }
      sum += weight * Double(persons) / Double(Self.shocks)
    }
    return sum
  }

  private static func middle(_ bin: Int) -> Float {
    Float(bitPattern: UInt32(bin + firstBin) << 20 | 0x0008_0000)
  }
}
