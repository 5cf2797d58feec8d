import Experiments
import Tables

/// What is printed of a run with drawn parameters: how much of each band is luck, how much parameters.
struct UncertaintyReport {
  private let draws: ParameterDraws
  private let figures: [UncertaintyFigure]

  /// - Returns: nil where no parameters were drawn.
  /// - Throws: `CSVError` when the table is damaged.
  init?(of axes: RunAxes, in folder: String) throws {
    guard let draws = axes.draws else { return nil }
    self.draws = draws
    figures = try UncertaintyFigure.read(from: folder, of: axes)
  }

  /// The size of the ensemble in words.
  var runs: String { "\(draws.count) draws of parameters, each under \(luck)" }

  private var luck: String {
    draws.replicationsEach == 1 ? "1 draw of luck" : "the same \(draws.replicationsEach) draws of luck"
  }

  var json: JSONValue {
    [
      "draws": .integer(draws.count), "replications_each": .integer(draws.replicationsEach),
      "figures": .array(figures.map(\.json)),
      "distributions": .array(
        draws.parameters.map {
          [
            "parameter": .text($0.path), "unit": .text($0.unit), "distribution": .text($0.distribution),
            "origin": .text($0.isFromEvidence ? "evidence" : "scenario"),
          ]
        }),
    ]
  }

  /// A table of bands by source, then what was drawn.
  ///
  /// - Parameter band: the ends of the bands in words.
  func lines(band: String) -> [String] {
    let title = "where the bands come from: \(band.isEmpty ? "no quantiles are asked for" : band)"
    let heading =
      "".padded(to: 54) + "mean".padded(to: 12) + "luck alone".padded(to: 24)
      + "parameters alone".padded(to: 24) + "both".padded(to: 24) + "share of parameters"
    let few =
      draws.replicationsEach == 1
      ? ["  (one draw of luck each: luck and parameters cannot be told apart)"] : []
    return [title, heading] + figures.map(line) + few + ["drawn"] + draws.parameters.map(line)
  }

  private func line(_ figure: UncertaintyFigure) -> String {
    let isChange = figure.measure == "effect" ? "change of " : ""
    let name = "  \(figure.year)  \(isChange)\(figure.name), \(figure.unit)".padded(to: 54)
    let bands = UncertaintyFigure.sources.map { source in
      (figure.bands[source].map { "\($0.lowerBound.short) to \($0.upperBound.short)" } ?? "").padded(to: 24)
    }
    let share = figure.shareOfParameters.map { "\((100 * $0).short) %" } ?? ""
    return name + figure.mean.short.padded(to: 12) + bands.joined() + share
  }

  private func line(_ parameter: DrawnParameter) -> String {
    let origin = parameter.isFromEvidence ? ", the range of its evidence" : ""
    let unit = parameter.unit == "dimensionless" ? "" : " \(parameter.unit)"
    return "  \(parameter.path)  \(parameter.distribution)\(unit)\(origin)"
  }
}
