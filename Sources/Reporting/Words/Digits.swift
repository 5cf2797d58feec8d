import Foundation

/// Numbers as a page shows them: as many digits as say something, thousands set apart, a true minus sign.
enum Digits {
  /// The number rounded to `significant` digits.
  ///
  /// - Parameters:
  ///   - significant: how many digits say something.
  ///   - most: decimals at most.
  ///   - isSigned: whether a number above zero begins with a plus sign.
  static func text(_ value: Double, significant: Int, most: Int = 9, isSigned: Bool = false) -> String {
    guard value != 0 else { return "0" }
    // Rounding may add a digit: 9.96 becomes 10.
    let exponent = exponent(of: rounded(value, to: significant, exponent(of: value)))
    let decimals = min(most, max(0, significant - 1 - exponent))
    return text(rounded(value, to: significant, exponent), decimals: decimals, isSigned: isSigned)
  }

  /// The number rounded to a whole one; to its first digit where nothing would be left of it.
  static func whole(_ value: Double, isSigned: Bool = false) -> String {
    abs(value) < 0.5
      ? text(value, significant: 1, isSigned: isSigned)
      : text(value, decimals: 0, isSigned: isSigned)
  }

  /// The power of ten of the first digit.
  private static func exponent(of value: Double) -> Int { Int(log10(abs(value)).rounded(.down)) }

  private static func rounded(_ value: Double, to significant: Int, _ exponent: Int) -> Double {
    let places = significant - 1 - exponent
    let power = pow(10, Double(abs(places)))
    return places > 0 ? (value * power).rounded() / power : (value / power).rounded() * power
  }

  private static func text(_ value: Double, decimals: Int, isSigned: Bool) -> String {
    let digits = String(format: "%.\(decimals)f", abs(value))
    guard digits.contains(where: { ("1"..."9").contains($0) }) else { return "0" }
    return (value < 0 ? "−" : isSigned ? "+" : "") + grouped(digits)
  }

  /// The digits with a comma between thousands.
  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    let whole = Array(parts[0])
    let groups = whole.indices.map { position in
      let left = whole.count - position
      return (position > 0 && left % 3 == 0 ? "," : "") + String(whole[position])
    }
    return groups.joined() + (parts.count == 2 ? ".\(parts[1])" : "")
  }
}
