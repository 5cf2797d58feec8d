import Foundation
import Indicators
import Testing

@Suite struct ClusterStrengthTests {
  /// Industries 0 to 2 make one cluster, 3 stands alone.
  private let categories = ClusterCategories(categoryOfIndustry: [0, 0, 0, nil])
  private let cells = CellMatrix(regions: 2, industries: 4, values: [10, 30, 20, 40, 40, 10, 10, 40])

  @Test("Strength is the logarithm of the location quotient of the cluster's other industries")
  func otherIndustries() {
    let strengths = clusterStrengths(of: cells, categories: categories)
    // Region 0, industry 0: the others have 50 of 100 here and 70 of 200 everywhere.
    #expect(isClose(strengths[0], log(0.5 / 0.35)))
    #expect(isClose(strengths[5], log(0.5 / 0.4)))
  }

  @Test("Its own industry does not make a cluster strong")
  func ownIndustryDoesNotCount() {
    let reference = ReferenceArea(sizes: [1, 1, 1, 1])
    let small = CellMatrix(regions: 1, industries: 4, values: [10, 20, 20, 50])
    let swapped = CellMatrix(regions: 1, industries: 4, values: [50, 20, 20, 10])
    #expect(
      clusterStrengths(of: small, categories: categories, reference: reference)[0]
        == clusterStrengths(of: swapped, categories: categories, reference: reference)[0])
  }

  @Test("An industry alone in its category takes its own location quotient")
  func aloneInItsCategory() {
    let strengths = clusterStrengths(of: cells, categories: categories)
    #expect(strengths[3] == 0)
    let separate = clusterStrengths(of: cells, categories: .separate(industries: 4))
    #expect(isClose(separate[0], log(0.1 / 0.25)))
  }

  @Test("Strength stays within eight times and an eighth of the reference, an absent cluster at the bottom")
  func clipped() {
    let reference = ReferenceArea(sizes: [1, 1, 98])
    let lonely = CellMatrix(regions: 1, industries: 3, values: [90, 0, 10])
    let strengths = clusterStrengths(
      of: lonely, categories: .separate(industries: 3), reference: reference)
    #expect(isClose(strengths[0], log(8)))
    #expect(isClose(strengths[1], -log(8)))
  }

  @Test("Weights count: a neighbour with half the weight adds half")
  func weights() {
    let weighted = ClusterCategories(
      industries: 3,
      memberships: [
        .init(industry: 0, category: 0), .init(industry: 1, category: 0),
        .init(industry: 2, category: 0, weight: 0.5),
      ])
    let reference = ReferenceArea(sizes: [1, 1, 2])
    let one = CellMatrix(regions: 1, industries: 3, values: [20, 20, 60])
    let strengths = clusterStrengths(of: one, categories: weighted, reference: reference)
    #expect(isClose(strengths[0], log((20 + 30) / 100.0 / 0.5)))
  }

  @Test("Strength has no meaning where the reference area knows none of the neighbours")
  func meaningless() {
    let reference = ReferenceArea(sizes: [5, nil, nil, 5])
    #expect(clusterStrengths(of: cells, categories: categories, reference: reference)[0] == nil)
  }
}
