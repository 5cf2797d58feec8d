/// Spreads terms over columns, for the rows that are left.
///
/// Text is coded as R codes it: without the first level where the term without the text is in the model already, with all
/// levels where it is not (Chambers, Hastie 1992, *Statistical Models in S*, section 2.4.1).
struct TermColumns {
  let atoms: Atoms
  /// The rows that are left, nil for all.
  let rows: [Int32]?
  /// The terms of the model so far, with the intercept where something stands for it.
  private(set) var model: [Term]

  init(atoms: Atoms, rows: [Int32]?, hasConstant: Bool) {
    (self.atoms, self.rows) = (atoms, rows)
    model = hasConstant ? [.intercept] : []
  }

  /// The columns of `terms`, in order.
  mutating func columns(of terms: [Term]) -> [DesignColumn] {
    model = model.plus(terms)
    return terms.flatMap { term -> [DesignColumn] in
      let parts = term.factors.map { columns(of: $0, in: term) }
      if term.factors.count == 1, isCoded(term.factors[0]) { model = model.plus([.intercept]) }
      return parts.dropFirst().reduce(parts.first ?? []) { product, factor in
        factor.flatMap { right in product.map { $0.times(right) } }
      }
    }
  }

  /// Columns are counted up to here, so that no sum of them overflows.
  private static let countLimit = 1 << 40

  /// At least so many columns has a term; no fewer than one level of each factor may be its reference.
  func leastColumns(of term: Term) -> Int {
    term.factors.reduce(1) { product, factor in
      let (columns, isTooLarge) = product.multipliedReportingOverflow(by: leastColumns(of: factor))
      return isTooLarge ? Self.countLimit : min(columns, Self.countLimit)
    }
  }

  private func leastColumns(of factor: Factor) -> Int {
    switch atoms[factor] {
    case .number, .polynomials: return 1
    case .powers(let powers): return powers.count
    case .levels(let column, _):
      let references = if case .indicators(_, _, let left) = factor { left.count } else { 0 }
      return max(levels(of: column) - max(references, 1), 1)
    }
  }

  /// The number of levels whose indicators are the whole term, as many coefficients as they have with the constant; 0 for any
  /// other term.
  func levels(of term: Term) -> Int {
    guard term.factors.count == 1, !model.isEmpty, case .levels(let column, nil) = atoms[term.factors[0]],
      leastColumns(of: term) == levels(of: column) - 1
    else { return 0 }
    return levels(of: column)
  }

  private func levels(of column: Column) -> Int {
    LevelCodes(column).gathered(rows).count
  }

  /// Whether the factor's indicators add up to the constant, with or without the first level.
  private func isCoded(_ factor: Factor) -> Bool {
    if case .levels(_, nil) = atoms[factor] { true } else { false }
  }

  private func columns(of factor: Factor, in term: Term) -> [DesignColumn] {
    switch atoms[factor] {
    case .number(let column): return [DesignColumn(name: factor.description, column: column.gathered(rows))]
    case .powers(let powers):
      return powers.enumerated().map {
        DesignColumn(name: "\(factor)\($0 + 1)", column: $1.gathered(rows))
      }
    case .polynomials: preconditionFailure("polynomials are formed before they are spread")
    case .levels(let column, let slope):
      return indicators(
        factor, column, slope: slope.map { values in rows.map(values.gathered) ?? values }, in: term)
    }
  }

  /// One column for each level that is not a reference: 1 or the slope variable in its rows, else 0.
  private func indicators(
    _ factor: Factor, _ column: Column, slope: [Double]?, in term: Term
  ) -> [DesignColumn] {
    let levels = SortedLevels(column, rows: rows)
    var (prefix, suffix, left) = (column.name, "", [String]())
    if case .indicators(_, let variable, let references) = factor {
      (prefix, suffix, left) = (column.name + "::", variable.map { ":\($0)" } ?? "", references)
    }
    let margin = Term(term.factors.filter { $0 != factor })
    if left.isEmpty, slope == nil, model.contains(margin) { left = Array(levels.names.prefix(1)) }
    return levels.names.indices.filter { !left.contains(levels.names[$0]) }.map { level in
      var values = [Double](repeating: 0, count: levels.codes.count)
      for (row, code) in levels.codes.enumerated() where code == Int32(level) {
        values[row] = slope?[row] ?? 1
      }
      return DesignColumn(name: prefix + levels.names[level] + suffix, column: ExtendedColumn(values))
    }
  }
}

extension DesignColumn {
  /// The product of two columns, named as fixest names it.
  fileprivate func times(_ other: DesignColumn) -> DesignColumn {
    let values = zip(values, other.values).map { $0 * $1 }
    return DesignColumn(name: "\(name):\(other.name)", column: ExtendedColumn(values))
  }
}

/// The levels of some rows of a column in rising order: numbers by size, texts by their code points.
struct SortedLevels {
  /// The names of the levels that have rows.
  let names: [String]
  /// The level of each row.
  let codes: [Int32]

  /// The levels as codes alone.
  var levelCodes: LevelCodes { LevelCodes(codes: codes, count: names.count) }

  init(_ column: Column, rows: [Int32]?) {
    let found = LevelCodes(column).gathered(rows ?? Array(0..<Int32(column.rows)))
    var first = [Int](repeating: -1, count: found.count)
    for (place, code) in found.codes.enumerated() where first[Int(code)] < 0 {
      first[Int(code)] = rows.map { Int($0[place]) } ?? place
    }
    let order: [Int]
    switch column.values {
    case .numbers(let values):
      order = first.indices.sorted { values[first[$0]] < values[first[$1]] }
      names = order.map { values[first[$0]].shortText }
    case .text(let texts, let levels):
      let words = first.map { levels[Int(texts[$0])] }
      order = words.indices.sorted {
        words[$0].unicodeScalars.lexicographicallyPrecedes(words[$1].unicodeScalars)
      }
      names = order.map { words[$0] }
    }
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, level) in order.enumerated() { ranks[level] = Int32(rank) }
    codes = found.codes.map { ranks[Int($0)] }
  }
}
