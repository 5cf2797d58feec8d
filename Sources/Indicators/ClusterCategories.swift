/// Which industries belong together: industries with their weights in cluster categories.
///
/// An industry may belong to several categories. What counts for it is its *neighbours*: the other members of its
/// categories, each weighted by Σ_c w_dc w_jc, so that a plain map (one category each, weight 1) gives weight 1 to
/// every other member. An industry alone in its categories is its own neighbour.
public struct ClusterCategories: Equatable, Sendable {
  /// An industry's weight in a category.
  public struct Membership: Equatable, Sendable {
    /// The position of the industry.
    public var industry: Int
    /// The position of the category.
    public var category: Int
    /// The weight, 1 for a full member.
    public var weight: Double

    /// Takes an industry and a category by position, in full unless a weight is given.
    public init(industry: Int, category: Int, weight: Double = 1) {
      (self.industry, self.category, self.weight) = (industry, category, weight)
    }
  }

  /// Another industry of the same cluster.
  struct Neighbour: Equatable, Sendable {
    var industry: Int
    var weight: Double
  }

  /// The number of industries.
  public let industries: Int
  /// The neighbours of each industry, in order; the industry itself where it has no other.
  let neighbours: [[Neighbour]]

  /// Takes who belongs where; an industry without a membership stands alone.
  ///
  /// - Precondition: positions lie below `industries`, weights are not negative.
  /// - Complexity: O(memberships²).
  public init(industries: Int, memberships: [Membership]) {
    precondition(
      memberships.allSatisfy { (0..<industries).contains($0.industry) && $0.weight >= 0 },
      "a membership names an industry and has a weight of at least 0")
    self.industries = industries
    neighbours = (0..<industries).map { Self.neighbours(of: $0, among: memberships, industries: industries) }
  }

  /// Takes the category of each industry, nil for one that stands alone.
  public init(categoryOfIndustry: [Int?]) {
    self.init(
      industries: categoryOfIndustry.count,
      memberships: categoryOfIndustry.enumerated().compactMap { industry, category in
        category.map { Membership(industry: industry, category: $0) }
      })
  }

  /// Every industry its own category.
  public static func separate(industries: Int) -> ClusterCategories {
    ClusterCategories(industries: industries, memberships: [])
  }

  private static func neighbours(
    of industry: Int, among memberships: [Membership], industries: Int
  ) -> [Neighbour] {
    var weights = [Double](repeating: 0, count: industries)
    for own in memberships where own.industry == industry {
      for other in memberships where other.category == own.category && other.industry != industry {
        weights[other.industry] += own.weight * other.weight
      }
    }
    let others = weights.indices.filter { weights[$0] > 0 }
    if others.isEmpty { return [Neighbour(industry: industry, weight: 1)] }
    return others.map { Neighbour(industry: $0, weight: weights[$0]) }
  }
}
