/// The factors of a formula, computed once each for all rows of a data frame.
struct Atoms {
  /// What a factor is before it is spread over columns.
  enum Atom {
    /// A number in each row.
    case number(ExtendedColumn)
    /// Numbers in each row, each with a name: the powers or polynomials of a column.
    case powers([ExtendedColumn])
    /// A column whose polynomials up to a degree wait for the rows that are left.
    case polynomials(of: [Double], degree: Int)
    /// Levels, of which a text column's first or the references are left out.
    case levels(Column, slope: [Double]?)
  }

  /// By factor; looked up, never walked over.
  private var atoms: [Factor: Atom] = [:]

  /// - Throws: `DesignError` for an unknown column, text in arithmetic, an unknown reference or a lag without a panel.
  init(_ factors: [Factor], evaluator: Evaluator) throws(DesignError) {
    for factor in factors { atoms[factor] = try Self.atom(factor, evaluator) }
  }

  subscript(factor: Factor) -> Atom {
    guard let atom = atoms[factor] else { preconditionFailure("a factor that the formula does not have") }
    return atom
  }

  /// The factors that are numbers computed from columns, with what makes their rows usable or not.
  func computed(among factors: [Factor]) -> [(name: String, values: [Double], hasLag: Bool)] {
    factors.flatMap { factor -> [(String, [Double], Bool)] in
      let hasLag = factor.expressions.contains(where: \.hasLag)
      switch self[factor] {
      case .number(let column): return [(factor.name, column.values, hasLag)]
      case .powers(let columns): return columns.suffix(1).map { (factor.description, $0.values, hasLag) }
      case .polynomials(let base, _): return [(factor.description, base, hasLag)]
      case .levels(_, let slope): return slope.map { [(factor.description, $0, hasLag)] } ?? []
      }
    }
  }

  /// Forms the polynomials that are orthogonal over `rows`.
  ///
  /// - Throws: `DesignError.tooFewValues` for a degree that the column's different values do not determine.
  mutating func formPolynomials(of factors: [Factor], over rows: [Int32]) throws(DesignError) {
    for factor in factors {
      guard case .polynomials(let base, let degree) = self[factor] else { continue }
      let distinct = Set(rows.lazy.map { base[Int($0)] }).count
      guard distinct > degree else { throw .tooFewValues(term: factor.description, values: distinct) }
      let polynomials = OrthogonalPolynomials(of: base, over: rows, upTo: degree)
      atoms[factor] = .powers(polynomials.columns.map { ExtendedColumn($0) })
    }
  }

  private static func atom(_ factor: Factor, _ evaluator: Evaluator) throws(DesignError) -> Atom {
    switch factor {
    case .value(.column(let name)):
      let column = try evaluator.column(name)
      guard case .numbers(let values) = column.values else { return .levels(column, slope: nil) }
      return .number(ExtendedColumn(values))
    case .value(.binary(.power, let base, .number(let power))):
      guard let degree = Int(exactly: power), (1...64).contains(degree) else { break }
      return .number(.power(of: try evaluator.numbers(base), degree))
    case .value: break
    case .powers(let base, let degree):
      return .powers(ExtendedColumn.powers(of: try evaluator.numbers(base), upTo: degree))
    case .polynomials(let base, let degree):
      return .polynomials(of: try evaluator.numbers(base), degree: degree)
    case .indicators(let name, let slope, let references):
      let column = try evaluator.column(name)
      for reference in references where !column.levelNames.contains(reference) {
        throw .unknownLevel(reference, column: name, known: column.levelNames)
      }
      guard let slope else { return .levels(column, slope: nil) }
      return .levels(column, slope: try evaluator.numbers(slope))
    }
    guard case .value(let expression) = factor else {
      preconditionFailure("every other factor is made above")
    }
    return .number(ExtendedColumn(try evaluator.numbers(expression)))
  }
}

extension Column {
  /// The names of the levels: texts, or numbers in the fewest digits; in rising order, texts by their code points.
  var levelNames: [String] {
    switch values {
    case .text(_, let levels):
      levels.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    case .numbers(let numbers): Set(numbers.lazy.filter { !$0.isNaN }).sorted().map(\.shortText)
    }
  }
}

extension Factor {
  /// What counts of rows call the factor: an expression as it is written.
  fileprivate var name: String {
    if case .value(let expression) = self { expression.description } else { description }
  }
}
