import EconomyModel

/// How many awards of a policy create a firm that would not exist otherwise, equations (1.1) and (1.7).
struct Additionality: Hashable, Sendable {
  /// A parameter that the share is a product of.
  struct Factor: Hashable, Sendable {
    /// The parameter without its prefix.
    let name: String
    /// A fraction.
    let value: Double
    /// The evidence for the built-in value, nil where the scenario sets its own.
    let evidence: String?

    init?(_ name: String, prefix: String, of policy: Tree, parameters: Tree?) {
      guard let entry = policy["effects"]?[name] ?? parameters?[prefix + name],
        let number = entry.text.flatMap({ try? Quantity.fraction($0) }), (0...1).contains(number)
      else { return nil }
      (self.name, value) = (name, number)
      evidence = if case .builtIn(let evidence) = entry.origin { evidence } else { nil }
    }

    fileprivate var text: String {
      let source = evidence.map { ", \($0)" + (name == Additionality.startUps ? ": start-up grants" : "") }
      return "\(name) \(plain(value))\(source ?? "")"
    }
  }

  private static let startUps = "entry_additionality"

  /// The parameters whose product is the share.
  let factors: [Factor]
  /// The key that excludes new firms, nil where they are eligible.
  let obstacle: String?
  /// Whether firms of every age are eligible.
  let admitsEveryAge: Bool

  /// Share of awards; 0 where new firms are not eligible.
  var share: Double { obstacle == nil ? factors.reduce(1) { $0 * $1.value } : 0 }
  /// The parameter that evaluations of start-up grants found.
  var startUpFactor: Factor? { factors.first { $0.name == Self.startUps } }

  /// Reads the effects of `policy`, or where it has none of its own `parameters`; nil where neither says.
  init?(of policy: Tree, parameters: Tree?) {
    guard let form = PolicyForms.form(of: policy.text("kind")), let prefix = form.effects else { return nil }
    let names = form.additionality(policy)
    factors = names.compactMap { Factor($0, prefix: prefix, of: policy, parameters: parameters) }
    guard !names.isEmpty, factors.count == names.count else { return nil }
    let eligible = form.eligible(policy)
    (obstacle, admitsEveryAge) = (eligible?.obstacleToNewFirms, eligible?.ages == 0...Int.max)
  }

  /// What becomes of `awards`, as the end of a sentence.
  func clause(of awards: Int?) -> String {
    if let obstacle { return "none of them creates a firm: '\(obstacle)' excludes new firms" }
    let number = awards.map { String(Int((Double($0) * share).rounded())) }
    let subject = number.map { "about \($0)" } ?? "a share"
    let what = share == 0 ? "none of them creates a firm that" : "\(subject) of them create firms that"
    return "\(what) would not exist otherwise (\(factors.map(\.text).joined(separator: "; ")))"
  }
}

extension EligibleFirms {
  /// The key that keeps firms from being created, nil where they may be.
  fileprivate var obstacleToNewFirms: String? {
    if !ages.contains(0) { return "eligible.age" }
    return isExporter == true ? "eligible.exporter" : isMember == true ? "eligible.member" : nil
  }
}
