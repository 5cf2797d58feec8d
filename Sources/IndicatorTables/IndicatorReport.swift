import Indicators

/// Every measure of a table of cells.
public struct IndicatorReport: Sendable {
  let input: IndicatorInput
  let margins: CellMargins
  /// Location quotients, nil where the cell's size is unknown as well.
  let quotients: [Double?]
  let agglomerated: [Bool]
  let strengths: [Double?]
  let relatedness: Relatedness
  let shifts: [ShiftShare?]?

  /// Measures what was read.
  ///
  /// - Complexity: O(regions · industries²).
  public init(measuring input: IndicatorInput) {
    self.input = input
    let cells = input.data.sizes.cells
    margins = CellMargins(of: cells, reference: input.area.map { ReferenceArea(sizes: $0.sizes.values) })
    var measured = [Double?](repeating: nil, count: cells.values.count)
    locationQuotients(of: cells, margins: margins, into: &measured)
    quotients = zip(measured, input.data.sizes.isKnown).map { $1 ? $0 : nil }
    var agglomerated = [Bool](repeating: false, count: cells.values.count)
    agglomerations(of: cells, margins: margins, quotients: quotients, rule: input.rule, into: &agglomerated)
    self.agglomerated = agglomerated
    var strengths = measured
    clusterStrengths(of: cells, margins: margins, categories: input.categories, into: &strengths)
    self.strengths = strengths
    relatedness = input.relatedness ?? Relatedness(industries: cells.industries, quotients: quotients)
    shifts = Self.shifts(of: input)
  }

  /// The measures of one level.
  public func table(_ level: MeasureLevel) -> MeasureTable {
    switch level {
    case .cells: cellTable
    case .regions: regionTable
    case .industries: industryTable
    case .pairs: pairTable
    }
  }

  private static func shifts(of input: IndicatorInput) -> [ShiftShare?]? {
    guard let period = input.data.period else { return nil }
    let (initial, final) = CellQuantity.shared(period.initial, period.final)
    let shifts = shiftShares(from: initial.cells, to: final.cells, reference: input.area?.areaGrowth)
    return zip(shifts, initial.isKnown).map { $1 ? $0 : nil }
  }

  /// The wage of each industry over that of all: of the reference area where it has pay, otherwise of the data.
  var relativeWages: [Double?]? { input.area?.relativeWages ?? input.data.relativeWages }

  /// The positions of a region's cells.
  func cells(ofRegion region: Int) -> Range<Int> {
    region * input.industries.count..<(region + 1) * input.industries.count
  }

  /// The positions of an industry's cells.
  func cells(ofIndustry industry: Int) -> StrideTo<Int> {
    stride(from: industry, to: quotients.count, by: input.industries.count)
  }

  /// The sum of the cells' decomposed growth, leaving out cells without.
  func shiftShare(over cells: some Sequence<Int>) -> ShiftShare? {
    shifts.map { shifts in cells.reduce(.zero) { sum, cell in shifts[cell].map { sum + $0 } ?? sum } }
  }
}
