/// How many grants of a scheme create a firm that would not exist otherwise, equation (1.1).
struct Additionality: Hashable, Sendable {
  /// Share of awards; 0 where age excludes new firms.
  let share: Double
  /// The parameter behind the share, a fraction.
  let parameter: Double
  /// The evidence for the built-in parameter, nil where the scenario sets its own.
  let evidence: String?
  /// Whether firms of the age 0 are eligible.
  let admitsNewFirms: Bool
  /// Whether firms of every age are eligible.
  let admitsEveryAge: Bool

  /// Reads the effects of `grant`, or where it has none of its own `parameters`; nil where neither says.
  init?(of grant: Tree, parameters: Tree?) {
    let name = "entry_additionality"
    guard let prefix = PolicyForms.form(of: grant.text("kind"))?.effects,
      let value = grant["effects"]?[name] ?? parameters?[prefix + name],
      let number = value.text.flatMap({ try? Quantity.fraction($0) }), (0...1).contains(number)
    else { return nil }
    let ages = EligibleFirms(grant["eligible"]).ages
    (admitsNewFirms, admitsEveryAge) = (ages.contains(0), ages == 0...Int.max)
    (parameter, share) = (number, admitsNewFirms ? number : 0)
    evidence = if case .builtIn(let evidence) = value.origin { evidence } else { nil }
  }

  /// What becomes of `grants`, as the end of a sentence.
  func clause(of grants: Int?) -> String {
    guard admitsNewFirms else { return "none of them creates a firm: 'eligible.age' excludes new firms" }
    let source = evidence.map { ", \($0): start-up grants" } ?? ""
    let number = grants.map { String(Int((Double($0) * share).rounded())) }
    let subject = number.map { "about \($0)" } ?? "a share"
    let what = share == 0 ? "none of them creates a firm that" : "\(subject) of them create firms that"
    return "\(what) would not exist otherwise (entry_additionality \(plain(parameter))\(source))"
  }
}
