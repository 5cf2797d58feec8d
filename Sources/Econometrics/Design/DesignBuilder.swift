/// Gathers what a formula and a request need of a data frame, then settles the rows.
struct DesignBuilder {
  let formula: Formula
  private let request: DesignRequest
  let evaluator: Evaluator
  private var atoms: Atoms
  private let factors: [Factor]
  private var selection: RowSelection

  /// - Throws: `DesignError` for whatever the formula or the request names that the frame cannot give.
  init(_ formula: Formula, _ frame: DataFrame, _ request: DesignRequest) throws(DesignError) {
    (self.formula, self.request) = (formula, request)
    for name in request.columns(with: formula) where frame[name] == nil {
      throw .unknownColumn(name, known: frame.names)
    }
    let lags = formula.hasLag || request.condition?.hasLag == true
    let panel =
      lags ? try request.panel.map { panel throws(DesignError) in try PanelRows(panel, in: frame) } : nil
    evaluator = Evaluator(frame: frame, panel: panel ?? nil)
    let terms = formula.terms + formula.endogenous + formula.instruments
    factors =
      [.value(formula.response)] + terms.flatMap(\.factors)
      + formula.effects.flatMap { $0.slopes.map(Factor.value) }
    atoms = try Atoms(factors.withoutRepeats, evaluator: evaluator)
    selection = RowSelection(rows: frame.rows)
  }

  /// The design.
  ///
  /// - Throws: `DesignError` where no row is left or the rows that are left say nothing.
  mutating func build() throws(DesignError) -> Design {
    let weights = try request.weights.map { name throws(DesignError) in try evaluator.numbers(.column(name)) }
    let carried = try request.carried.map { name throws(DesignError) in
      DesignColumn(name: name, column: ExtendedColumn(try evaluator.numbers(.column(name))))
    }
    try selectRows(weights: weights, carried: carried)
    try atoms.formPolynomials(of: factors.withoutRepeats, over: try selection.rows())
    let effects = try settleEffects()
    let kept = try selection.rows()
    let rows = kept.count == evaluator.frame.rows ? nil : kept
    let response = DesignColumn(
      name: formula.response.description, column: try numbers(formula.response, rows))
    let isAbsorbed = formula.effects.contains(where: \.hasIntercept)
    let hasConstant = formula.hasIntercept || isAbsorbed
    if hasConstant, let value = response.values.first, response.values.allSatisfy({ $0 == value }) {
      throw .noVariation(column: response.name, value: value)
    }
    var spread = TermColumns(atoms: atoms, rows: rows, hasConstant: hasConstant)
    try checkSize(spread, rows: kept.count)
    let regressors = spread.columns(of: formula.terms)
    let intercept = DesignColumn(
      name: "(Intercept)", column: ExtendedColumn([Double](repeating: 1, count: kept.count)))
    return Design(
      response: response,
      regressors: (formula.hasIntercept && !isAbsorbed ? [intercept] : []) + regressors,
      endogenous: spread.columns(of: formula.endogenous),
      instruments: spread.columns(of: formula.instruments),
      effects: effects, weights: weights.map { values in rows.map(values.gathered) ?? values },
      clusters: request.clusters.map { clusters($0, rows) },
      carried: carried.map { DesignColumn(name: $0.name, column: $0.column.gathered(rows)) },
      rows: kept, dropped: selection.dropped, warnings: selection.dropped.warnings + textWarnings)
  }

  /// Drops the rows that the condition, missing or infinite values and weights of 0 exclude.
  private mutating func selectRows(weights: [Double]?, carried: [DesignColumn]) throws(DesignError) {
    if let condition = request.condition { selection.require(try evaluator.isTrue(condition)) }
    _ = try selection.rows()
    let own = [request.weights].compactMap { $0 } + request.clusters.flatMap { $0 } + request.carried
    let columns = (formula.columns + own).withoutRepeats.compactMap { evaluator.frame[$0] }
    let computed = atoms.computed(among: factors.withoutRepeats)
    try selection.dropMissing(columns, lags: computed.filter(\.hasLag).map { ($0.name, $0.values) })
    let carriedValues = carried.map { ($0.name, $0.values) }
    selection.dropInfinite(computed.map { ($0.name, $0.values) } + carriedValues)
    if let weights, let name = request.weights { try selection.dropWeightless(weights, column: name) }
    selection.dropSeparated(request.separated)
    _ = try selection.rows()
  }

  /// The fixed effects of the rows that are left once singletons are gone.
  private mutating func settleEffects() throws(DesignError) -> [NamedEffect] {
    guard !formula.effects.isEmpty else { return [] }
    let levels = formula.effects.map { combined($0.columns) }
    let rows = try selection.rows()
    let isWhole = rows.count == evaluator.frame.rows
    let before = levels.map { $0.gathered(isWhole ? nil : rows) }
    for (term, codes) in zip(formula.effects, before) where codes.count == rows.count && rows.count > 1 {
      throw .levelPerRow(effect: term.description, rows: rows.count)
    }
    guard !request.keepsSingletons else { return try effects(before, isWhole ? nil : rows) }
    let intercepts = zip(formula.effects, before).filter(\.0.hasIntercept)
    let singletons = Singletons(among: intercepts.map { Effect(codes: $1.codes, levels: $1.count) })
    guard singletons.count > 0 else { return try effects(before, isWhole ? nil : rows) }
    selection.drop(singletons, among: rows)
    let left = try selection.rows()
    return try effects(levels.map { $0.gathered(left) }, left)
  }

  private func effects(_ levels: [LevelCodes], _ rows: [Int32]?) throws(DesignError) -> [NamedEffect] {
    var effects: [NamedEffect] = []
    for (term, levels) in zip(formula.effects, levels) {
      let name = term.columns.joined(separator: "^")
      if term.slopes.isEmpty {
        effects.append(NamedEffect(name: name, effect: Effect(codes: levels.codes, levels: levels.count)))
      }
      for (place, slope) in term.slopes.enumerated() {
        let (values, hasIntercept) = (try numbers(slope, rows).values, term.hasIntercept && place == 0)
        let effect = Effect(
          codes: levels.codes, levels: levels.count, slope: values, hasIntercept: hasIntercept)
        effects.append(
          NamedEffect(name: hasIntercept ? "\(name)[\(slope)]" : "\(name)[[\(slope)]]", effect: effect))
      }
    }
    return effects
  }
}

extension DesignBuilder {
  /// The rows of an expression that must be a number, such as the response or a slope.
  private func numbers(_ expression: Expression, _ rows: [Int32]?) throws(DesignError) -> ExtendedColumn {
    switch atoms[.value(expression)] {
    case .number(let column): return column.gathered(rows)
    case .levels(let column, _): throw .text(column: column.name, first: column.firstText)
    case .powers, .polynomials: preconditionFailure("a column of its own is no list of powers")
    }
  }

  /// The levels that the combinations of `columns` make.
  private func combined(_ columns: [String]) -> LevelCodes {
    LevelCodes.combining(columns.compactMap { evaluator.frame[$0] })
  }

  private func clusters(_ columns: [String], _ rows: [Int32]?) -> NamedLevels {
    let codes =
      request.ordersClusters
      ? LevelCodes.ordered(columns.compactMap { evaluator.frame[$0] }, rows)
      : combined(columns).gathered(rows)
    return NamedLevels(name: columns.joined(separator: "^"), codes: codes.codes, levels: codes.count)
  }
}
