/// The larger economy that a region is compared with: the EU, the country.
public struct ReferenceArea: Equatable, Sendable {
  /// The share of each industry in the area, a fraction, nil for an industry that the area's table leaves out.
  public private(set) var shares: [Double?]

  /// Takes the size of each industry, in the same quantity as the cells, nil where none was published.
  public init(sizes: [Double?]) {
    shares = sizes
    update(sizes: sizes)
  }

  /// Takes new sizes of the same industries.
  /// - Complexity: O(industries), no allocation.
  public mutating func update(sizes: [Double?]) {
    precondition(sizes.count == shares.count, "the industries stay the same")
    let total = sizes.reduce(0) { $0 + ($1 ?? 0) }
    for industry in shares.indices { shares[industry] = total > 0 ? sizes[industry].map { $0 / total } : nil }
  }
}
