extension Design {
  /// The covariance of an equation's coefficients under an error structure.
  ///
  /// - Parameter rows: the rows of the design that the equation's rows stand for; nil for all.
  /// - Throws: `CovarianceError`, in rows of the design.
  func covariance(
    of equation: FittedEquation, under specification: Specification, rows: [Int]? = nil
  ) throws(CovarianceError) -> Covariance {
    let conventions = specification.program.conventions
    switch specification.errors {
    case .iid: return equation.covariance(conventions: conventions)
    case .heteroskedastic(let kind): return try equation.covariance(kind, conventions: conventions)
    case .clustered(let ways):
      return try equation.covariance(
        clusteredBy: clusters.prefix(ways.count).map { $0.codes.gathered(rows) }, conventions: conventions)
    case .clusterLeverage(let kind, _):
      return try equation.covariance(
        kind, clusteredBy: clusters[0].codes.gathered(rows), conventions: conventions)
    case .wildBootstrap:
      return try equation.covariance(
        clusteredBy: [clusters[0].codes.gathered(rows)], conventions: conventions)
    case .neweyWest(let lags):
      return try equation.covariance(
        neweyWest: periods, lags: lags, units: clusters.last?.codes, conventions: conventions)
    case .driscollKraay(let lags):
      return try equation.covariance(driscollKraay: periods, lags: lags, conventions: conventions)
    case .conley(let near):
      let (first, second) = (carried[0].values.gathered(rows), carried[1].values.gathered(rows))
      return try equation.covariance(
        conley: near.isSphere ? .degrees(latitudes: first, longitudes: second) : .plane(x: first, y: second),
        cutoff: near.cutoff, kernel: near.kernel, conventions: conventions)
    }
  }

  /// The period of each row, the last of what is carried.
  private var periods: [Int] { carried.last?.values.map { Int($0) } ?? [] }
}

extension Array {
  /// The elements at `rows`, in that order; all for nil.
  func gathered(_ rows: [Int]?) -> [Element] { rows.map { rows in rows.map { self[$0] } } ?? self }
}
