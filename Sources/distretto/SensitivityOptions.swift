import ArgumentParser

/// What is asked of sensitivity on the command line; it stands above what the scenario says.
struct SensitivityOptions: ParsableArguments {
  @Option(help: "The design: morris (elementary effects) or sobol (shares of variance).")
  var method: String?

  @Option(help: "Trajectories (default: 20) or base points (default: 128).")
  var samples: Int?

  @Option(
    parsing: .singleValue,
    help: "A value to vary, by its path, e.g. parameters.growth.laplace_scale; may be repeated.")
  var parameter: [String] = []

  @Option(
    parsing: .singleValue,
    help: "A result, by its name in timeseries.csv (default: Employment|Firms); may be repeated.")
  var outcome: [String] = []

  @Option(help: "level for the result itself, effect for what the policies change of it.")
  var measure: String?

  @Option(help: "The area, by its NUTS code (default: the whole territory).")
  var region: String?

  @Option(help: "The year (default: the last).")
  var year: Int?

  /// The options as values laid over the scenario's, `path=value`.
  var overrides: [String] {
    func single(_ key: String, _ value: String?) -> [String] {
      value.map { ["sensitivity.\(key)=\($0)"] } ?? []
    }
    func list(_ key: String, _ values: [String]) -> [String] {
      values.isEmpty ? [] : ["sensitivity.\(key)=[\(values.map { "\"\($0)\"" }.joined(separator: ", "))]"]
    }
    return single("method", method) + single("samples", samples.map { "\($0)" })
      + list("parameters", parameter) + list("outcomes", outcome) + single("measure", measure)
      + single("region", region) + single("year", year.map { "\($0)" })
  }
}
