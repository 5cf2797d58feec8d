import Recording
import Tables

extension Comparison {
  /// All rows as comma-separated values, one a run and variable; a field is empty where a number is not known.
  public var csv: [UInt8] {
    var writer = CSVWriter(columns: [
      "run", "scenario", "variable", "unit", "region", "division", "year", "mean", "q05", "q95",
      "difference_mean", "difference_q05", "difference_q95", "probability_positive",
    ])
    for row in outcomes + policyFigures {
      let facts = members[row.member].facts
      let texts = [facts.id, facts.scenario, row.variable, row.unit, row.place.region, row.place.division]
      for text in texts { writer.field(text) }
      writer.field(row.place.year)
      for number in row.numbers { writer.field(number.value) }
      writer.endRecord()
    }
    return writer.bytes
  }

  /// Everything, for programs.
  public var json: JSONValue {
    [
      "region": .text(place.region), "division": .text(place.division), "year": .integer(place.year),
      "against": .text(members[reference].facts.id), "runs": .array(members.map(json)),
      "outcomes": .array(outcomes.map(json)), "policy_figures": .array(policyFigures.map(json)),
    ]
  }

  private func json(_ member: Member) -> JSONValue {
    [
      "run": .text(member.facts.id), "scenario": .text(member.facts.scenario), "path": .text(member.folder),
      "replications": .integer(member.facts.replications),
      "start_year": .integer(member.facts.years.lowerBound),
      "end_year": .integer(member.facts.years.upperBound),
      "counterfactual": member.counterfactual.map { .text($0) } ?? .null,
      "paired": member.pairing.map { .truth($0 == .paired) } ?? .null,
      "unpaired_because": .array((member.pairing?.reasons ?? []).map { .text($0) }),
    ]
  }

  private func json(_ row: Row) -> JSONValue {
    let facts = members[row.member].facts
    let texts: [JSONValue.Member] = [
      .init("run", .text(facts.id)), .init("scenario", .text(facts.scenario)),
      .init("variable", .text(row.variable)), .init("unit", .text(row.unit)),
      .init("region", .text(row.place.region)), .init("division", .text(row.place.division)),
      .init("year", .integer(row.place.year)),
    ]
    return .object(texts + row.numbers.map { .init($0.name, $0.value.map { .number($0) } ?? .null) })
  }
}

extension Comparison.Row {
  /// The numbers with their headings, nil for what is not known.
  fileprivate var numbers: [(name: String, value: Double?)] {
    [
      ("mean", level?.mean), ("q05", level?.band?.lowerBound), ("q95", level?.band?.upperBound),
      ("difference_mean", difference?.mean), ("difference_q05", difference?.band?.lowerBound),
      ("difference_q95", difference?.band?.upperBound),
      ("probability_positive", difference?.probabilityPositive),
    ]
  }
}
