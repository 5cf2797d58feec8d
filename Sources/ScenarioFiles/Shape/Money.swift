/// An amount of euro and the year whose prices it is in.
public struct Money: Hashable, Sendable {
  /// The prices an amount is stated in.
  public enum PriceBase: Hashable, Sendable {
    /// Prices of one year, as in `EUR_2003`.
    case year(Int)
    /// Prices of the year in which the money is spent: `EUR_current`.
    case current
  }

  /// Euro, at the prices of `base`.
  public let amount: Double
  /// The prices that `amount` is stated in.
  public let base: PriceBase

  public init(amount: Double, base: PriceBase) { (self.amount, self.base) = (amount, base) }

  /// Returns the amount in euro of 2020, nil where `deflators` (2020 being 1) lacks the price year.
  ///
  /// - Parameter spending: The year that `EUR_current` stands for.
  public func inEUR2020(deflators: [Int: Double], spentIn spending: Int) -> Double? {
    let year = if case .year(let year) = base { year } else { spending }
    return year == 2020 ? amount : deflators[year].map { amount / $0 }
  }
}

extension Money: CustomStringConvertible {
  public var description: String { "\(Self.amountText(amount)) \(unit)" }

  /// The unit as scenario files write it, for example `EUR_2003`.
  public var unit: String { if case .year(let year) = base { "EUR_\(year)" } else { "EUR_current" } }

  /// Returns the amount in words that a person would use: `8 million`, `25000`.
  private static func amountText(_ amount: Double) -> String {
    let millions = amount / 1e6
    if abs(millions) >= 1, millions == (millions * 1000).rounded() / 1000 {
      return "\(plain(millions)) million"
    }
    return plain(amount)
  }
}

/// Returns `value` in full precision, whole numbers without a decimal point.
func plain(_ value: Double) -> String {
  guard let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 else { return "\(value)" }
  return String(whole)
}
