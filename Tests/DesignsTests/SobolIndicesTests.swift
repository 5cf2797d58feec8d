import Testing

@testable import Designs

@Suite("Sobol's indices")
struct SobolIndicesTests {
  @Test("of Ishigami's function: S 0.3139, 0.4424, 0 and ST 0.5576, 0.4424, 0.2437")
  func ishigami() throws {
    let design = try SaltelliDesign(8192, dimensions: 3, seed: 1)
    #expect(design.points.count == 8192 * 5)
    let indices = SobolIndices(of: design.points.map(TestFunctions.ishigami), at: design)
      .indices(resamples: 20, seed: 1)
    for (found, known) in zip(indices, [(0.3139, 0.5576), (0.4424, 0.4424), (0, 0.2437)]) {
      #expect(abs(found.first - known.0) < 0.005)
      #expect(abs(found.total - known.1) < 0.005)
    }
  }

  @Test("of Sobol's G function they are the analytic ones")
  func g() throws {
    let a = [0, 1, 4.5, 9, 99, 99, 99, 99]
    let design = try SaltelliDesign(8192, dimensions: 8, seed: 2)
    let indices = SobolIndices(of: design.points.map { TestFunctions.g($0, a) }, at: design)
      .indices(resamples: 2, seed: 1)
    let known = TestFunctions.indicesOfG(a)
    #expect(abs(known.first[0] - 0.7162) < 1e-4, "as Saltelli et al. (2010) have it")
    for (dimension, found) in indices.enumerated() {
      #expect(abs(found.first - known.first[dimension]) < 0.006)
      #expect(abs(found.total - known.total[dimension]) < 0.006)
    }
  }

  @Test("the bootstrap's intervals hold the known indices, and shrink as the root of the number of points")
  func intervals() throws {
    let widths = try [256, 4096].map { count in
      let design = try SaltelliDesign(count, dimensions: 3, seed: 3)
      let indices = SobolIndices(of: design.points.map(TestFunctions.ishigami), at: design)
        .indices(resamples: 300, seed: 9)
      for (found, known) in zip(indices, [(0.3139, 0.5576), (0.4424, 0.4424), (0, 0.2437)]) {
        let (first, total) = (try #require(found.firstInterval), try #require(found.totalInterval))
        #expect(first.contains(known.0) && total.contains(known.1))
        #expect(first.contains(found.first) && total.contains(found.total))
      }
      let total = try #require(indices[0].totalInterval)
      return total.upperBound - total.lowerBound
    }
    #expect(abs(widths[0] / widths[1] - 4) < 1)
  }

  @Test("the same values give the same indices and intervals")
  func reproducible() throws {
    let design = try SaltelliDesign(32, dimensions: 3, seed: 1)
    let indices = SobolIndices(of: design.points.map(TestFunctions.ishigami), at: design)
    #expect(indices.indices(resamples: 50, seed: 4) == indices.indices(resamples: 50, seed: 4))
    #expect(
      indices.indices(resamples: 50, seed: 4)[0].totalInterval
        != indices.indices(resamples: 50, seed: 5)[0].totalInterval)
  }

  @Test("of SALib's results at its points, the indices are SALib's")
  func reference() throws {
    let values = try Reference.columns("saltelli-values")[0]
    let design = try SaltelliDesign(64, dimensions: 3, seed: 1)
    let indices = SobolIndices(of: values, at: design).indices(resamples: 2, seed: 1)
    let reference = try Reference.columns("saltelli-indices")
    for dimension in 0..<3 {
      #expect(abs(indices[dimension].first - reference[0][dimension]) < 1e-12)
      #expect(abs(indices[dimension].total - reference[1][dimension]) < 1e-12)
    }
  }

  @Test("a result that does not vary has no indices")
  func constant() throws {
    let design = try SaltelliDesign(8, dimensions: 2, seed: 1)
    let indices = SobolIndices(of: design.points.map { _ in 3 }, at: design).indices(resamples: 5, seed: 1)
    #expect(indices.allSatisfy { $0.first.isNaN && $0.total.isNaN && $0.totalInterval == nil })
  }
}
