/// The values of one variable for some units in every replication.
struct Slab {
  /// The units, by position.
  let units: Range<Int>

  private let years: Int
  /// Replication by replication, then unit by unit, year by year.
  private var slices: [[Double]] = []

  /// A slab without replications.
  init(units: Range<Int>, years: Int) { (self.units, self.years) = (units, years) }

  /// Appends a replication's values, unit by unit, year by year.
  mutating func append(_ slice: [Double]) {
    precondition(slice.count == units.count * years, "one value a unit and year")
    slices.append(slice)
  }

  /// The values of `unit` in a year, the first being 0, replication by replication.
  ///
  /// - Complexity: O(replications).
  subscript(unit: Int, year: Int) -> [Double] {
    let position = (unit - units.lowerBound) * years + year
    return slices.map { $0[position] }
  }
}
