/// Takes down what a year brought.
public protocol Recorder {
  /// Called once a year, after the books are closed and before closed firms leave the table's counts.
  mutating func record(_ economy: borrowing Economy)
}
