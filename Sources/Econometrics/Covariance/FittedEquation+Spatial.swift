import Foundation

/// Where rows are, and how far apart.
public enum Location: Sendable {
  /// Latitudes and longitudes in degrees; distances in kilometres along the sphere of radius 6,371.01 km.
  case degrees(latitudes: [Double], longitudes: [Double])
  /// Coordinates of a plane, in any one unit.
  case plane(x: [Double], y: [Double])
}

/// How much errors of rows count together by their distance.
public enum SpatialKernel: String, Sendable {
  /// Fully up to the cutoff.
  case uniform
  /// Falling linearly to zero at the cutoff.
  case bartlett
}

extension FittedEquation {
  /// The covariance under errors correlated between rows less than a cutoff apart (Conley 1999).
  ///
  ///     M = Σ_ij κ(d_ij / c) s_i s_jʹ                                    (V.5)
  ///
  /// - Parameters:
  ///   - location: where the rows are.
  ///   - cutoff: the distance from which errors are taken as independent, in the unit of the distances.
  ///   - kernel: how the weight falls.
  ///   - conventions: n/(n − K).
  /// - Throws: `CovarianceError` for lists of other length and degrees that no place has.
  /// - Complexity: O(*m²k²*) in distinct locations.
  public func covariance(
    conley location: Location, cutoff: Double, kernel: SpatialKernel = .uniform,
    conventions: Conventions = .fixest
  ) throws(CovarianceError) -> Covariance {
    let (first, second) = location.coordinates
    guard first.count == observations, second.count == observations else {
      throw .rows("the list of locations", found: min(first.count, second.count), expected: observations)
    }
    try location.check()
    let places = Groups(crossing: [Groups(first), Groups(second)])
    let sums = scoreSums(by: places)
    let rows = places.rows.map { $0[0] }
    let count = coefficients.count
    var meat = Matrix(rows: count, columns: count)
    for place in rows.indices {
      var near = [Double](repeating: 0, count: count)
      for other in rows.indices {
        let share = location.distance(rows[place], rows[other]) / cutoff
        guard share < 1 || place == other else { continue }
        let weight = kernel == .uniform ? 1 : 1 - share
        for column in 0..<count { near[column] += weight * sums[other * count + column] }
      }
      for row in 0..<count {
        for column in 0..<count { meat[row, column] += sums[place * count + row] * near[column] }
      }
    }
    let rule = SmallSample(equation: self, conventions: conventions)
    let counted = rule.coefficients()
    return Covariance(
      matrix: rule.coefficientFactor(counted, numerator: observations) * sandwich(meat), kind: "Conley",
      clusters: [], degreesOfFreedom: observations - counted, coefficientsCounted: counted)
  }
}

extension Location {
  var coordinates: ([Double], [Double]) {
    switch self {
    case .degrees(let latitudes, let longitudes): (latitudes, longitudes)
    case .plane(let x, let y): (x, y)
    }
  }

  /// Checks that every row is somewhere.
  fileprivate func check() throws(CovarianceError) {
    guard case .degrees(let latitudes, let longitudes) = self else { return }
    for row in latitudes.indices where abs(latitudes[row]) > 90 || abs(longitudes[row]) > 360 {
      throw .notOnSphere(row: row + 1, latitude: latitudes[row], longitude: longitudes[row])
    }
  }

  /// The distance of two rows; on the sphere by the haversine.
  func distance(_ one: Int, _ other: Int) -> Double {
    let (first, second) = coordinates
    let (difference, across) = (first[one] - first[other], second[one] - second[other])
    guard case .degrees = self else { return (difference * difference + across * across).squareRoot() }
    let radian = Double.pi / 180
    let (sine, sineAcross) = (sin(difference * radian / 2), sin(across * radian / 2))
    let chord =
      sine * sine + cos(first[one] * radian) * cos(first[other] * radian) * sineAcross
      * sineAcross
    return 2 * 6371.01 * asin(min(1, chord.squareRoot()))
  }
}
