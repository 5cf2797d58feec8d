import EconomyModel
import Recording
import Stochastics

/// Where the change of a cell's gross value added came from, no euro twice (log-mean Divisia index).
///
///     GVA = a · D^(1−ε) · e^λ · A · e^(β ΔS) · (Σ n e^z / n) · n = a · Π_k x_k · n
///     ΔGVA through x_k = L(GVA, GVA₀) · ln(x_k / x_k0)                                                   (10.6)
///     ΔGVA through Δn_i = L(GVA, GVA₀) / L(n, n₀) · Δn_i,   Σ_i Δn_i = n − n₀                              (10.7)
///
/// L is the logarithmic mean, ₀ the counterfactual; a is the same in both. So the parts add up to the change. Where a cell
/// is empty in one of the two, all of its value added came or went with its persons.
struct ValueAddedChange {
  let with: CellBooks
  let without: CellBooks

  /// The change of a cell by `Channel.ofFirms`, million euro of 2020.
  ///
  /// - Parameters:
  ///   - recipients: what the recipients with a twin employ beyond it.
  ///   - induced: persons employed by firms that a policy created, less the counterfactual's.
  func channels(of cell: Int, recipients: Double, induced: Double) -> [Double] {
    let (value, base) = (with.grossValueAdded[cell], without.grossValueAdded[cell])
    let (persons, before) = (with.employment[cell], without.employment[cell])
    let change = persons - before
    let parts = [recipients, induced, change - recipients - induced]
    guard value * base > 0 else {
      return parts.map { change == 0 ? 0 : (value - base) / change * $0 } + factors.map { _ in 0 }
    }
    let weight = logMean(value, base)
    let perPerson = weight / logMean(persons, before)
    return parts.map { perPerson * $0 } + factors.map { weight * ($0(with, cell) - $0(without, cell)) }
  }

  /// ln x_k of (10.6), in the order of the channels.
  private var factors: [(CellBooks, Int) -> Double] {
    [
      { PortableMath.log($0.efficientEmployment[$1] / $0.employment[$1]) },
      { PortableMath.log($0.productivity[$1]) },
      { $0.strengthPoints[$1] }, { $0.policyPoints[$1] }, { $0.demandPoints[$1] },
    ]
  }
}
