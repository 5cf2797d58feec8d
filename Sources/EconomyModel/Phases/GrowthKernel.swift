import Classifications
import Stochastics

/// The numbers of equation (3.2) that the pass over firms needs, in single precision.
struct GrowthKernel: Sendable {
  /// σ₀ · max(s, 1)^−γ at the geometric middle of eighths of octaves of s, from s = 1 up.
  let scales: [Float]
  let youngScale: Float
  private let youngEmployerDrift: Float
  /// The smallest firm with an employee, persons.
  private let leastEmployer = EmployeeClass.oneToFour.leastPersons
  let floor: Float

  init(_ parameters: ParameterValues) {
    let (scale, exponent) = (parameters["growth.laplace_scale"], parameters["growth.scale_exponent"])
    scales = (0..<Self.binCount).map { bin in
      Float(scale * PortableMath.exp(-exponent * 0.6931471805599453 * (Double(bin) + 0.5) / 8))
    }
    youngScale = Float(parameters["growth.young_scale"])
    youngEmployerDrift = Float(parameters["growth.young_drift"])
    floor = Float(parameters["growth.size_floor"])
  }

  /// Eighths of octaves up to 2³² persons.
  private static let binCount = 256

  /// young_f of (3.1) for a young firm of `size`: extra growth of those that have employees.
  @inline(__always)
  func youngDrift(of size: Float) -> Float {
    size < leastEmployer ? 0 : youngEmployerDrift
  }

  /// The bin of `size`: eighths of octaves that are equally wide in s, hence read off the number's bits.
  @inline(__always)
  static func bin(of size: Float) -> Int { Int((max(size, 1).bitPattern &- 0x3F80_0000) &>> 20) }

  /// No firm grows beyond 2³⁰ persons, where the bins end: more than there are people to employ.
  private static let most: Float = 0x1p30

  /// The size after growing by `logarithm`, reflected at the floor.
  @inline(__always)
  func grown(_ size: Float, by logarithm: Float) -> Float {
    let grown = size * PortableMath.exp(max(-60, min(60, logarithm)))
    // Both sides are computed: which one counts cannot be foreseen, and a division is cheaper than a wrong guess.
    let reflected = floor * floor / grown
    return min(grown < floor ? reflected : grown, Self.most)
  }
}

extension FirmTable {
  /// Grows the firms in `rows` and returns the change in persons employed, of all and of supported firms.
  ///
  /// - Parameters:
  ///   - drift: growth common to the cell's firms, log points.
  ///   - displacement: growth lost by unsupported firms, log points.
  ///   - support: growth added by each kind of support, log points.
  /// - Complexity: O(rows), no allocation.
  mutating func grow(
    rows: Range<Int>, year: Int, drift: Float, displacement: Float, kernel: GrowthKernel, support: [Float],
    drawing draws: Draws
  ) -> (all: Double, supported: Double) {
    let pass = GrowthPass(
      year: year, drift: drift, displacement: displacement, kernel: kernel, support: support, draws: draws)
    return pass.run(over: rows, ids: ids, supports: supports, sizes: &sizes)
  }
}
