import Foundation
import Tables

/// Holds the files of a finished run against what its data package says of them.
public enum RunAudit {
  private struct Package: Decodable {
    struct Resource: Decodable {
      let path: String
      let hash: String
    }
    let resources: [Resource]
  }

  /// Returns the first file in `folder` that is missing or has another content than `datapackage.json` states, nil when
  /// all are as they were written.
  ///
  /// - Complexity: O(bytes of all files).
  public static func damagedFile(in folder: String) -> String? {
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/datapackage.json"),
      let package = try? JSONDecoder().decode(Package.self, from: bytes)
    else { return "datapackage.json" }
    return package.resources.first { resource in
      SHA256Digest(ofFile: "\(folder)/\(resource.path)").map { resource.hash != "sha256:\($0)" } ?? true
    }?.path
  }
}
