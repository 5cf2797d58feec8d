import Foundation

/// How many decimals the numbers of one column of a block have, so that they can be read against each other.
struct Decimals {
  private let count: Int

  /// As many as show `digits` digits of the largest of `values`, at most nine decimals.
  init(showing digits: Int, of values: [Double]) {
    let largest = values.map(abs).max() ?? 0
    count = largest > 0 ? min(9, max(0, digits - 1 - Int(log10(largest).rounded(.down)))) : 0
  }

  /// The number; with its sign, where `isSigned`, unless it rounds to zero.
  func text(_ value: Double, isSigned: Bool = false) -> String {
    let text = String(format: "%.\(count)f", value)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    if isZero { return text.replacing("-", with: "") }
    return isSigned && value > 0 ? "+\(text)" : text
  }

  /// The ends of a band.
  func text(_ band: ClosedRange<Double>, isSigned: Bool = false) -> String {
    "\(text(band.lowerBound, isSigned: isSigned)) to \(text(band.upperBound, isSigned: isSigned))"
  }
}
