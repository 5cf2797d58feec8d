import Experiments
import Foundation
import Recording

/// What the data package of a run says of its scenario.
struct RunAbout: Sendable {
  /// The heading; a variant's own follows after a colon.
  let title: String
  /// The question that the scenario answers; empty where the file has none.
  let question: String
  /// What a reader should know, in paragraphs; empty where the file has nothing.
  let description: String
  /// Where its figures come from.
  let sources: [String]
  /// The licences of its text.
  let licences: [String]
  /// The names of provinces by their NUTS codes.
  let places: [String: String]
  /// The parameters that the run leans on though the evidence for them is thin; nil where the run does not say.
  let lowConfidence: [String]?

  /// - Throws: `RunFolderError` where the data package cannot be read.
  init(of run: FinishedRun) throws {
    let path = "\(run.folder)/datapackage.json"
    guard let bytes = FileManager.default.contents(atPath: path),
      let file = try? JSONDecoder().decode(PackageFile.self, from: bytes)
    else { throw RunFolderError.damaged(path: run.folder, file: "datapackage.json") }
    (title, question) = (file.title, file.question ?? "")
    // The package's description begins with the question.
    let description =
      file.description.hasPrefix(question)
      ? file.description.dropFirst(question.count) : file.description[...]
    self.description = String(description.drop { $0.isWhitespace })
    sources = (file.sources ?? []).map(\.title)
    licences = (file.licenses ?? []).map(\.name)
    places = Dictionary((file.places ?? []).map { ($0.code, $0.name) }) { first, _ in first }
    let manifest = FileManager.default.contents(atPath: "\(run.folder)/manifest.json") ?? Data()
    lowConfidence = try? JSONDecoder().decode(ManifestFile.self, from: manifest).lowConfidence
  }

  /// The name of the place with this code, or the code.
  func name(ofPlace code: String) -> String { places[code] ?? code }
}

/// The members of `datapackage.json` that a page is made of.
private struct PackageFile: Decodable {
  struct Source: Decodable { let title: String }
  struct Licence: Decodable { let name: String }
  struct Place: Decodable { let code, name: String }

  let title: String
  let description: String
  let question: String?
  let sources: [Source]?
  let licenses: [Licence]?
  let places: [Place]?
}

/// The member of `manifest.json` that a page is made of and `RunFacts` leaves out.
private struct ManifestFile: Decodable {
  let lowConfidence: [String]

  enum CodingKeys: String, CodingKey { case lowConfidence = "low_confidence_parameters" }
}
