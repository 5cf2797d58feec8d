import CGSL
import Stochastics

/// Sobol's sequence of quasi-random points (Antonov and Saleev 1979), by GSL.
///
/// Its points fill the unit cube more evenly than chance would, whichever number of them is taken; powers of two are best.
public enum SobolSequence {
  /// GSL has direction numbers for so many dimensions.
  public static let dimensionLimit = 40

  /// GSL's coordinates are multiples of 2⁻³⁰.
  private static let bits = 30

  /// The first points of the sequence.
  ///
  /// - Parameter luck: where the digits of each coordinate are shifted to, modulo 2; nil for the sequence as it is, without
  ///   its first point, the origin.
  /// - Throws: `DesignError` for too many dimensions.
  /// - Complexity: O(`count` · `dimensions`).
  static func points(
    _ count: Int, dimensions: Int, shiftedBy luck: Draws? = nil
  ) throws(DesignError) -> [[Double]] {
    guard dimensions <= dimensionLimit else {
      throw .tooManyDimensions(dimensions, allowed: dimensionLimit)
    }
    guard let luck else { return sequence(count, dimensions) }
    let shifts = (0..<dimensions).map { luck.words(about: .address($0, 0)).x >> 2 }
    let origin = Array(repeating: 0.0, count: dimensions)
    return ([origin] + sequence(count - 1, dimensions)).map { zip($0, shifts).map(shifted(_:by:)) }
  }

  /// The points after the origin.
  private static func sequence(_ count: Int, _ dimensions: Int) -> [[Double]] {
    _ = GSL.prepared
    guard dimensions > 0, let generator = gsl_qrng_alloc(distretto_gsl_qrng_sobol(), UInt32(dimensions))
    else { return Array(repeating: [], count: count) }
    defer { gsl_qrng_free(generator) }
    var point = Array(repeating: 0.0, count: dimensions)
    return (0..<count).map { _ in
      _ = gsl_qrng_get(generator, &point)
      return point
    }
  }

  /// The coordinate with its binary digits changed where `shift` has ones, in the middle of its part of the interval.
  private static func shifted(_ coordinate: Double, by shift: UInt32) -> Double {
    let parts = Double(1 << bits)
    return (Double(UInt32(coordinate * parts) ^ shift) + 0.5) / parts
  }
}
