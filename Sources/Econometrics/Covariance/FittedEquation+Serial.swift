extension FittedEquation {
  /// The covariance under errors correlated over time, within each unit (Newey and West 1987).
  ///
  ///     M = Σ_u Σ_t s_ut s_utʹ + Σ_l (1 − l/(L+1)) Σ_u Σ_t (s_ut s_u,t−lʹ + s_u,t−l s_utʹ)    (V.4)
  ///
  /// A lag is a difference of periods: where a period is missing, its products are.
  ///
  /// - Parameters:
  ///   - periods: the period of each row, counted in steps of one.
  ///   - lags: L, the most lags.
  ///   - units: the unit of each row; nil for a single series.
  ///   - conventions: (n − 1)/(n − K) · T/(T − 1), or n/(n − K).
  /// - Throws: `CovarianceError` for lists of other length, too many lags, or two rows of one unit and period.
  /// - Complexity: O(*nLk²*).
  public func covariance(
    neweyWest periods: [Int], lags: Int, units: [Int32]? = nil, conventions: Conventions = .fixest
  ) throws(CovarianceError) -> Covariance {
    let units = units ?? [Int32](repeating: 0, count: observations)
    guard units.count == observations else {
      throw .rows("the list of units", found: units.count, expected: observations)
    }
    let cells = Groups(0..<observations)
    var meat = Matrix(rows: coefficients.count, columns: coefficients.count)
    let scores = scoreSums(by: cells)
    let span = try span(of: periods, lags: lags)
    for rows in Groups(units).rows {
      var places = [Int](repeating: -1, count: span.count)
      for row in rows {
        let place = periods[row] - span.lowerBound
        if places[place] >= 0 { throw .repeatedPeriod(row: row + 1) }
        places[place] = row
      }
      meat += lagged(scores, places, lags)
    }
    return serial(meat, "Newey-West", periods: Groups(periods).count, conventions)
  }

  /// The covariance under errors correlated over time and between all units (Driscoll and Kraay 1998): (V.4) of the scores'
  /// sums by period.
  ///
  /// - Parameters:
  ///   - periods: the period of each row, counted in steps of one.
  ///   - lags: the most lags.
  ///   - conventions: (n − 1)/(n − K) · T/(T − 1), or n/(n − K).
  /// - Throws: `CovarianceError` for a list of other length or too many lags.
  /// - Complexity: O(*nk* + *TLk²*).
  public func covariance(
    driscollKraay periods: [Int], lags: Int, conventions: Conventions = .fixest
  ) throws(CovarianceError) -> Covariance {
    let span = try span(of: periods, lags: lags)
    let groups = Groups(periods)
    var places = [Int](repeating: -1, count: span.count)
    for (row, code) in groups.codes.enumerated() { places[periods[row] - span.lowerBound] = Int(code) }
    let meat = lagged(scoreSums(by: groups), places, lags)
    return serial(meat, "Driscoll-Kraay", periods: groups.count, conventions)
  }

  private func span(of periods: [Int], lags: Int) throws(CovarianceError) -> ClosedRange<Int> {
    guard periods.count == observations, let first = periods.min(), let last = periods.max() else {
      throw .rows("the list of periods", found: periods.count, expected: observations)
    }
    guard lags >= 0, lags <= last - first else { throw .lags(lags, periods: last - first + 1) }
    return first...last
  }

  /// The sum of products of scores up to `lags` apart; `places` says which scores each period has, −1 for none.
  private func lagged(_ scores: [Double], _ places: [Int], _ lags: Int) -> Matrix {
    let count = coefficients.count
    var meat = Matrix(rows: count, columns: count)
    for lag in 0...lags {
      let weight = (lag == 0 ? 0.5 : 1) * (1 - Double(lag) / Double(lags + 1))
      for period in lag..<max(places.count, lag) {
        let (now, before) = (places[period], places[period - lag])
        guard now >= 0, before >= 0 else { continue }
        for row in 0..<count {
          for column in 0..<count {
            meat[row, column] +=
              weight
              * (scores[now * count + row] * scores[before * count + column]
                + scores[before * count + row] * scores[now * count + column])
          }
        }
      }
    }
    return meat
  }

  private func serial(_ meat: Matrix, _ kind: String, periods: Int, _ conventions: Conventions) -> Covariance
  {
    let rule = SmallSample(equation: self, conventions: conventions)
    let counted = rule.coefficients()
    let factor =
      switch conventions.serialFactor {
      case .periods: rule.coefficientFactor(counted) * rule.clusterFactor(periods)
      case .rows: rule.coefficientFactor(counted, numerator: observations)
      }
    return Covariance(
      matrix: factor * sandwich(meat), kind: kind, clusters: [periods],
      degreesOfFreedom: conventions.serialFactor == .periods ? periods - 1 : observations - counted,
      coefficientsCounted: counted)
  }
}
