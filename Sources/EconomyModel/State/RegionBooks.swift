/// What each province did in the year, one value a province in every column. Money in million euro of 2020.
public struct RegionBooks: Sendable {
  /// Residents, persons.
  public internal(set) var population: [Double]
  /// Labour force at the place of work, persons.
  public internal(set) var labourForce: [Double]
  /// Persons employed in firms and in activities without modelled firms.
  public internal(set) var employment: [Double]
  /// Unemployment rate, a fraction of the labour force.
  public internal(set) var unemploymentRate: [Double]
  /// Value added of activities without modelled firms, million euro.
  public internal(set) var otherValueAdded: [Double]
  /// Persons employed in activities without modelled firms.
  public internal(set) var otherEmployment: [Double]
  /// Gross domestic product, million euro.
  public internal(set) var gdp: [Double]
  /// Business research and development, million euro.
  public internal(set) var businessResearch: [Double]
  /// Public research and development, million euro.
  public internal(set) var publicResearch: [Double]
  /// Knowledge capital of public research, million euro.
  public internal(set) var publicKnowledge: [Double]

  init(count: Int) {
    let zeros = Array(repeating: 0.0, count: count)
    (population, labourForce, employment, unemploymentRate) = (zeros, zeros, zeros, zeros)
    (otherValueAdded, otherEmployment, gdp) = (zeros, zeros, zeros)
    (businessResearch, publicResearch, publicKnowledge) = (zeros, zeros, zeros)
  }

  /// The number of provinces.
  public var count: Int { population.count }
}
