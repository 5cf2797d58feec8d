extension Design {
  /// The design with every extremely large or small column times a power of two, which is exact, so that squares and products of
  /// squares are numbers; the outcome of a generalised family stays as it is.
  ///
  /// - Complexity: O(*nk*) in rows and columns.
  func rescaled(for family: Family) -> Design {
    Design(
      response: family == .gaussian ? response.rescaled : response, regressors: regressors.map(\.rescaled),
      endogenous: endogenous.map(\.rescaled), instruments: instruments.map(\.rescaled),
      effects: effects.map(\.rescaled), weights: weights, clusters: clusters, carried: carried, rows: rows,
      dropped: dropped, warnings: warnings)
  }

  /// The powers of two that the coefficients at `places` among exogenous and endogenous regressors are to be multiplied by
  /// for columns as they were.
  func exponents(ofCoefficients places: [Int]) -> [Int] {
    let columns = regressors + endogenous
    return places.map { columns[$0].exponent - response.exponent }
  }
}

extension DesignColumn {
  /// The column, in [1, 2) at its largest where that lies outside 2^±100.
  fileprivate var rescaled: DesignColumn {
    let shift = values.shiftToOne
    guard shift != 0 else { return self }
    let column = ExtendedColumn(values.scaled(by: shift), low: column.low?.scaled(by: shift))
    return DesignColumn(name: name, column: column, exponent: exponent + shift)
  }
}

extension NamedEffect {
  /// The effect with its slope rescaled: absorbed slopes have no coefficient that would tell.
  fileprivate var rescaled: NamedEffect {
    guard let slope = effect.slope, slope.shiftToOne != 0 else { return self }
    return NamedEffect(
      name: name,
      effect: Effect(
        codes: effect.codes, levels: effect.levels, slope: slope.scaled(by: slope.shiftToOne),
        hasIntercept: effect.hasIntercept))
  }
}

extension [Double] {
  /// The power of two that brings an extreme largest size into [1, 2); 0 for ordinary columns, zeros and what is not finite.
  var shiftToOne: Int {
    var largest = 0.0
    for value in self where abs(value) > largest { largest = abs(value) }
    guard largest > 0, largest.isFinite, abs(largest.exponent) > 100 else { return 0 }
    return -Int(largest.exponent)
  }

  /// Every number times 2^`exponent`.
  fileprivate func scaled(by exponent: Int) -> [Double] { map { $0.scaled(by: exponent) } }
}

extension Double {
  /// The number times 2^`exponent`.
  func scaled(by exponent: Int) -> Double {
    exponent == 0 ? self : Double(sign: .plus, exponent: exponent, significand: self)
  }
}
