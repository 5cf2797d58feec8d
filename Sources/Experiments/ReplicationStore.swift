import Recording
import Tables

/// The finished replications of a run, on the disk, of which a bounded part is read at a time.
struct ReplicationStore: Sendable {
  let axes: RunAxes
  let replications: Int

  private let file: ReplicationFile
  private let path: @Sendable (Int) -> String

  /// The most bytes of one simulation's values that are held at a time: of the replications' values of a variable only those
  /// of so many units are read at once.
  static let slabSize = 32 << 20

  /// - Parameters:
  ///   - run: the digest of the run.
  ///   - path: where the file of a replication stands, the first being 1.
  init(
    axes: RunAxes, run: SHA256Digest, replications: Int, at path: @escaping @Sendable (Int) -> String
  ) {
    (self.axes, self.replications, self.path) = (axes, replications, path)
    file = ReplicationFile(axes: axes, run: run)
  }

  /// Those of the replications `wanted` that are not there undamaged.
  ///
  /// - Complexity: O(bytes of all files).
  func missing(of wanted: some Sequence<Int>) -> [Int] {
    wanted.filter { !file.holds($0, at: path($0)) }
  }

  /// Keeps a result, for good.
  ///
  /// - Throws: `FileError` when the disk is full or fails.
  func save(_ result: ReplicationResult) throws(FileError) {
    try AtomicFile.store(file.encode(result), at: path(result.replication))
  }

  /// `units` in portions whose values fit into a slab.
  func portions(of units: Range<Int>) -> [Range<Int>] {
    let size = max(1, Self.slabSize / (8 * axes.years.count * replications))
    return stride(from: units.lowerBound, to: units.upperBound, by: size).map {
      $0..<min($0 + size, units.upperBound)
    }
  }

  /// The values of one variable for `units`, or for all, replication by replication.
  ///
  /// - Throws: `FileError` when a file has gone.
  func slab(
    _ variable: Int, of kind: PanelKind, arm: Int = 0, _ units: Range<Int>? = nil
  ) throws(FileError) -> Slab {
    let units = units ?? 0..<axes.shape(of: kind).units
    var slab = Slab(units: units, years: axes.years.count)
    for replication in 1...replications {
      slab.append(try slice(variable, of: kind, arm: arm, units, in: replication))
    }
    return slab
  }

  /// The values of one variable for `units` in one replication, unit by unit, year by year.
  ///
  /// - Throws: `FileError` when the file has gone.
  func slice(
    _ variable: Int, of kind: PanelKind, arm: Int, _ units: Range<Int>, in replication: Int
  ) throws(FileError) -> [Double] {
    try file.slice(variable, of: kind, arm: arm, units, at: path(replication))
  }

  /// Scenario minus counterfactual in one variable for `units` in one replication.
  ///
  /// - Throws: `FileError` when the file has gone.
  func difference(
    _ variable: Int, of kind: PanelKind, _ units: Range<Int>, in replication: Int
  ) throws(FileError) -> [Double] {
    let scenario = try slice(variable, of: kind, arm: 0, units, in: replication)
    let counterfactual = try slice(variable, of: kind, arm: 1, units, in: replication)
    return zip(scenario, counterfactual).map { $0 - $1 }
  }

  /// Scenario minus counterfactual in one variable for `units`, replication by replication.
  ///
  /// - Throws: `FileError` when a file has gone.
  func differences(
    _ variable: Int, of kind: PanelKind, _ units: Range<Int>
  ) throws(FileError) -> Slab {
    var slab = Slab(units: units, years: axes.years.count)
    for replication in 1...replications {
      slab.append(try difference(variable, of: kind, units, in: replication))
    }
    return slab
  }

  /// The mean of one variable over the replications in which it has a meaning, not a number where in none. Values are added
  /// in the order of the replications, which are read one by one.
  ///
  /// - Throws: `FileError` when a file has gone.
  func mean(_ variable: Int, of kind: PanelKind) throws(FileError) -> [Double] {
    let shape = axes.shape(of: kind)
    var sums = [Double](repeating: 0, count: shape.sliceCount)
    var counts = [Double](repeating: 0, count: shape.sliceCount)
    for replication in 1...replications {
      let values = try slice(variable, of: kind, arm: 0, 0..<shape.units, in: replication)
      for (position, value) in values.enumerated() where value.isFinite {
        sums[position] += value
        counts[position] += 1
      }
    }
    return zip(sums, counts).map { $1 == 0 ? .nan : $0 / $1 }
  }

  /// What came one by one in the scenario in `replication`.
  ///
  /// - Throws: `FileError` when the file has gone.
  func lists(of replication: Int) throws(FileError) -> ArmLists {
    try file.lists(arm: 0, at: path(replication))
  }
}
