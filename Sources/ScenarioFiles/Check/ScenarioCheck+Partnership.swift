import Classifications

extension PolicyForm {
  /// Components add up, chains have firms and partners, and the partner region has the firms of its chains.
  static func checkPartnership(_ source: PolicySource, _ report: inout ScenarioCheck) {
    let tree = source.tree
    report.checkComponents(tree["components"])
    report.checkNames(of: tree["chains"], noun: "chains")
    guard let chains = tree["chains"], !chains.items.isEmpty else {
      return report.error("a partnership needs at least one chain", at: tree.nameOrigin)
    }
    for chain in chains.items { report.check(chain: chain, of: tree) }
    report.checkPartners(of: tree)
  }
}

extension ScenarioCheck {
  fileprivate mutating func checkComponents(_ components: Tree?) {
    guard let components else { return }
    let total = components.entries.compactMap(\.value.fraction).reduce(0, +)
    guard abs(total - 1) > 1e-9 else { return }
    error(
      "the components add up to \(plain((total * 1e6).rounded() / 1e4)) % of the budget, not to 100 %",
      at: components.origin)
  }

  fileprivate mutating func check(chain: Tree, of partnership: Tree) {
    guard let id = chain["id"]?.text else { return }
    if (chain.integer("anchors") ?? 0) + (chain.integer("partner_firms") ?? 0) == 0 {
      error("nobody meets the firms of '\(id)': it needs 'anchors' or 'partner_firms'", at: chain.nameOrigin)
    }
    let problems = diagnostics.count
    checkCodes(of: chain)
    guard diagnostics.count == problems, let facts, let firms = chain.integer("firms"),
      let origin = chain["firms"]?.origin
    else { return }
    var eligible = EligibleFirms(partnership["eligible"])
    let own = EligibleFirms(chain)
    let divisions = facts.divisions.filter { eligible.admits($0) && own.admits($0) }
    eligible.nace = divisions.map(\.code)
    let count = divisions.isEmpty ? 0 : facts.eligibleFirms(eligible)
    guard count < firms else { return }
    warn("about \(count) firms are eligible for '\(id)', fewer than its \(firms)", at: origin)
  }

  fileprivate mutating func checkPartners(of partnership: Tree) {
    let chains = partnership["chains"]?.items ?? []
    let partners = chains.compactMap { $0.integer("partner_firms") }.reduce(0, +)
    if let firms = partnership["partner"]?.integer("firms"), firms < partners,
      let origin = partnership["partner"]?["firms"]?.origin
    {
      error("the chains have \(partners) partner firms, the partner region only \(firms)", at: origin)
    }
    let members = chains.compactMap { $0.integer("firms") }.reduce(0, +)
    if let meetings = partnership.integer("meetings"), meetings > members,
      let origin = partnership["meetings"]?.origin
    {
      warn("\(meetings) meetings a year, and only about \(members) firms in the chains", at: origin)
    }
  }
}
