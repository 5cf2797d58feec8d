import Experiments

/// A comparison as a person reads it.
struct ComparisonText {
  private let comparison: Comparison
  private let width: Int?
  private let isBold: Bool

  /// - Parameters:
  ///   - width: how many characters fit a line; nil for as many as it takes.
  ///   - isBold: whether the terminal can write in bold type.
  init(_ comparison: Comparison, width: Int? = nil, isBold: Bool = false) {
    (self.comparison, self.width, self.isBold) = (comparison, width, isBold)
  }

  /// The runs, then the outcomes, then what the policies cost and changed.
  var text: String {
    let outcomes = blocks(comparison.outcomes)
    let policies = blocks(comparison.policyFigures)
    let widths = widths(of: outcomes + policies)
    let fits = width.map { 2 + widths.reduce(0, +) + 3 * (widths.count - 1) <= $0 } ?? true
    var lines = runLines + notes.map { "  (\($0))" } + [""]
    if fits { lines.append(ComparisonBlock.line(ComparisonBlock.headings, widths)) }
    for block in outcomes { lines += [bold(block.heading)] + (fits ? block.table(widths) : block.list) }
    if !policies.isEmpty { lines += ["", policyTitle] }
    for block in policies { lines += [bold(block.heading)] + (fits ? block.table(widths) : block.list) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a reader should know of the numbers.
  var notes: [String] {
    let rows = comparison.outcomes + comparison.policyFigures
    let hasBands = rows.contains { $0.level?.band != nil }
    let few = comparison.members.contains { $0.facts.replications < 20 }
    let isDivision = comparison.place.division != Comparison.Place.allDivisions
    return comparison.members.compactMap(unpaired)
      + (isDivision ? ["of a division only means over the replications are known"] : [])
      + (hasBands && few ? ["few replications: the bands are rough"] : [])
  }

  private var reference: Comparison.Member { comparison.members[comparison.reference] }

  private func unpaired(_ member: Comparison.Member) -> String? {
    guard let reasons = member.pairing?.reasons, !reasons.isEmpty else { return nil }
    return "\(member.name) did not have the luck of \(reference.name): \(reasons.joined(separator: "; ")); "
      + "only their means are compared"
  }

  private var runLines: [String] {
    let place = comparison.place
    let divisions = place.division == Comparison.Place.allDivisions ? "" : ", division \(place.division)"
    return ["\(place.region)\(divisions) in \(place.year); differences from \(reference.name)"]
      + comparison.members.map { "  \($0.name): \(luck(of: $0)), in \($0.folder)" }
  }

  private func luck(of member: Comparison.Member) -> String {
    let count = member.facts.replications
    let replications = count == 1 ? "1 replication" : "\(count) replications"
    guard let pairing = member.pairing else { return replications }
    guard pairing == .paired else { return "\(replications), unpaired" }
    let other = reference.facts.replications
    let part = count == other ? "each" : "the first \(min(count, other))"
    return "\(replications), \(part) under the same luck as \(reference.name)'s"
  }

  private var policyTitle: String {
    let territory = comparison.policyFigures.first?.place.region ?? ""
    let against = comparison.members.compactMap { member in
      member.counterfactual.map { "\(member.name) against \($0)" }
    }
    return "policies in \(territory) up to \(comparison.place.year): \(against.joined(separator: ", "))"
  }

  /// Rows of one variable stand together.
  private func blocks(_ rows: [Comparison.Row]) -> [ComparisonBlock] {
    let names = comparison.members.map(\.name)
    var blocks: [ComparisonBlock] = []
    var rest = rows[...]
    while let first = rest.first {
      let block = rest.prefix { $0.variable == first.variable }
      blocks.append(ComparisonBlock(Array(block), names: names))
      rest = rest.dropFirst(block.count)
    }
    return blocks
  }

  private func widths(of blocks: [ComparisonBlock]) -> [Int] {
    ComparisonBlock.headings.indices.map { column in
      (blocks.flatMap(\.rows) + [ComparisonBlock.headings]).map { $0[column].count }.max() ?? 0
    }
  }

  private func bold(_ text: String) -> String { isBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
