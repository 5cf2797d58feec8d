/// What unsupported firms lose to supported competitors, equation (3.4).
///
///     displacement_c = δ_d · (employment gained by supported firms of the cell's market) / employment             (3.4)
///
/// The gains are those of last year. The market of a local division is its province, of any other the territory.
struct Displacement {
  private let rates: [Double]

  init(of economy: borrowing Economy) {
    let divisions = economy.divisionCount
    var gained = Array(repeating: 0.0, count: divisions)
    var employed = Array(repeating: 0.0, count: divisions)
    for cell in 0..<economy.cellCount {
      gained[cell % divisions] += economy.lastEmploymentSupported[cell]
      employed[cell % divisions] += economy.cells.employment[cell]
    }
    var rates = Array(repeating: 0.0, count: economy.cellCount)
    for cell in 0..<economy.cellCount {
      let division = economy.baseline.divisions[cell % divisions]
      let (gain, base) =
        division.isLocal
        ? (economy.lastEmploymentSupported[cell], economy.cells.employment[cell])
        : (gained[cell % divisions], employed[cell % divisions])
      rates[cell] = base > 0 ? division.displacement * gain / base : 0
    }
    self.rates = rates
  }

  /// Log points of growth that unsupported firms of `cell` lose.
  func rate(of cell: Int) -> Double { rates[cell] }
}
