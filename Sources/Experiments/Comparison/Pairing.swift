/// Whether two runs had the same luck.
///
/// Every draw of luck is addressed by seed, replication, year and firm. So where two runs start from the same data in the
/// same year, a replication of one had the luck of the other's replication of the same number, whatever policies and
/// parameters each has and wherever each ends; their difference is what the scenarios make. Where parameters are drawn, a
/// replication is one of them under one draw of luck, so both runs need the same draws.
public enum Pairing: Hashable, Sendable {
  /// Replication by replication.
  case paired
  /// Not: the luck differs too. Each reason in words.
  case unpaired(reasons: [String])

  /// - Parameters:
  ///   - run: what is compared.
  ///   - reference: what it is compared with.
  public init(of run: RunFacts, with reference: RunFacts) {
    func differing(_ what: String, _ value: (RunFacts) -> String) -> String? {
      let (left, right) = (value(run), value(reference))
      return left == right ? nil : "its \(what) is \(left), not \(right)"
    }
    var reasons = [
      differing("baseline", \.baseline), differing("concept of a firm", \.firmConcept),
      differing("first year") { String($0.years.lowerBound) }, differing("seed", \.seed),
      differing("program's version", \.version),
    ].compactMap { $0 }
    if run.baseline == reference.baseline, run.inputs != reference.inputs {
      reasons.append("its baseline has the same name and other data")
    }
    if run.draws != reference.draws { reasons.append("its draws of parameters are others") }
    self = reasons.isEmpty ? .paired : .unpaired(reasons: reasons)
  }
}

extension Pairing {
  /// Why the runs are not paired, in words; empty where they are.
  public var reasons: [String] {
    switch self {
    case .paired: []
    case .unpaired(let reasons): reasons
    }
  }
}
