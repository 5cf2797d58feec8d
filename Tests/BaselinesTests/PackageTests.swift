import Foundation
import Tables
import Testing

@testable import Baselines

@Suite("What ships is what the official tables give, and says what it is")
struct PackageTests {
  @Test(
    "A rebuild from the official tables gives the shipped files byte for byte",
    arguments: BaselineBuilder.names)
  func rebuild(name: String) throws {
    let builder = try BaselineBuilder(folder: ShippedBaselines.folder)
    for file in try builder.files(of: name) {
      let shipped = try bytesOfFile(at: "\(ShippedBaselines.folder)/\(name)/\(file.name)")
      #expect(shipped == file.bytes, "\(name)/\(file.name)")
    }
  }

  @Test(
    "Bytes and hashes in the descriptors are those of the files",
    arguments: ["official"] + BaselineBuilder.names)
  func hashes(name: String) throws {
    let folder = "\(ShippedBaselines.folder)/\(name)"
    for resource in try DataPackage(in: folder).resources {
      let bytes = try bytesOfFile(at: "\(folder)/\(resource.path)")
      #expect(resource.bytes == bytes.count && resource.hash == "sha256:\(SHA256Digest(of: bytes))")
    }
  }

  @Test(
    "Every table has its columns described, numbers with a unit, and every package its sources and licences",
    arguments: ["official"] + BaselineBuilder.names)
  func descriptions(name: String) throws {
    let package = try DataPackage(in: "\(ShippedBaselines.folder)/\(name)")
    #expect(package.schema == "https://datapackage.org/profiles/2.0/datapackage.json")
    #expect(!package.licenses.isEmpty && !package.sources.isEmpty && !package.title.isEmpty)
    for resource in package.resources {
      let table = try table(at: "\(ShippedBaselines.folder)/\(name)/\(resource.path)")
      #expect(table.columns == resource.schema.fields.map(\.name))
      #expect(resource.schema.fields.allSatisfy { !$0.description.isEmpty })
      #expect(resource.schema.fields.allSatisfy { $0.type != "number" || $0.unit != nil })
      #expect(resource.schema.primaryKey.allSatisfy(table.columns.contains))
      #expect(
        name != "official" || (resource.licenses?.isEmpty == false && resource.sources?.isEmpty == false))
    }
  }

  @Test("An unknown name is an error that lists the known ones")
  func unknownName() throws {
    let builder = try BaselineBuilder(folder: ShippedBaselines.folder)
    let error = #expect(throws: BaselineError.self) { try builder.files(of: "lombardy-1999") }
    #expect(
      error?.description
        == "there is no baseline 'lombardy-1999'; the baselines are lombardy-2003, lombardy-2019, europe-sbs-2013"
    )
  }
}
