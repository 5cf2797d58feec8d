/// Hears how far a run has come. Called from several threads.
public protocol ProgressObserver: Sendable {
  /// The economy is being made ready.
  func preparing()
  /// The simulation begins: `done` of `total` simulated years were found finished; together they are so many replications.
  func began(total: Int, done: Int, replications: Int)
  /// One more year of one economy is simulated.
  func yearSimulated()
  /// The simulation is over and the tables are being written.
  func writing()
  /// Everything is on the disk, or nothing more will come.
  func ended()
}
