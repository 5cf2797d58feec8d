import Indicators

/// What a table says of each cell.
struct CellQuantities {
  /// The sizes.
  let sizes: CellQuantity
  /// Sizes at two dates, nil when there is one date only.
  let period: (initial: CellQuantity, final: CellQuantity)?
  /// Wages and salaries, nil when the table has none.
  let payroll: CellQuantity?

  /// Takes the quantities of `columns`, each read by its position.
  init(of columns: CellColumns, reading quantity: (Int) -> CellQuantity) {
    sizes = quantity(0)
    period = columns.period.map { _ in (quantity(1), quantity(2)) }
    payroll =
      switch columns.pay {
      case nil: nil
      case .payroll: quantity(columns.payPosition)
      case .wage: quantity(columns.payPosition) * sizes
      }
  }

  /// The wage of each industry over the wage of all; nil without any pay.
  var relativeWages: [Double?]? {
    guard let payroll else { return nil }
    let (persons, paid) = CellQuantity.shared(sizes, payroll)
    guard paid.cells.total > 0 else { return nil }
    return Indicators.relativeWages(employment: persons.cells, payroll: paid.cells)
  }

  /// The growth of an area's industries between the two dates.
  var areaGrowth: AreaGrowth? {
    period.map { AreaGrowth(initial: $0.initial.values, final: $0.final.values) }
  }
}
