import Classifications
import EconomyModel

/// The published numbers of firms by province and size class, completed to the five classes.
struct FirmMargins {
  let tables: OfficialTables
  /// The year of business demography that the mean sizes and the split below ten persons come from.
  let year: Int
  private var provinces: [String] { LombardProvinces.all.map(\.code) }

  /// Mean persons employed in the four lower classes.
  ///
  /// The first two are those of the enterprises of Lombardy, the next two those of its local units in 2023.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func lowerMeans() throws(BaselineError) -> [Double] {
    let lower = try ["0", "1-9"].map { (size) throws(BaselineError) in
      try business("persons_in_active", LombardProvinces.region, size)
        / business("active_enterprises", LombardProvinces.region, size)
    }
    let upper = try ["10-49", "50-249"].map { (size) throws(BaselineError) in
      try tables.frameSizes.number("persons_employed", size) / tables.frameSizes.number("local_units", size)
    }
    return lower + upper
  }

  /// Active enterprises by province with 0, 1–9 and 10 or more employees, as published.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  func publishedEnterprises() throws(BaselineError) -> [[Int]] {
    try provinces.map { (province) throws(BaselineError) in
      try ["0", "1-9", "GE10"].map { (size) throws(BaselineError) in
        Int(try business("active_enterprises", province, size))
      }
    }
  }

  /// Enterprises by province and class: those of ten and more split like Italy's in 2012, tilted by mean
  /// size.
  ///
  /// - Parameters:
  ///   - published: enterprises by province with 0, 1–9 and 10 or more employees.
  ///   - persons: persons employed by province.
  /// - Throws: `BaselineError` where a number is missing or the margins contradict each other.
  func enterpriseClasses(_ published: [[Int]], persons: [Double]) throws(BaselineError) -> [[Int]] {
    let means = try lowerMeans()
    let shares = try ["10-49", "50-249", "250+"].map { (size) throws(BaselineError) in
      try tables.enterpriseSizes.number("share", size)
    }
    let total = published.reduce(0) { $0 + $1[2] }
    let rest = zip(persons, published).map { $0 - Double($1[0]) * means[0] - Double($1[1]) * means[1] }
    let fit = FirmFit(table: "enterprises", lowerMeans: means)
    let upper = try fit.classTable(
      firms: published.map { $0[2] }, persons: rest,
      classes: roundedByLargestRemainder(shares.scaled(to: Double(total)), total: total), labels: provinces)
    return zip(published, upper).map { Array($0.prefix(2)) + $1 }
  }

  /// Local units by province and class: the region's shares of 2023, those below ten persons split like
  /// enterprises.
  ///
  /// - Parameters:
  ///   - units: local units by province.
  ///   - persons: persons employed by province.
  /// - Throws: `BaselineError` where a number is missing or the margins contradict each other.
  func localUnitClasses(_ units: [Int], persons: [Double]) throws(BaselineError) -> [[Int]] {
    let sizes = try ["0-9", "10-49", "50-249", "250+"].map { (size) throws(BaselineError) in
      try tables.frameSizes.number("local_units", size)
    }
    let alone = try business("active_enterprises", LombardProvinces.region, "0")
    let micro = try business("active_enterprises", LombardProvinces.region, "1-9")
    let shares = [sizes[0] * alone / (alone + micro), sizes[0] * micro / (alone + micro)] + sizes.dropFirst()
    let total = units.reduce(0, +)
    let fit = FirmFit(table: "local units", lowerMeans: try lowerMeans())
    return try fit.classTable(
      firms: units, persons: persons,
      classes: roundedByLargestRemainder(shares.scaled(to: Double(total)), total: total), labels: provinces)
  }

  private func business(_ column: String, _ region: String, _ size: String) throws(BaselineError) -> Double {
    try tables.enterprises.number(column, "\(year)", region, size)
  }
}
