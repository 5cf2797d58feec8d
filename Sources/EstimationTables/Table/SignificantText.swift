import Econometrics
import Foundation

/// A coefficient and its error as a table shows them: to as many decimals as give the error three digits.
struct SignificantText {
  /// The coefficient with its stars.
  let estimate: String
  /// The error in brackets; empty where there is none.
  let error: String

  /// The levels of significance, and their stars.
  static let stars: [(below: Double, mark: String)] = [(0.01, "***"), (0.05, "**"), (0.1, "*")]

  init(_ coefficient: EstimatedCoefficient) {
    let decimals = Self.decimals(coefficient.standardError ?? coefficient.estimate)
    let mark = coefficient.pValue.flatMap { value in Self.stars.first { value < $0.below }?.mark } ?? ""
    estimate = Self.text(coefficient.estimate, decimals) + mark
    error = coefficient.standardError.map { "(\(Self.text($0, decimals)))" } ?? ""
  }

  /// A number to `digits` digits.
  static func text(_ value: Double, digits: Int = 4) -> String {
    text(value, decimals(value, digits: digits))
  }

  /// A whole number with a comma between thousands.
  static func whole(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    let grouped = digits.indices.map { place in
      (place > 0 && (digits.count - place) % 3 == 0 ? "," : "") + String(digits[place])
    }
    return (value < 0 ? "-" : "") + grouped.joined()
  }

  private static func decimals(_ value: Double, digits: Int = 3) -> Int {
    guard value != 0, value.isFinite else { return digits }
    return digits - 1 - Int(log10(abs(value)).rounded(.down))
  }

  /// Very small and very large numbers in powers of ten.
  private static func text(_ value: Double, _ decimals: Int) -> String {
    if decimals > 12 || abs(value) >= 1e12 { return String(format: "%.3g", value) }
    return String(format: "%.\(max(decimals, 0))f", value)
  }
}
