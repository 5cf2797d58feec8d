import Classifications
import EconomyModel

/// Spreads the firms of a single cell over size classes so that they employ its persons.
///
/// The usual shares of the classes are tilted by a power of the class's mean size until the cell's mean size is met, as
/// in `SizeClassFit`; firms are then moved to the next class until the persons fit.
struct CellSizeClasses {
  /// The least mean size of a cell's firms, persons.
  static let leastMeanSize = 1.02
  /// Mean persons employed of a firm in each class.
  let meanSizes: [Double]

  /// How many of `units` firms can each employ a person, at least one where anybody works.
  static func firms(_ units: Int, employing persons: Int) -> Int {
    persons == 0 ? 0 : min(units, max(1, Int(Double(persons) / leastMeanSize)))
  }

  /// Firms by class.
  ///
  /// - Parameters:
  ///   - firms: all firms of the cell, one person each at least.
  ///   - persons: persons employed by them.
  ///   - shares: the usual shares of the classes.
  func fitted(firms: Int, persons: Int, shares: [Double]) -> [Int] {
    guard firms > 0 else { return shares.map { _ in 0 } }
    let tilted = SizeClassFit.tilted(
      shares, to: Double(persons) / Double(firms), firms: Double(firms), meanSizes: meanSizes)
    var classes = roundedByLargestRemainder(tilted, total: firms)
    while Self.least(of: classes) > Double(persons) {
      guard let large = classes.indices.dropFirst().last(where: { classes[$0] > 0 }) else { break }
      Self.move(from: large, to: large - 1, of: &classes)
    }
    while Self.most(of: classes) < Double(persons) {
      guard let small = classes.indices.dropLast().last(where: { classes[$0] > 0 }) else { break }
      Self.move(from: small, to: small + 1, of: &classes)
    }
    return classes
  }

  private static func move(from old: Int, to new: Int, of classes: inout [Int]) {
    classes[old] -= 1
    classes[new] += 1
  }

  /// The fewest persons that firms by class employ: a margin above the classes' ends, but for sole owners.
  private static func least(of classes: [Int]) -> Double {
    let owners = Double(classes[0])
    return owners + (SizeClassRepair.exactBounds(of: classes).least - owners) * (1 + SizeClassRepair.margin)
  }

  /// The most persons that they employ: with employers beside them, sole owners are one person each.
  private static func most(of classes: [Int]) -> Double {
    let bounds = SizeClassRepair.exactBounds(of: classes)
    guard classes.dropFirst().contains(where: { $0 > 0 }) else {
      return bounds.most * (1 - SizeClassRepair.margin)
    }
    let owners = Double(classes[0])
    let employers = SizeClassRepair.exactBounds(of: [0] + classes.dropFirst())
    return owners + employers.most * (1 - SizeClassRepair.margin)
  }
}
