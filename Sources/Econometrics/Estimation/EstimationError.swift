/// What keeps a regression from being estimated.
public enum EstimationError: Error, Sendable, CustomStringConvertible {
  /// Formula and data do not fit each other.
  case design(DesignError)
  /// The parts of the specification exclude each other, or one is missing; what is allowed.
  case specification(String)
  /// The data say too little, or the numbers fail; in terms of the data's own rows and names.
  case failed(String)

  public var description: String {
    switch self {
    case .design(let error): error.description
    case .specification(let message), .failed(let message): message
    }
  }
}

extension Design {
  /// What a failed fit means in rows of the data.
  func explain(_ error: LeastSquaresError) -> EstimationError {
    switch error {
    case .outcome(let value, let row, let allowed):
      .failed("row \(dataRow(row)): \(response.name) is \(value.shortText), which is not \(allowed)")
    case .separated(let rows):
      .failed("\(LeastSquaresError.separated(rows: rows.map(dataRow)))")
    case .nothingToEstimate:
      .failed("no regressor varies\(effects.isEmpty ? "" : " within the levels of the fixed effects")")
    default: .failed(error.description)
    }
  }

  /// What a failed panel estimator means in rows of the data.
  func explain(_ error: PanelError) -> EstimationError {
    switch error {
    case .regression(let error): explain(error)
    default: .failed(error.description)
    }
  }

  /// What a failed covariance means in rows and names of the data.
  func explain(_ error: CovarianceError, columns: [String]) -> EstimationError {
    switch error {
    case .oneCluster(let way):
      .failed("\(clusters[way - 1].name) has one level only: clustered errors need at least two clusters")
    case .notOnSphere(let row, let latitude, let longitude):
      .failed(
        "\(CovarianceError.notOnSphere(row: dataRow(row), latitude: latitude, longitude: longitude))")
    case .fullLeverage(let row): .failed("\(CovarianceError.fullLeverage(row: dataRow(row)))")
    case .repeatedPeriod(let row): .failed("\(CovarianceError.repeatedPeriod(row: dataRow(row)))")
    case .identifiedByCluster(_, let coefficient) where columns.indices.contains(coefficient - 1):
      .failed(
        "without one of the clusters of \(clusters[0].name), \(columns[coefficient - 1]) cannot be estimated")
    default: .failed(error.description)
    }
  }

  /// The row of the data, counted from 1, that a row of the design is, also counted from 1.
  private func dataRow(_ row: Int) -> Int { Int(rows[row - 1]) + 1 }
}
