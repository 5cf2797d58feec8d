import EconomyModel

extension PolicyForm {
  /// A fund that guarantees a share of loans to firms.
  static let loanGuarantee = PolicyForm(
    kind: "loan-guarantee",
    fields: PolicyKeys.awards(without: ["paid_over"]) + [
      Field("loan", .money, "The loan to one firm.", required: true),
      Field("coverage", .fraction(0...1), "Share of the loan that is guaranteed.", required: true),
      Field("years", .years, "Whole years in which a loan is repaid, in equal instalments.", required: true),
      PolicyKeys.effects("loan_guarantee."),
    ], award: award, awardKey: "loan", awardNoun: "guarantees", effects: "loan_guarantee.",
    check: { source, report in report.checkWholeYears("years", of: source.tree, atMost: 30) },
    instrument: { source, baseline, parameters in
      let effects = LoanGuarantees(source.parameters("loan_guarantee.", over: parameters))
      let loan = source.real("loan", on: baseline)
      let amount = AwardAmount.fixed(loan * (source.tree.fraction("coverage") ?? 0))
      var scheme = source.scheme(of: amount, doing: effects, on: baseline)
      (scheme.isGuarantee, scheme.paymentYears) = (true, source.tree.wholeYears("years") ?? 1)
      return scheme
    })

  private static func award(_ tree: Tree) -> Money? {
    guard let loan = tree.money("loan"), let coverage = tree.fraction("coverage") else { return nil }
    return Money(amount: loan.amount * coverage, base: loan.base)
  }
}
