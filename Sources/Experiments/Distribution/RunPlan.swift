import Foundation
import Recording

/// Everything that the files of a run hold beside its replications: parts of one run have the same plan, byte for byte.
struct RunPlan: Codable {
  let axes: RunAxes
  let manifest: Manifest
  let package: DataPackage
  let resolvedScenario: String

  /// The plan of `experiment`, without what differs from one process to another.
  init(_ experiment: Experiment) {
    (axes, package) = (experiment.axes, experiment.package)
    resolvedScenario = experiment.resolvedScenario
    var manifest = experiment.manifest
    (manifest.jobs, manifest.resumedReplications) = (1, 0)
    manifest.started = Date(timeIntervalSince1970: 0)
    self.manifest = manifest
  }

  /// The experiment, to be written from replications that are there; its clock begins now.
  var experiment: Experiment {
    var manifest = manifest
    manifest.started = .now
    return Experiment(axes: axes, manifest: manifest, package: package, resolvedScenario: resolvedScenario)
  }

  /// JSON with its members in order; bounds without end are words.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// The plan that `bytes` hold.
  ///
  /// - Throws: `DecodingError` where they hold none.
  static func decoded(_ bytes: Data) throws -> RunPlan {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(RunPlan.self, from: bytes)
  }
}
