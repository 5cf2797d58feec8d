import Econometrics
import Panels

/// Fits of one set of data, each step timed over some rounds.
struct Trial {
  let data: PanelData
  let rounds: Int
  let threads: Int
  /// The table of regional clusters as text; nil where it has not been written.
  let file: String?
  let watch = Stopwatch()
}

extension Trial {
  /// Fits a panel of persons, firms and years, with errors of one variance and by firm; returns its numbers.
  func panel() throws -> [(String, Double)] {
    var results: [(String, Double)] = []
    for _ in 0..<rounds {
      let columns = data.columns.map { column in column.map { $0 + 0 } }
      let (fit, plain, clustered) = try watch.time("fit and errors") {
        let effects = try watch.time("look at effects") {
          try AbsorbedEffects(data.effects, threads: threads)
        }
        let fit = try watch.time("fit") {
          try LinearRegression(
            Regressors(Array(columns.dropFirst())), of: columns[0], absorbing: effects, threads: threads)
        }
        let plain = watch.time("errors iid") { fit.equation.covariance() }
        let clustered = try watch.time("errors by firm") {
          try fit.equation.covariance(clusteredBy: [data.effects[1].codes])
        }
        return (fit, plain, clustered)
      }
      results = [
        ("coefficient", fit.equation.coefficients[0]), ("error iid", plain.standardErrors[0] ?? .nan),
        ("error by firm", clustered.standardErrors[0] ?? .nan),
      ]
    }
    return results
  }

  /// Fits the table of regional clusters, from the data frame to errors by region of every kind; returns its numbers.
  func table() throws -> [(String, Double)] {
    var frame = data.table
    let formula = try Formula(parsing: "ln_wage ~ ln_strength | region + cluster + year")
    var request = DesignRequest()
    request.clusters = [["region"]]
    var results: [(String, Double)] = []
    for _ in 0..<rounds {
      if let file {
        frame = try watch.time("read") {
          try DataFrame(readingFileAt: file, wanted: request.columns(with: formula))
        }
      }
      let (design, fit, errors) = try watch.time("fit and errors") {
        let design = try watch.time("design") { try Design(formula, on: frame, request) }
        let fit = try watch.time("fit") {
          try LinearRegression(
            Regressors(design.regressors.map(\.values)), of: design.response.values,
            absorbing: AbsorbedEffects(design.effects.map(\.effect), threads: threads), threads: threads
          ).equation
        }
        let errors = try watch.time("errors by region") {
          try fit.covariance(clusteredBy: [design.clusters[0].codes])
        }
        return (design, fit, errors)
      }
      let regions = design.clusters[0].codes
      let half = try watch.time("CR2") { try fit.covariance(.cr2, clusteredBy: regions) }
      let jackknife = try watch.time("CR3") { try fit.covariance(.cr3, clusteredBy: regions) }
      let bootstrap = try watch.time("wild bootstrap of 9999 draws") {
        try WildBootstrap(fit, coefficient: 0, clusteredBy: regions, threads: threads)
      }
      results = [
        ("coefficient", fit.coefficients[0]), ("error by region", errors.standardErrors[0] ?? .nan),
        ("error CR2", half.standardErrors[0] ?? .nan), ("error CR3", jackknife.standardErrors[0] ?? .nan),
        ("bootstrap p", bootstrap.pValue), ("interval from", bootstrap.interval?.lowerBound ?? .nan),
        ("interval to", bootstrap.interval?.upperBound ?? .nan),
      ]
    }
    return results
  }
}
