import Classifications
import EconomyModel

/// Spreads the firms of each province over divisions and size classes.
struct FirmFit {
  /// What the firms are, for messages: enterprises or local units.
  let table: String
  /// Mean persons employed of a firm in the four lower classes.
  let lowerMeans: [Double]

  /// Firms by division and class for every province.
  ///
  /// - Parameters:
  ///   - counts: firms by province and division.
  ///   - persons: persons employed by province and division.
  ///   - classes: firms by province and class.
  /// - Throws: `BaselineError` where the margins contradict each other or no mix of classes can employ a
  ///   cell's persons.
  func fitted(counts: [[Int]], persons: [[Int]], classes: [[Int]]) throws(BaselineError) -> [[[Int]]] {
    var result: [[[Int]]] = []
    for (province, name) in LombardProvinces.all.map(\.code).enumerated() {
      let labels = DivisionProfile.all.map { "\(name) × \($0.division.code)" }
      var firms = try classTable(
        firms: counts[province], persons: persons[province].map(Double.init), classes: classes[province],
        labels: labels)
      let repair = SizeClassRepair(table: table, labels: labels, persons: persons[province].map(Double.init))
      try repair.repair(&firms)
      result.append(firms)
    }
    return result
  }

  /// Firms by row and class, whole numbers that meet both margins.
  ///
  /// - Parameters:
  ///   - firms: all firms of each row.
  ///   - persons: persons employed in each row.
  ///   - classes: all firms of each class; the lower means belong to the first classes.
  ///   - labels: the names of the rows.
  /// - Throws: `BaselineError` where the margins contradict each other.
  func classTable(firms: [Int], persons: [Double], classes: [Int], labels: [String]) throws(BaselineError)
    -> [[Int]]
  {
    let means = lowerMeans + [meanOfLarge(persons: persons.reduce(0, +), classes: classes)]
    let margins = ProportionalFit(
      table: "\(table) by size class", rowLabels: labels,
      columnLabels: FirmSizeClass.allCases.suffix(classes.count).map(\.label), tolerance: 1e-9)
    let fit = SizeClassFit(fit: margins, meanSizes: Array(means.suffix(classes.count)))
    let table = try fit.fitted(
      firms: firms.map(Double.init), persons: persons, classes: classes.map(Double.init))
    return roundedKeepingMargins(table, rows: firms, columns: classes)
  }

  /// The mean size of the largest class that makes the persons add up, at least 300.
  private func meanOfLarge(persons: Double, classes: [Int]) -> Double {
    let lower = zip(classes.dropLast(), lowerMeans.suffix(classes.count - 1))
    let rest = persons - lower.reduce(0) { $0 + Double($1.0) * $1.1 }
    return max(300, rest / Double(max(1, classes.last ?? 1)))
  }
}
