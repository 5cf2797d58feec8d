/// A part of the simulated year.
public enum Phase: String, CaseIterable, Sendable {
  case policies, entry, growth, exit, clusters, knowledge, labourMarket, wages, valueAdded, accounts
}

/// Takes down what a year brought.
public protocol Recorder {
  /// Called once a year, after the books are closed.
  mutating func record(_ economy: borrowing Economy)

  /// Called after each phase of a year, for those who measure; does nothing unless a recorder wants to know.
  mutating func completed(_ phase: Phase)
}

extension Recorder {
  public mutating func completed(_ phase: Phase) {}
}
