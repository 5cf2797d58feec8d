import Econometrics
import Tables

extension EstimatesJSON {
  /// The small-sample conventions of an estimate, in words that programs can compare.
  static func conventions(_ estimate: Estimate) -> JSONValue {
    let specification = estimate.specification
    let conventions = specification.program.conventions
    let keeps = specification.keepsSingletons ?? specification.program.keepsSingletons
    return .object([
      .init("program", .text(specification.program.rawValue)),
      .init("small_sample", .text(smallSample(conventions, isClustered: !estimate.errors.clusters.isEmpty))),
      .init("coefficients_counted", .integer(estimate.errors.coefficientsCounted)),
      .init("fixed_effects_counted", .text(conventions.effectsCounted.rawValue)),
      .init("redundancy", .text(conventions.redundancy == .exact ? "exact" : "one per effect")),
      .init("two_way_df", .text(conventions.clusterCount == .smallest ? "min" : "conventional")),
      .init("singletons", .text(keeps ? "kept" : "dropped")),
    ])
  }

  private static func smallSample(_ conventions: Conventions, isClustered: Bool) -> String {
    let parts = [
      conventions.countsCoefficients ? "(n-1)/(n-K)" : nil,
      conventions.countsClusters && isClustered ? "G/(G-1)" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "none" : parts.joined(separator: " * ")
  }
}
