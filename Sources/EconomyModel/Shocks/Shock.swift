/// Something that happens to the economy whatever policies do; like them it pulls levers once a year.
public protocol Shock: Sendable {
  /// The name under which the scenario knows the shock.
  var id: String { get }

  /// Adds what happens in the year that begins to `levers`.
  ///
  /// - Parameter economy: the state at the end of the last year.
  func pull(_ levers: inout Levers, in economy: borrowing Economy, year: Int)
}

extension [Int: Double] {
  /// The value of the latest year up to `year`, 0 before the first.
  func latest(upTo year: Int) -> Double {
    keys.filter { $0 <= year }.max().flatMap { self[$0] } ?? 0
  }
}
