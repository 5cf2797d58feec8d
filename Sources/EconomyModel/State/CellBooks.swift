/// What each cell did in the year, one value a cell in every column.
///
/// Employment is that of the firms active in the year, those that close at its end among them, as in official
/// business demography. Money is in million euro of 2020.
public struct CellBooks: Sendable {
  /// Firms active in the year.
  public internal(set) var firms: [Double]
  /// Firms born in the year.
  public internal(set) var births: [Double]
  /// Firms that close at the end of the year.
  public internal(set) var deaths: [Double]
  /// Persons employed.
  public internal(set) var employment: [Double]
  /// Persons employed by the firms born in the year.
  public internal(set) var employmentBorn: [Double]
  /// Change in persons employed by the firms that were already there.
  public internal(set) var employmentGrown: [Double]
  /// Persons employed by the firms that close at the end of the year.
  public internal(set) var employmentClosed: [Double]
  /// Employment gained by supported firms in the year, persons: what competitors may lose, equation (3.4).
  public internal(set) var employmentSupported: [Double]
  /// Σ n e^z over the active firms, persons of mean productivity: equation (8.1).
  public internal(set) var efficientEmployment: [Double]
  /// Wages and salaries, million euro.
  public internal(set) var payroll: [Double]
  /// Employers' contributions, million euro.
  public internal(set) var contributions: [Double]
  /// Gross operating surplus, mixed income included, million euro.
  public internal(set) var operatingSurplus: [Double]
  /// Gross value added at factor cost, million euro.
  public internal(set) var grossValueAdded: [Double]
  /// Real wage per person employed of a firm of mean productivity, thousand euro a year.
  public internal(set) var wage: [Double]
  /// Total factor productivity A, 1 at the start.
  public internal(set) var productivity: [Double]
  /// What demand off its trend does to value added, (1 − ε_D) ln D of (8.1), log points.
  public internal(set) var demandPoints: [Double]
  /// What policies add to productivity, λ of (8.1), log points.
  public internal(set) var policyPoints: [Double]
  /// What a change in cluster strength does to productivity, β_prod ΔS of (8.1), log points.
  public internal(set) var strengthPoints: [Double]
  /// Knowledge capital of business research, million euro.
  public internal(set) var knowledge: [Double]
  /// Location quotient, equation (4.1); nil where the reference area has no employment in the division.
  public internal(set) var locationQuotient: [Double?]
  /// Cluster strength S, equation (4.3); 0 where it has no meaning.
  public internal(set) var strength: [Double]
  /// Relatedness density ω, equation (4.5), in 0…1.
  public internal(set) var density: [Double]
  /// Whether the cell is an agglomeration, equation (4.2).
  public internal(set) var isAgglomeration: [Bool]

  init(count: Int) {
    let zeros = Array(repeating: 0.0, count: count)
    (firms, births, deaths) = (zeros, zeros, zeros)
    (employment, employmentBorn, employmentGrown, employmentClosed) = (zeros, zeros, zeros, zeros)
    (employmentSupported, efficientEmployment) = (zeros, zeros)
    (payroll, contributions, operatingSurplus, grossValueAdded, wage) = (zeros, zeros, zeros, zeros, zeros)
    (productivity, knowledge, strength, density) = (zeros, zeros, zeros, zeros)
    (demandPoints, policyPoints, strengthPoints) = (zeros, zeros, zeros)
    locationQuotient = Array(repeating: nil, count: count)
    isAgglomeration = Array(repeating: false, count: count)
  }

  /// The number of cells.
  public var count: Int { firms.count }
}
