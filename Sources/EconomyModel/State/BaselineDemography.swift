import Classifications

/// Births and deaths of firms in the territory, as official business demography publishes them.
public struct BaselineDemography: Equatable, Sendable {
  /// Births over active firms, a fraction a year.
  public var birthRate: Double
  /// Deaths over active firms, a fraction a year.
  public var deathRate: Double
  /// Probability of closing in the first to fifth year after birth, five fractions.
  public var exitByAge: [Double]
  /// Deaths over active firms by `EmployeeClass`, four fractions.
  public var exitByEmployees: [Double]

  public init(birthRate: Double, deathRate: Double, exitByAge: [Double], exitByEmployees: [Double]) {
    precondition(exitByAge.count == 5, "one rate for each of the first five years")
    precondition(exitByEmployees.count == EmployeeClass.allCases.count, "one rate an employee class")
    self.birthRate = birthRate
    self.deathRate = deathRate
    self.exitByAge = exitByAge
    self.exitByEmployees = exitByEmployees
  }
}
