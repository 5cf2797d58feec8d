import Experiments
import Foundation

/// What is printed of a run's policies: their money, what they changed, and what that rests on.
struct PolicyReport {
  let money: [PolicyMoney]
  let figures: [PolicyFigure]
  /// Parameters of low confidence that the policies lean on.
  let assumptions: [String]

  private let counterfactual: String

  init(of axes: RunAxes, leaningOn assumptions: [String], in folder: String) throws {
    money = try PolicyMoney.read(from: folder, of: axes)
    figures = try PolicyFigure.read(from: folder, of: axes)
    (self.assumptions, counterfactual) = (assumptions, axes.counterfactual ?? "")
  }

  /// The lines of the report; none where the run has no policies.
  ///
  /// - Parameter band: the ends of the bands in words.
  func lines(band: String, replications: Int) -> [String] {
    guard let year = figures.first?.year else { return [] }
    let title = "what the policies changed by \(year), against \(counterfactual) under the same luck"
    let few = replications < 20 ? ["  (few replications: the bands are rough)"] : []
    return moneyLines + [title, "  \("".padded(to: 44))mean        \(band)"] + figures.map(line) + few
      + [evidence]
  }

  private var moneyLines: [String] {
    let heading =
      "policies".padded(to: 46) + "paid, EUR_2020".padded(to: 18) + "recipients".padded(to: 13)
      + "unspent, EUR_2020".padded(to: 20) + "confidence"
    return [heading]
      + money.map { policy in
        "  " + policy.policy.padded(to: 44) + policy.paid.short.padded(to: 18)
          + policy.recipients.short.padded(to: 13) + policy.unspent.short.padded(to: 20)
          + (policy.confidence.isEmpty ? "no parameters" : policy.confidence)
      }
  }

  private func line(_ figure: PolicyFigure) -> String {
    let name = "\(figure.name), \(figure.unit)".padded(to: 44)
    let mean = figure.mean?.short ?? (figure.isCost ? "no gain" : "")
    let chance = figure.probabilityPositive.map {
      "   \(figure.isCost ? "a gain" : "above zero") in \(($0 * 100).short) %"
    }
    return "  \(name)\(mean.padded(to: 12))\(band(of: figure))\(chance ?? "")"
  }

  /// The band, of a cost perhaps without limit.
  private func band(of figure: PolicyFigure) -> String {
    switch (figure.low, figure.high) {
    case (let low?, let high?): "\(low.short) to \(high.short)"
    case (let low?, nil) where figure.isCost: "\(low.short) to no limit"
    default: ""
    }
  }

  private var evidence: String {
    let count = assumptions.count
    if count == 0 { return "  leans on no parameter of low confidence" }
    return "  leans on \(count) assumption\(count == 1 ? "" : "s"): \(assumptions.joined(separator: ", "))"
  }
}
