import Foundation

/// What a finished run says of itself in `manifest.json`.
public struct RunFacts: Hashable, Sendable {
  /// The scenario's name; a variant's follows after a full stop.
  public var scenario: String
  /// The digest of everything that the run computes, hexadecimal.
  public var digest: String
  /// The version of the program that computed it.
  public var version: String
  /// The name of the data that the economy starts from.
  public var baseline: String
  /// Name and SHA-256 of each file of these data.
  public var inputs: [String]
  /// What a firm is: `enterprise` or `local-unit`.
  public var firmConcept: String
  /// The prices that money is in, for example `EUR_2020`.
  public var priceBase: String
  /// The seed of all luck.
  public var seed: String
  /// How often the economy was simulated.
  public var replications: Int
  /// The first and the last year in the tables.
  public var years: ClosedRange<Int>
  /// The parameters that were drawn; nil where none were.
  public var draws: DrawFacts?

  /// The draws of parameters of a run.
  public struct DrawFacts: Hashable, Sendable, Decodable {
    /// How many there are.
    public let count: Int
    /// How often luck was drawn under each.
    public let replicationsEach: Int
    /// The digest of their numbers and of where they stand.
    public let digest: String

    enum CodingKeys: String, CodingKey {
      case count
      case replicationsEach = "replications_each"
      case digest = "sha256"
    }
  }

  public init(
    scenario: String, digest: String, version: String, baseline: String, inputs: [String],
    firmConcept: String, priceBase: String, seed: String, replications: Int, years: ClosedRange<Int>,
    draws: DrawFacts? = nil
  ) {
    (self.scenario, self.digest, self.version) = (scenario, digest, version)
    (self.baseline, self.inputs, self.firmConcept) = (baseline, inputs, firmConcept)
    (self.priceBase, self.seed) = (priceBase, seed)
    (self.replications, self.years, self.draws) = (replications, years, draws)
  }

  /// What tells the run from any other, as in the folder of all runs: the scenario and the folder's name.
  public var id: String { "\(scenario)/\(folderName)" }

  /// The name of the run's folder: the first twelve digits of the digest.
  var folderName: String { String(digest.prefix(12)) }
}

extension RunFacts {
  /// Reads `manifest.json`; nil when it is not the manifest of a run.
  init?(parsing manifest: Data) {
    guard let file = try? JSONDecoder().decode(ManifestFile.self, from: manifest),
      file.startYear <= file.endYear, file.replications > 0
    else { return nil }
    self.init(
      scenario: file.scenario, digest: file.run, version: file.version, baseline: file.baseline,
      inputs: file.inputs.map { "\($0.name) \($0.sha256)" }, firmConcept: file.firmConcept,
      priceBase: file.priceBase, seed: file.seed, replications: file.replications,
      years: file.startYear...file.endYear, draws: file.draws)
  }
}

/// The members of `manifest.json` that a comparison asks for.
private struct ManifestFile: Decodable {
  struct Input: Decodable {
    let name: String
    let sha256: String
  }

  let scenario: String
  let run: String
  let version: String
  let baseline: String
  let inputs: [Input]
  let firmConcept: String
  let priceBase: String
  let seed: String
  let replications: Int
  let startYear: Int
  let endYear: Int
  let draws: RunFacts.DrawFacts?

  enum CodingKeys: String, CodingKey {
    case scenario, run, version, baseline, inputs, seed, replications
    case firmConcept = "firm_concept"
    case priceBase = "price_base"
    case startYear = "start_year"
    case endYear = "end_year"
    case draws = "parameter_draws"
  }
}
