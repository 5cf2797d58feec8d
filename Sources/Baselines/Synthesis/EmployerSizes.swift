import Classifications
import Stochastics

/// Sizes of a cell's firms with employees: so many in each class, so many persons in all.
///
/// Within a class sizes follow a Pareto distribution cut at the class's ends; its exponent, common to the cell's
/// classes, is the one under which the persons come out. The tail's usual exponent is near 1 (P119).
struct EmployerSizes {
  /// Persons employed, from the smallest class up.
  let sizes: [Float]

  /// - Parameters:
  ///   - counts: firms in the classes from `micro` up.
  ///   - persons: persons employed by all of them.
  /// - Precondition: the persons fit the classes.
  init(counts: [Int], persons: Double) {
    let classes = Self.classes(counts: counts, persons: persons)
    let rough = Self.exponent(in: -60...60, steps: 30) {
      Self.spread(classes, exponent: $0, most: 32).reduce(0, +) > persons
    }
    let exponent = Self.exponent(in: rough - 0.1...rough + 0.1, steps: 12) {
      Self.spread(classes, exponent: $0, most: .max).reduce(0, +) > persons
    }
    sizes = Self.closed(
      Self.spread(classes, exponent: exponent, most: .max), classes: classes, persons: persons)
  }

  /// Bisects for the exponent above which the sizes no longer add up to too many persons.
  private static func exponent(
    in range: ClosedRange<Double>, steps: Int, isTooLarge: (Double) -> Bool
  ) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<steps {
      let middle = (low + high) / 2
      if isTooLarge(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private typealias Class = (count: Int, least: Double, most: Double)

  /// The classes with firms in them; the open class ends where the persons need it to, at least at twenty times its start.
  private static func classes(counts: [Int], persons: Double) -> [Class] {
    zip(FirmSizeClass.allCases.dropFirst(), counts).compactMap { sizeClass, count in
      guard count > 0 else { return nil }
      let (least, most) = (sizeClass.persons.lowerBound, sizeClass.persons.upperBound)
      guard most.isInfinite else { return (count, least, most) }
      return (count, least, max(20 * least, 2 * persons / Double(count)))
    }
  }

  /// Sizes at evenly spaced quantiles of each class's cut Pareto distribution.
  ///
  /// A class of more than `most` firms is represented by that many, each weighted up to the class's firms.
  private static func spread(_ classes: [Class], exponent: Double, most: Int) -> [Double] {
    classes.flatMap { sizeClass in
      let points = min(sizeClass.count, most)
      let weight = Double(sizeClass.count) / Double(points)
      return (0..<points).map { index in
        let u = (Double(index) + 0.5) / Double(points)
        return weight * quantile(u, from: sizeClass.least, to: sizeClass.most, exponent: exponent)
      }
    }
  }

  /// The quantile of a Pareto distribution with any real exponent, cut to [least, most].
  private static func quantile(_ u: Double, from least: Double, to most: Double, exponent: Double) -> Double {
    let width = PortableMath.log(most / least)
    let steepness = exponent * width
    if abs(steepness) < 1e-6 { return least * PortableMath.exp(u * width) }
    let inner = 1 - u * (1 - PortableMath.exp(-steepness))
    return min(most, max(least, least * PortableMath.exp(-PortableMath.log(inner) / exponent)))
  }

  /// Rounds to single precision and lets the firm with most room take up what rounding left.
  private static func closed(_ sizes: [Double], classes: [Class], persons: Double) -> [Float] {
    var rounded = sizes.map { Float($0) }
    guard let last = rounded.indices.last else { return [] }
    for _ in 0..<3 {
      let missing = persons - rounded.reduce(0) { $0 + Double($1) }
      rounded[last] = max(Float(classes[classes.count - 1].least), Float(Double(rounded[last]) + missing))
    }
    return rounded
  }
}
