extension DesignBuilder {
  /// Names the columns of text that are nearly numbers and yet stand as regressors without i(): a few odd fields made them text.
  ///
  /// - Complexity: O(*n*) in the rows for each column of text.
  var textWarnings: [String] {
    let terms = formula.terms + formula.endogenous + formula.instruments
    return terms.flatMap(\.factors).withoutRepeats.compactMap { factor in
      guard case .value(.column(let name)) = factor, let column = evaluator.frame[name],
        let first = column.firstText, case .text(_, let levels) = column.values,
        column.shareOfNumbers >= 0.9
      else { return nil }
      return "column '\(name)' is text, since line \(first.line) says '\(first.text)': "
        + "its \(levels.count) levels are indicators"
    }
  }
}

extension Column {
  /// The share of the values of a column of text that look like numbers; 0 without values.
  fileprivate var shareOfNumbers: Double {
    guard case .text(let codes, let levels) = values, missing < rows else { return 0 }
    let isNumber = levels.map { Double($0) != nil }
    let numbers = codes.count { $0 >= 0 && isNumber[Int($0)] }
    return Double(numbers) / Double(rows - missing)
  }
}
