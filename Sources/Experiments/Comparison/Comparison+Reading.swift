import Recording

extension Comparison {
  /// Compares finished runs as `question` asks.
  ///
  /// - Throws: `ComparisonError` where the runs or the question do not allow it, `CSVError` for a table that is not as
  ///   it should be.
  /// - Complexity: O(bytes of the tables).
  public init(reading runs: [FinishedRun], as question: ComparisonQuestion) throws {
    let year = try question.year(of: runs.map(\.facts))
    let reference = try question.reference(among: runs)
    try Self.requireComparable(runs.map(\.facts))
    let division = question.division ?? Place.allDivisions
    let area = division == Place.allDivisions ? question.region : nil
    let areas = try runs.map { try AreaTable(of: $0, region: area, year: year) }
    try Self.requireEqual("territory", zip(runs, areas).map { ($0.facts.id, $1.territory) })
    let place = Place(region: question.region ?? areas[0].territory, division: division, year: year)
    let outcomes = try Self.divisionOutcomes(of: runs, at: place, in: areas[0].territory)
    let compared = try zip(runs, areas).enumerated().map { position, pair in
      ComparedRun(
        facts: pair.0.facts, folder: pair.0.folder, counterfactual: pair.1.counterfactual,
        outcomes: outcomes?[position] ?? pair.1.outcomes,
        policyFigures: try PolicyTable(of: pair.0)?.figures(in: year) ?? [])
    }
    self.init(
      of: compared, against: reference, variables: try question.variables(in: compared, at: place), at: place,
      territory: areas[0].territory)
  }

  private static func requireComparable(_ runs: [RunFacts]) throws(ComparisonError) {
    for (position, run) in runs.enumerated() where runs[..<position].contains(where: { $0.id == run.id }) {
      throw .repeated(run.id)
    }
    try requireEqual("price base", runs.map { ($0.id, $0.priceBase) })
  }

  private static func requireEqual(
    _ what: String, _ values: [(run: String, value: String)]
  ) throws(ComparisonError) {
    guard values.contains(where: { $0.value != values[0].value }) else { return }
    throw .different(what, values.map { "\($0.run) \($0.value)" })
  }

  /// What is known of the division, run by run; nil where all divisions together are compared.
  private static func divisionOutcomes(
    of runs: [FinishedRun], at place: Place, in territory: String
  ) throws -> [[Outcome]]? {
    guard place.division != Place.allDivisions else { return nil }
    let province = place.region == territory ? nil : place.region
    let tables = try runs.map {
      try DivisionTable(of: $0, division: place.division, province: province, year: place.year)
    }
    guard tables.contains(where: { $0.divisions.contains(place.division) }) else {
      throw ComparisonError.unknown(kind: "division", name: place.division, known: tables[0].divisions)
    }
    guard tables.contains(where: { !$0.outcomes.isEmpty }) else {
      throw ComparisonError.noFirms(division: place.division, region: place.region)
    }
    return tables.map(\.outcomes)
  }
}

extension ComparisonQuestion {
  /// What is compared of a division unless the question says otherwise.
  static let divisionHeadline = ["Employment|Firms", "Firms", "Births", "Deaths", "Gross Value Added|Firms"]

  /// The variables that are compared.
  ///
  /// - Throws: `ComparisonError` for a variable that no run has there.
  func variables(in runs: [ComparedRun], at place: Comparison.Place) throws(ComparisonError) -> [String] {
    let isDivision = place.division != Comparison.Place.allDivisions
    let all = runs.flatMap(\.outcomes).map(\.variable)
    let known = all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
    if variables.isEmpty {
      return (isDivision ? Self.divisionHeadline : KeyFigure.headline).filter(known.contains)
    }
    for variable in variables where !known.contains(variable) {
      if isDivision, Measure.cells.contains(where: { $0.variable.name == variable }) {
        throw .notAdditive(variable)
      }
      throw .unknown(kind: "variable", name: variable, known: known)
    }
    return variables.indices.filter { !variables[..<$0].contains(variables[$0]) }.map { variables[$0] }
  }
}
