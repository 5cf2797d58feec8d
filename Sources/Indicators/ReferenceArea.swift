/// The larger economy that a region is compared with: the EU, the country.
public struct ReferenceArea: Equatable, Sendable {
  /// The share of each industry in the area, a fraction, nil for an industry that the area's table leaves out.
  public let shares: [Double?]

  /// Takes the size of each industry, in the same quantity as the cells, nil where none was published.
  public init(sizes: [Double?]) {
    let total = sizes.reduce(0) { $0 + ($1 ?? 0) }
    shares = sizes.map { size in total > 0 ? size.map { $0 / total } : nil }
  }
}
