import Foundation
import Testing

@testable import Experiments

@Suite("Estimators of stylised facts")
struct EstimatorTests {
  private let probabilities = (0..<4000).map { (Double($0) + 0.5) / 4000 }

  @Test("growth rates of Laplace's distribution have shape 1 and its scale")
  func laplace() throws {
    let sample = probabilities.map { ($0 < 0.5 ? 1 : -1) * 0.12 * log(2 * min($0, 1 - $0)) }
    let fit = try #require(SubbotinFit(of: sample))
    #expect(abs(fit.shape - 1) < 0.01)
    #expect(abs(fit.scale - 0.12) < 0.001)
  }

  @Test("uniform growth rates have a shape far above Gauss's 2")
  func uniform() throws {
    let fit = try #require(SubbotinFit(of: probabilities.map { $0 - 0.5 }))
    #expect(fit.shape > 4)
  }

  @Test("too few growth rates have no shape")
  func tooFew() {
    #expect(SubbotinFit(of: Array(repeating: 0, count: 50) + [0.1]) == nil)
  }

  @Test("a Pareto tail gives its exponent back, by Hill's estimator and by rank and size")
  func pareto() throws {
    let sizes = probabilities.map { Float(SizeTail.leastPersons * pow($0, -1 / 1.06)) }
    let tail = try #require(SizeTail(of: sizes))
    #expect(abs(tail.hill - 1.06) < 0.01)
    #expect(abs(tail.rankSize - 1.06) < 0.01)
  }

  @Test("firms of one size have no tail")
  func oneSize() {
    #expect(SizeTail(of: Array(repeating: 60, count: 20)) == nil)
    #expect(SizeTail(of: [60, 70]) == nil)
  }

  @Test("a median beyond the tolerance is a miss, and no value is one too")
  func misses() {
    let fact = StylisedFact(
      "churn", "Churn", unit: "%", target: 14...14.2, tolerance: 0.2, because: "sampling", source: "Istat"
    ) { _ in nil }
    #expect(FactVerdict(fact: fact, values: [13.9, 14.35, 19]).passes)
    #expect(!FactVerdict(fact: fact, values: [13.9, 14.5, 19]).passes)
    #expect(!FactVerdict(fact: fact, values: []).passes)
  }
}
