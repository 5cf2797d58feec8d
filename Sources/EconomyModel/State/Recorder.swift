/// A part of the simulated year.
public enum Phase: String, CaseIterable, Sendable {
  case policies, entry, growth, exit, clusters, knowledge, labourMarket, wages, valueAdded, accounts
}

/// Takes down what a year brought.
public protocol Recorder {
  /// Called once a year, after the books are closed.
  mutating func record(_ economy: borrowing Economy)

  /// Called after each phase of a year, with the economy as the phase left it; does nothing unless a recorder wants it.
  mutating func completed(_ phase: Phase, of economy: borrowing Economy)
}

extension Recorder {
  public mutating func completed(_ phase: Phase, of economy: borrowing Economy) {}
}
