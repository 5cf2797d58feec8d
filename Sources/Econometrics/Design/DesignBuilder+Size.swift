import Foundation

extension DesignBuilder {
  /// The share of the machine's memory that regressors may take: a fit holds them twice or three times.
  private static let memoryShare = 0.25

  /// Refuses regressors that have no room or leave no degrees of freedom, before they are made.
  ///
  /// - Throws: `DesignError.tooLarge` or `.noDegreesOfFreedom`.
  /// - Complexity: O(*n*) for each factor with levels.
  func checkSize(_ spread: TermColumns, rows: Int) throws(DesignError) {
    let terms = formula.terms + formula.endogenous + formula.instruments
    let columns = terms.reduce(0) { $0 + spread.leastColumns(of: $1) }
    if let most = terms.map(spread.levels).max(), most >= rows {
      throw .noDegreesOfFreedom(rows: rows, coefficients: most, hints: textWarnings)
    }
    let bytes = Double(columns) * Double(rows) * 8
    guard bytes > Double(ProcessInfo.processInfo.physicalMemory) * Self.memoryShare else { return }
    let widest = terms.max { spread.leastColumns(of: $0) < spread.leastColumns(of: $1) }
    throw .tooLarge(columns: columns, rows: rows, widest: widest?.description ?? "", hints: textWarnings)
  }
}
