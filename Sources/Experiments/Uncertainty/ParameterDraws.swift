import Recording
import Tables

/// A value of the scenario that is drawn.
public struct DrawnParameter: Hashable, Codable, Sendable {
  /// Where it stands in the scenario, for example `parameters.growth.laplace_scale`.
  public let path: String
  /// The unit of its numbers.
  public let unit: String
  /// The distribution, as scenario files write it.
  public let distribution: String
  /// The values it is cut at; infinite where it is not.
  public let bounds: ClosedRange<Double>
  /// Whether the distribution is that of the parameter's evidence and not the scenario's.
  public let isFromEvidence: Bool

  public init(
    path: String, unit: String, distribution: String, bounds: ClosedRange<Double>, isFromEvidence: Bool
  ) {
    (self.path, self.unit, self.distribution) = (path, unit, distribution)
    (self.bounds, self.isFromEvidence) = (bounds, isFromEvidence)
  }
}

/// The parameters of every draw, under each of which luck is drawn equally often.
///
/// The runs of an ensemble are numbered like replications, draw by draw: with R replications each, the number of draw s
/// under luck l is (s − 1) R + l, both counted from 1.
public struct ParameterDraws: Hashable, Codable, Sendable {
  /// What is drawn.
  public let parameters: [DrawnParameter]
  /// The numbers of each draw, in the order of `parameters`.
  public let numbers: [[Double]]
  /// How often luck is drawn under each.
  public let replicationsEach: Int

  /// - Precondition: each draw has a number for each parameter.
  public init(of parameters: [DrawnParameter], numbers: [[Double]], replicationsEach: Int) {
    precondition(numbers.allSatisfy { $0.count == parameters.count }, "a number for each parameter")
    (self.parameters, self.numbers, self.replicationsEach) = (parameters, numbers, replicationsEach)
  }

  /// How many draws there are.
  public var count: Int { numbers.count }
  /// How many runs the ensemble has.
  public var runs: Int { count * replicationsEach }

  /// The draw, by its position, and the number of the luck, the first being 1, of a run of the ensemble.
  public func place(ofRun run: Int) -> (draw: Int, luck: Int) {
    ((run - 1) / replicationsEach, (run - 1) % replicationsEach + 1)
  }

  /// What a manifest says of them.
  public var facts: ManifestDraws {
    var hasher = SHA256Hasher()
    for parameter in parameters { hasher.update(with: Array("\(parameter.path)\n".utf8)) }
    for draw in numbers {
      hasher.update(with: Array(draw.map { "\($0)" }.joined(separator: " ").utf8) + [10])
    }
    return ManifestDraws(count: count, replicationsEach: replicationsEach, digest: hasher.finish())
  }

  /// What was found in the runs of each draw, `values` being in the order of the runs.
  func byDraw(_ values: [Double]) -> [[Double]] {
    (0..<count).map { Array(values[$0 * replicationsEach..<($0 + 1) * replicationsEach]) }
  }
}
