extension FirmMargins {
  /// Enterprises by province, division and class.
  ///
  /// - Parameters:
  ///   - published: enterprises by province with 0, 1–9 and 10 or more employees.
  ///   - persons: persons employed by province and division.
  ///   - weights: what the enterprises of a province are spread like over the divisions.
  /// - Throws: `BaselineError` where the margins contradict each other.
  func enterprises(_ published: [[Int]], persons: [[Int]], weights: [[Double]]) throws(BaselineError)
    -> [[[Int]]]
  {
    let classes = try enterpriseClasses(published, persons: persons.map { Double($0.reduce(0, +)) })
    let counts = try classes.indices.map { (province) throws(BaselineError) in
      try firmCounts(
        total: classes[province].reduce(0, +), weights: weights[province], persons: persons[province],
        at: LombardProvinces.all[province].code)
    }
    let fit = FirmFit(table: "enterprises", lowerMeans: try lowerMeans())
    return try fit.fitted(counts: counts, persons: persons, classes: classes)
  }

  /// Local units by province, division and class.
  ///
  /// - Parameters:
  ///   - units: local units by province and division.
  ///   - persons: persons employed by province and division.
  /// - Throws: `BaselineError` where the margins contradict each other.
  func localUnits(_ units: [[Int]], persons: [[Int]]) throws(BaselineError) -> [[[Int]]] {
    let classes = try localUnitClasses(
      units.map { $0.reduce(0, +) }, persons: persons.map { Double($0.reduce(0, +)) })
    let fit = FirmFit(table: "local units", lowerMeans: try lowerMeans())
    return try fit.fitted(counts: units, persons: persons, classes: classes)
  }
}
