import Classifications
import EconomyModel

extension BaselineTables {
  /// Births and deaths of firms in the territory.
  func demography(_ rates: BaselineDemography) -> PackageTable {
    var table = PackageTable(
      "demography", title: "Births and deaths of firms",
      description: "Rates of the territory in the baseline's year, over active firms.",
      key: ["measure", "class"],
      fields: [
        .init("measure", "string", "birth_rate, death_rate, exit_by_age or exit_by_employees"),
        .init("class", "string", "TOTAL, years since birth, or number of employees"),
        .init("rate", "number", unit: "fraction a year", "Rate"),
      ])
    func row(_ measure: String, _ class: String, _ rate: Double) {
      table.writer.field(measure)
      table.writer.field(`class`)
      table.writer.field(rate)
      table.writer.endRecord()
    }
    row("birth_rate", "TOTAL", rates.birthRate)
    row("death_rate", "TOTAL", rates.deathRate)
    for (age, rate) in rates.exitByAge.enumerated() { row("exit_by_age", "\(age + 1)", rate) }
    for (label, rate) in zip(Self.employeeLabels, rates.exitByEmployees) {
      row("exit_by_employees", label, rate)
    }
    return table
  }

  /// The labels of `EmployeeClass`, in its order.
  static let employeeLabels = ["0", "1_4", "5_9", "10_plus"]
}

extension BaselineReader {
  func demography() throws(BaselineError) -> BaselineDemography {
    var rates: [String: Double] = [:]
    let records = try records("demography")
    for record in records {
      rates[try record.text("measure") + " " + record.text("class")] = try record.number("rate", in: 0...1)
    }
    func rate(_ measure: String, _ label: String) throws(BaselineError) -> Double {
      guard let rate = rates["\(measure) \(label)"] else {
        throw .missing(table: "\(folder)/demography.csv", column: "rate", key: "\(measure), \(label)")
      }
      return rate
    }
    return BaselineDemography(
      birthRate: try rate("birth_rate", "TOTAL"), deathRate: try rate("death_rate", "TOTAL"),
      exitByAge: try (1...5).map { (age) throws(BaselineError) in try rate("exit_by_age", "\(age)") },
      exitByEmployees: try BaselineTables.employeeLabels.map { (label) throws(BaselineError) in
        try rate("exit_by_employees", label)
      })
  }
}
