import Stochastics

/// What keeps a covariance from being computed.
public enum CovarianceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A list has another number of rows than the fit.
  case rows(String, found: Int, expected: Int)
  /// There is one cluster only; ways of clustering are counted from 1.
  case oneCluster(way: Int)
  /// A row has leverage one, so that its residual says nothing; rows are counted from 1.
  case fullLeverage(row: Int)
  /// Exact leverages would take too many columns of the effects.
  case leverageTooLarge(cells: Int, limit: Int)
  /// The effects that clusters do not nest have too many coefficients for CR2, CR3 or the bootstrap.
  case tooManyCoefficients(Int, limit: Int)
  /// Without one cluster a coefficient cannot be estimated; both are counted from 1.
  case identifiedByCluster(cluster: Int, coefficient: Int)
  /// The eigenvalues of a cluster's leverage cannot be found; clusters are counted from 1.
  case eigenvalues(cluster: Int)
  /// There are more lags than periods allow.
  case lags(Int, periods: Int)
  /// Two rows of one unit share a period; rows are counted from 1.
  case repeatedPeriod(row: Int)
  /// Coordinates that no place on the sphere has, in degrees; rows are counted from 1.
  case notOnSphere(row: Int, latitude: Double, longitude: Double)
  /// The effects cannot be absorbed.
  case absorption(AbsorptionError)
  /// GSL reports a failure.
  case numerical(GSLError)

  public var description: String {
    switch self {
    case .rows(let what, let found, let expected): "\(what) has \(found) rows, the fit \(expected)"
    case .oneCluster(let way): "clustering \(way) has one cluster only: errors need at least two"
    case .fullLeverage(let row): "row \(row) alone determines a coefficient: its leverage is 1"
    case .leverageTooLarge(let cells, let limit):
      "leverages of \(cells) cells of effects would take too long (at most \(limit)); use HC1 or clusters"
    case .tooManyCoefficients(let found, let limit):
      "\(found) coefficients of effects that lie across clusters are too many (at most \(limit))"
    case .identifiedByCluster(let cluster, let coefficient):
      "without cluster \(cluster), coefficient \(coefficient) cannot be estimated"
    case .eigenvalues(let cluster): "the leverage of cluster \(cluster) has no eigenvalues that can be found"
    case .lags(let lags, let periods): "\(lags) lags need more than \(periods) periods"
    case .repeatedPeriod(let row): "row \(row): its unit has another row of the same period"
    case .notOnSphere(let row, let latitude, let longitude):
      "row \(row): latitude \(latitude.shortText) and longitude \(longitude.shortText) are no place: "
        + "latitudes lie from -90 to 90 degrees, longitudes from -360 to 360"
    case .absorption(let error): error.description
    case .numerical(let error): error.description
    }
  }
}
