extension Design {
  /// The design in standard deviations, where the specification asks for that.
  ///
  /// Outcome and regressors, endogenous ones too, lose their mean and are divided by their standard deviation over the
  /// rows that count, under the weights; the outcome of a Poisson or logit regression stays as it is.
  func standardised(_ specification: Specification) -> Design {
    guard specification.isStandardised else { return self }
    let outcome = specification.family == .gaussian ? response.standardised(weights) : response
    return Design(
      response: outcome,
      regressors: regressors.map { $0.isIntercept ? $0 : $0.standardised(weights) },
      endogenous: endogenous.map { $0.standardised(weights) }, instruments: instruments, effects: effects,
      weights: weights, clusters: clusters, carried: carried, rows: rows, dropped: dropped,
      warnings: warnings)
  }
}

extension DesignColumn {
  /// Whether this is the constant.
  var isIntercept: Bool { name == "(Intercept)" }

  /// The column less its mean, over its standard deviation, (Σ w (x − x̄)² / Σ w · n/(n − 1))^½; without variation, zeros.
  fileprivate func standardised(_ weights: [Double]?) -> DesignColumn {
    let values = values
    let total = weights?.reduce(0, +) ?? Double(values.count)
    let sum = values.indices.reduce(0) { $0 + (weights?[$1] ?? 1) * values[$1] }
    let mean = sum / total
    let squares = values.indices.reduce(0) {
      $0 + (weights?[$1] ?? 1) * (values[$1] - mean) * (values[$1] - mean)
    }
    let count = Double(values.count)
    let deviation = (squares / total * count / max(count - 1, 1)).squareRoot()
    return DesignColumn(
      name: name,
      column: ExtendedColumn(values.map { deviation > 0 ? ($0 - mean) / deviation : 0 }))
  }
}
