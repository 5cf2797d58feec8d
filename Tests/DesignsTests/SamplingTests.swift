import Stochastics
import Testing

@testable import Designs

@Suite("Points of a design")
struct SamplingTests {
  @Test("the same seed gives the same points, another seed others", arguments: SamplingMethod.allCases)
  func reproducible(method: SamplingMethod) throws {
    let points = try method.points(50, dimensions: 3, seed: 7)
    #expect(try points == method.points(50, dimensions: 3, seed: 7))
    #expect(try points != method.points(50, dimensions: 3, seed: 8))
    #expect(points.count == 50 && points.allSatisfy { $0.count == 3 })
    #expect(points.allSatisfy { $0.allSatisfy { 0 < $0 && $0 < 1 } })
  }

  @Test("each coordinate of a Latin hypercube has one point in each part, and no two coordinates go together")
  func latinHypercube() throws {
    let points = try SamplingMethod.latinHypercube.points(97, dimensions: 4, seed: 1)
    for dimension in 0..<4 {
      #expect(points.map { Int($0[dimension] * 97) }.sorted() == Array(0..<97))
    }
    for (one, other) in [(0, 1), (1, 2), (0, 3)] {
      let products = points.map { ($0[one] - 0.5) * ($0[other] - 0.5) }
      // Twelve times the mean product is the correlation; its standard error is about a tenth.
      #expect(abs(12 * products.reduce(0, +) / 97) < 0.4)
    }
  }

  @Test("Sobol's sequence begins as Bratley and Fox have it")
  func sobol() throws {
    let points = try SobolSequence.points(5, dimensions: 3)
    #expect(
      points == [
        [0.5, 0.5, 0.5], [0.75, 0.25, 0.75], [0.25, 0.75, 0.25], [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125],
      ])
  }

  @Test("shifted by a seed, each coordinate of 2ᵏ points still has one in each of 2ᵏ parts")
  func shifted() throws {
    let points = try SamplingMethod.sobol.points(64, dimensions: 40, seed: 3)
    for dimension in 0..<40 {
      #expect(points.map { Int($0[dimension] * 64) }.sorted() == Array(0..<64))
    }
    // The first two coordinates are a net: one point in each of 8 × 8 squares.
    #expect(Set(points.map { Int($0[0] * 8) * 8 + Int($0[1] * 8) }).count == 64)
  }

  @Test("more dimensions than GSL has are refused with the limit")
  func tooMany() {
    #expect(throws: DesignError.tooManyDimensions(41, allowed: 40)) {
      try SamplingMethod.sobol.points(8, dimensions: 41, seed: 1)
    }
    #expect(throws: DesignError.tooManyDimensions(42, allowed: 40)) {
      try SaltelliDesign(8, dimensions: 21, seed: 1)
    }
    #expect("\(DesignError.tooManyDimensions(42, allowed: 40))".contains("at most 40 dimensions, and 42"))
  }

  @Test("a bootstrap takes every member as often as any other")
  func resampling() {
    let resampling = Resampling(of: 10, resamples: 1000, seed: 4)
    var taken = Array(repeating: 0, count: 10)
    for resample in 0..<1000 { for member in resampling.members(of: resample) { taken[member] += 1 } }
    #expect(taken.allSatisfy { abs($0 - 1000) < 130 })
    #expect(resampling.members(of: 0) != resampling.members(of: 1))
  }
}
