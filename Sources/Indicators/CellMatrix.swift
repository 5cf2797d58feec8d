/// A quantity by region and industry: persons employed, payroll, firms.
public struct CellMatrix: Equatable, Sendable {
  /// The number of regions.
  public let regions: Int
  /// The number of industries.
  public let industries: Int
  /// The quantity, region by region: region `r` and industry `d` stand at `r * industries + d`.
  public var values: [Double]

  /// Takes the quantity of every cell.
  ///
  /// - Precondition: one value a region and industry.
  public init(regions: Int, industries: Int, values: [Double]) {
    precondition(values.count == regions * industries, "one value a region and industry")
    (self.regions, self.industries, self.values) = (regions, industries, values)
  }

  /// Takes `value` for every cell.
  public init(regions: Int, industries: Int, repeating value: Double = 0) {
    self.init(
      regions: regions, industries: industries,
      values: Array(repeating: value, count: regions * industries))
  }

  /// The quantity of one cell.
  public subscript(region: Int, industry: Int) -> Double {
    get { values[region * industries + industry] }
    set { values[region * industries + industry] = newValue }
  }

  /// The sum over industries, region by region.
  ///
  /// - Complexity: O(cells).
  public var regionTotals: [Double] {
    (0..<regions).map { region in (0..<industries).reduce(0) { $0 + self[region, $1] } }
  }

  /// The sum over regions, industry by industry.
  ///
  /// - Complexity: O(cells).
  public var industryTotals: [Double] {
    (0..<industries).map { industry in (0..<regions).reduce(0) { $0 + self[$1, industry] } }
  }

  /// The sum over all cells.
  ///
  /// - Complexity: O(cells).
  public var total: Double { values.reduce(0, +) }
}
