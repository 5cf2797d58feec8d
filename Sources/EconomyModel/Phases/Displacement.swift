/// What unsupported firms lose to supported competitors, equation (3.4).
///
///     displacement_c = δ_d · (employment gained by supported firms of the cell's market) / employment             (3.4)
///
/// The gains are those of last year. The market of a local division is its province, of any other the territory.
struct Displacement {
  private var rates: [Double] = []
  private var gained: [Double] = []
  private var employed: [Double] = []

  /// The rates of the year.
  init(of economy: borrowing Economy) { update(from: economy) }

  /// Rates that are not known yet.
  init() {}

  /// Finds the rates of the year.
  /// - Complexity: O(cells), no allocation from the second year on.
  mutating func update(from economy: borrowing Economy) {
    let divisions = economy.divisionCount
    clear(divisions: divisions, cells: economy.cellCount)
    for cell in 0..<economy.cellCount {
      gained[cell % divisions] += economy.lastEmploymentSupported[cell]
      employed[cell % divisions] += economy.cells.employment[cell]
    }
    for cell in 0..<economy.cellCount {
      let division = economy.baseline.divisions[cell % divisions]
      let (gain, base) =
        division.isLocal
        ? (economy.lastEmploymentSupported[cell], economy.cells.employment[cell])
        : (gained[cell % divisions], employed[cell % divisions])
      rates[cell] = base > 0 ? division.displacement * gain / base : 0
    }
  }

  private mutating func clear(divisions: Int, cells: Int) {
    if rates.count != cells { rates = Array(repeating: 0, count: cells) }
    if gained.count != divisions {
      gained = Array(repeating: 0, count: divisions)
      employed = gained
    }
    gained.fill(with: 0)
    employed.fill(with: 0)
  }

  /// Log points of growth that unsupported firms of `cell` lose.
  func rate(of cell: Int) -> Double { rates[cell] }
}
