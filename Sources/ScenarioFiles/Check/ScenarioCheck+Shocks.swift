import Classifications

extension ScenarioCheck {
  mutating func check(shock: Tree) {
    guard let form = ShockForms.form(of: shock.text("kind")) else { return }
    checkCodes(of: shock)
    let tables = form.fields.compactMap { field in shock[field.key].map { (field, $0) } }
    for (field, value) in tables where field.isByCode {
      for entry in value.entries { checkCode(entry.key, at: entry.keyOrigin) }
    }
    let yearly =
      form.yearly.compactMap { shock[$0] } + (shock["by"]?.entries.map(\.value) ?? [])
    for years in yearly { checkYears(of: years) }
    guard fits(shock, .kinds(ShockKeys.shocks)) else { return }
    form.check(shock, &self)
  }

  private mutating func checkCode(_ code: String, at origin: Origin) {
    guard let facts, Shape.nace.problem(with: code) == nil else { return }
    checkDivision(code, in: facts, at: origin)
  }

  private mutating func checkYears(of values: Tree) {
    guard let time else { return }
    for entry in values.entries {
      guard Shape.year.problem(with: entry.key) == nil, let year = Int(entry.key), !time.contains(year) else {
        continue
      }
      warn(
        "\(year) is not simulated (\(time.lowerBound) to \(time.upperBound)): no effect", at: entry.keyOrigin)
    }
  }
}

extension Field {
  /// Whether it is a table of sections and divisions.
  fileprivate var isByCode: Bool {
    guard case .table(let table) = shape, case .codes = table.keys else { return false }
    return true
  }
}
