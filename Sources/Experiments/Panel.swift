/// How many variables, units and years a panel has.
struct PanelShape: Hashable, Sendable {
  let variables: Int
  let units: Int
  let years: Int

  /// Values of one variable.
  var sliceCount: Int { units * years }
  /// All values.
  var count: Int { variables * sliceCount }
}

/// Values by variable, unit (area, cell or policy) and year, the year running fastest. Not a number: no
/// meaning.
public struct Panel: Sendable {
  let shape: PanelShape
  /// The values, variable by variable, unit by unit, year by year.
  public internal(set) var values: [Double]

  init(_ shape: PanelShape) {
    self.shape = shape
    values = Array(repeating: 0, count: shape.count)
  }

  /// The value of `variable` for `unit` in `year`, each by its position.
  public subscript(variable: Int, unit: Int, year: Int) -> Double {
    get { values[offset(variable, unit, year)] }
    set { values[offset(variable, unit, year)] = newValue }
  }

  private func offset(_ variable: Int, _ unit: Int, _ year: Int) -> Int {
    precondition(unit < shape.units && year < shape.years, "a value inside the panel")
    return (variable * shape.units + unit) * shape.years + year
  }
}
