import Econometrics

/// Why the regressions of a file could not all be estimated.
public struct RegressionFailure: Error, Sendable, CustomStringConvertible {
  let file: String
  let place: String
  let message: String
  /// Whether file and data do not fit each other; otherwise the data say too little.
  public let isOfFile: Bool

  /// File, table and model, and what is wrong.
  public var description: String { "\(file): \(place): \(message)" }
}

extension RegressionFailure {
  /// What kept a model of a table from being estimated.
  init(file: String, table: RegressionTable, model place: Int, _ error: EstimationError) {
    let model = table.models[place]
    let name = model.label.map { " '\($0)'" } ?? ""
    let isOfData = if case .failed = error { true } else { false }
    self.init(
      file: file, place: "table '\(table.id)', model \(place + 1)\(name)",
      message: "\(model.formula): \(error)", isOfFile: !isOfData)
  }
}
