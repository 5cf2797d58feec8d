/// Runs side by side: the level of each outcome in each run, and its difference from a run of reference.
public struct Comparison: Sendable {
  /// The runs, in the order in which they were named.
  public let members: [Member]
  /// The position of the run that others are compared with.
  public let reference: Int
  /// Where and when outcomes are compared.
  public let place: Place
  /// Outcomes, variable by variable and run by run.
  public let outcomes: [Row]
  /// What the policies of the runs that have some cost and changed in the whole territory, each against its own
  /// counterfactual, variable by variable and run by run.
  public let policyFigures: [Row]

  /// Compares `runs`.
  ///
  /// - Parameters:
  ///   - runs: at least one run.
  ///   - reference: the position of the run that the others are compared with.
  ///   - variables: the outcomes that are compared, in this order.
  ///   - place: where and when.
  ///   - territory: the code of the whole territory.
  public init(
    of runs: [ComparedRun], against reference: Int, variables: [String], at place: Place, territory: String
  ) {
    (self.reference, self.place) = (reference, place)
    members = Self.members(runs, against: reference)
    outcomes = Self.outcomes(runs, against: reference, variables, at: place)
    policyFigures = Self.policyFigures(runs, at: Place(region: territory, year: place.year))
  }

  private static func members(_ runs: [ComparedRun], against reference: Int) -> [Member] {
    runs.enumerated().map { position, run in
      let isOnlyOne = runs.count { $0.facts.scenario == run.facts.scenario } == 1
      return Member(
        name: isOnlyOne ? run.facts.scenario : run.facts.id, facts: run.facts, folder: run.folder,
        counterfactual: run.counterfactual,
        pairing: position == reference ? nil : Pairing(of: run.facts, with: runs[reference].facts))
    }
  }

  private static func outcomes(
    _ runs: [ComparedRun], against reference: Int, _ variables: [String], at place: Place
  ) -> [Row] {
    variables.flatMap { variable in
      let found = runs.map { run in run.outcomes.first { $0.variable == variable } }
      let unit = found.lazy.compactMap { $0?.unit }.first ?? ""
      return found.indices.map { position in
        let pairing = Pairing(of: runs[position].facts, with: runs[reference].facts)
        return Row(
          member: position, variable: variable, unit: found[position]?.unit ?? unit, place: place,
          level: found[position]?.level,
          difference: position == reference
            ? nil : found[reference].flatMap { found[position]?.less($0, pairing) })
      }
    }
  }

  private static func policyFigures(_ runs: [ComparedRun], at place: Place) -> [Row] {
    let figures = runs.flatMap(\.policyFigures)
    let first = figures.indices.filter { position in
      !figures[..<position].contains { $0.variable == figures[position].variable }
    }
    return first.map { figures[$0] }.flatMap { figure in
      runs.indices.filter { !runs[$0].policyFigures.isEmpty }.map { position in
        let own = runs[position].policyFigures.first { $0.variable == figure.variable }
        return Row(
          member: position, variable: figure.variable, unit: own?.unit ?? figure.unit, place: place,
          level: own?.level, difference: nil)
      }
    }
  }
}
