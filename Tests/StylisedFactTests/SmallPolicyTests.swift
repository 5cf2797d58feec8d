import EconomyModel
import Testing

/// Policies that are too small for a region to feel, and are reported as such.
@Suite struct SmallPolicyTests {
  @Test("MetalMec is invisible in the product of Lombardy and visible in its network")
  func metalmec() throws {
    let earlier = ["policies.metalmec.when.from=2004", "policies.metalmec.when.to=2005"]
    let pair = try ShippedPair("metalmec-pernambuco", through: 2006, options: earlier)
    let (with, without) = (pair.with.regions.gdp.reduce(0, +), pair.without.regions.gdp.reduce(0, +))
    #expect(abs(with / without - 1) < 1e-6)
    let network = try #require(pair.with.networks.first)
    #expect(pair.with.awards.count == 34, "meetings")
    #expect(!network.links.isEmpty && pair.without.networks.isEmpty)
  }

  @Test(
    "The members of the nine technology clusters are under 0.1 % of firms, and the region does not feel them")
  func technologyClusters() throws {
    let pair = try ShippedPair("technology-clusters", through: 2022)
    let members = Set(pair.with.awards.map(\.firm)).count
    #expect(members >= 700 && Double(members) < 0.001 * pair.with.cells.firms.reduce(0, +) * 2)
    #expect(Double(pair.with.awards.count { $0.year == 2022 }) < 0.001 * pair.with.cells.firms.reduce(0, +))
    let effect = pair.with.regions.gdp.reduce(0, +) / pair.without.regions.gdp.reduce(0, +) - 1
    #expect(effect >= 0 && effect < 0.001)
  }
}
