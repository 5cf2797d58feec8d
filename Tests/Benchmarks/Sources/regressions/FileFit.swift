import Econometrics
import Foundation

/// Reads and fits the table of regional clusters once, and prints the seconds and the most memory that the process held.
func fitFile(_ path: String) throws {
  let watch = Stopwatch()
  let errors = try watch.time("read, fit and errors by region") {
    let formula = try Formula(parsing: "ln_wage ~ ln_strength | region + cluster + year")
    var request = DesignRequest()
    request.clusters = [["region"]]
    let frame = try watch.time("read") {
      try DataFrame(readingFileAt: path, wanted: request.columns(with: formula))
    }
    let design = try Design(formula, on: frame, request)
    let fit = try LinearRegression(
      Regressors(design.regressors.map(\.values)), of: design.response.values,
      absorbing: AbsorbedEffects(design.effects.map(\.effect)))
    return try fit.equation.covariance(clusteredBy: [design.clusters[0].codes]).standardErrors
  }
  for task in watch.medians { print(String(format: "%@ %.4f s", task.name, task.seconds)) }
  print("error by region \(errors[0] ?? .nan)")
  print(peakMemory())
}

/// The most memory that the process has held, as the system counts it; empty where it does not.
func peakMemory() -> String {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  return status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? ""
}
