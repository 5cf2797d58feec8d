import Classifications
import Tables

/// Checks that need more than one value, or the baseline.
struct ScenarioCheck {
  let tree: Tree
  /// The baseline, where there is one to check against.
  let facts: BaselineFacts?
  let parameters: [KnownParameter]
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: Tree, facts: BaselineFacts?, parameters: [KnownParameter]) {
    (self.tree, self.facts, self.parameters) = (tree, facts, parameters)
  }

  /// Runs every check.
  mutating func run() {
    checkTime()
    checkAreas()
    checkNames(of: tree["policies"], noun: "policies")
    checkNames(of: tree["shocks"], noun: "shocks")
    checkPolicies()
    for shock in tree["shocks"]?.items ?? [] { check(shock: shock) }
    checkUncertainty()
    checkQuantiles()
  }

  /// Quantiles are columns and variables by their percentage to four decimals, so two with the same name are one too many.
  private mutating func checkQuantiles() {
    var names: Set<Int> = []
    for item in tree["outputs"]?["quantiles"]?.items ?? [] {
      guard let text = item.text, let quantile = try? Quantity.fraction(text), (0...1).contains(quantile)
      else {
        continue
      }
      if !names.insert(Int((quantile * 1e6).rounded())).inserted {
        error("the quantile '\(text)' is there twice", at: item.origin)
      }
    }
  }

  /// The most policies of one scenario; a programme with all its parts counts as one.
  private static let policyLimit = 100

  private mutating func checkPolicies() {
    guard let policies = tree["policies"] else { return }
    guard policies.items.count <= Self.policyLimit else {
      return error("a scenario has at most \(Self.policyLimit) policies", at: policies.origin)
    }
    for policy in policies.items { check(policy: policy) }
  }

  mutating func error(_ message: String, at origin: Origin) {
    diagnostics.append(.error(message, at: origin))
  }
  mutating func warn(_ message: String, at origin: Origin) {
    diagnostics.append(.warning(message, at: origin))
  }

  /// The years simulated, nil where they are wrong in themselves.
  var time: ClosedRange<Int>? {
    guard let start = tree["time"]?.year("start"), let end = tree["time"]?.year("end"), start < end,
      facts.map({ $0.year == start }) ?? true
    else { return nil }
    return start...end
  }

  private mutating func checkTime() {
    guard let part = tree["time"], let start = part.year("start") else { return }
    if let end = part["end"], let year = part.year("end"), year <= start {
      error("'time.end' is \(year); it must come after 'time.start', \(start)", at: end.origin)
    }
    if let facts, facts.year != start, let origin = part["start"]?.origin {
      error("'time.start' is \(start), but the baseline '\(facts.name)' describes \(facts.year)", at: origin)
    }
  }

  private mutating func checkAreas() {
    guard let facts else { return }
    if let code = tree["region"]?["code"], let region = code.text.flatMap({ NUTSRegion($0) }) {
      if region != facts.territory {
        error(
          "'\(region)' is not the territory of the baseline '\(facts.name)', which is \(facts.territory); "
            + "all of it is simulated, and each of its regions stands in the results", at: code.origin)
      }
    }
    guard let reference = tree["clusters"]?["reference"], let name = reference.text,
      !facts.referenceAreas.contains(name)
    else { return }
    let known = facts.referenceAreas
    let hint = Suggestion.hint(for: name, among: known)
    error("the baseline '\(facts.name)' has no reference area '\(name)'\(hint)", at: reference.origin)
  }

  mutating func checkRegion(_ region: NUTSRegion, in facts: BaselineFacts, at origin: Origin) {
    guard !facts.regions.contains(where: { $0.code.hasPrefix(region.code) }) else { return }
    let known = facts.regions.map(\.code).joined(separator: ", ")
    error("'\(region)' is not a region of the baseline '\(facts.name)'; known here: \(known)", at: origin)
  }

  mutating func checkDivision(_ code: String, in facts: BaselineFacts, at origin: Origin) {
    let isKnown = facts.divisions.contains { $0.code == code || $0.section.letter == code }
    guard !isKnown else { return }
    error("the baseline '\(facts.name)' has no firms in '\(code)'", at: origin)
  }

  /// Two policies of one name could not be told apart in paths and tables.
  mutating func checkNames(of list: Tree?, noun: String) {
    var seen: [String: Origin] = [:]
    for item in list?.items ?? [] {
      guard let id = item["id"], let name = id.text else { continue }
      if let first = seen[name] {
        error("two \(noun) are called '\(name)', the first at \(first)", at: id.origin)
      } else {
        seen[name] = id.origin
      }
    }
  }
}
