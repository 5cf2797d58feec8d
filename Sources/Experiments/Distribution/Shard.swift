/// A part of a run's replications that is computed by itself: every `count`-th, beginning with `index`.
///
/// So parts differ by one replication at most, and the first replications of a run are spread over all of them.
public struct Shard: Hashable, Codable, Sendable, CustomStringConvertible {
  /// Which part, the first being 1.
  public let index: Int
  /// Into how many parts the run is divided.
  public let count: Int

  /// - Precondition: `index` in 1…`count`.
  public init(_ index: Int, of count: Int) {
    precondition(1 <= index && index <= count, "a part is one of its parts")
    (self.index, self.count) = (index, count)
  }

  /// The part that `text` names, as in `2/7`; nil for anything else.
  public init?(parsing text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1], 1 <= index, index <= count
    else { return nil }
    self.init(index, of: count)
  }

  public var description: String { "\(index)/\(count)" }

  /// The replications of this part, of a run that has `total`; none where there are fewer replications than parts.
  public func replications(of total: Int) -> [Int] { Array(stride(from: index, through: total, by: count)) }
}
