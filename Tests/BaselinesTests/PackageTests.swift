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
    arguments: ShippedBaselines.packages)
  func hashes(name: String) throws {
    let folder = "\(ShippedBaselines.folder)/\(name)"
    for resource in try DataPackage(in: folder).resources {
      let bytes = try bytesOfFile(at: "\(folder)/\(resource.path)")
      #expect(resource.bytes == bytes.count && resource.hash == "sha256:\(SHA256Digest(of: bytes))")
    }
  }

  @Test(
    "Every table has its columns described, numbers with a unit, and every package its sources and licences",
    arguments: ShippedBaselines.packages)
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

  @Test("The European table of six years says of 2013 what the table of 2013 says")
  func sixYears() throws {
    func lines(_ name: String, _ columns: [String], where isWanted: ([String]) -> Bool) throws -> [[String]] {
      let table = try table(at: "\(ShippedBaselines.folder)/\(name).csv")
      let places = try columns.map { try table.position(of: $0) }
      return table.rows.filter(isWanted).map { row in
        places.map { Double(row[$0]).map { "\($0)" } ?? row[$0] }
      }
    }
    let columns = ["region", "division", "local_units", "persons_employed", "wages_meur"]
    let six = try lines("europe-sbs/cells", columns) { row in
      row[3] == "2013" && row[4...6].contains { !$0.isEmpty }
    }
    let one = try lines("europe-sbs-2013/employment", columns) { _ in true }
    #expect(six == one && six.count == 17_946)
  }

  @Test("An unknown name is an error that lists the known ones")
  func unknownName() throws {
    let builder = try BaselineBuilder(folder: ShippedBaselines.folder)
    let error = #expect(throws: BaselineError.self) { try builder.files(of: "lombardy-1999") }
    #expect(
      error?.description
        == "there is no baseline 'lombardy-1999'; the baselines are lombardy-2003, lombardy-2019, europe-sbs-2013, europe-2013"
    )
  }

  @Test("All 937 margins published for 2019 are met", arguments: ["lombardy-2019"])
  func margins(name: String) throws {
    let margins = try BaselineBuilder(folder: ShippedBaselines.folder).margins(of: name)
    #expect(margins.count == 12 * 15 * 5 + 12 * 3 + 1)
    #expect(margins.filter { !$0.isMet } == [])
  }

  @Test("Building writes the files it returns, and nothing else")
  func writing() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(ShippedBaselines.folder)/official", toPath: folder.appendingPathComponent("official").path)
    let paths = try BaselineBuilder(folder: folder.path).build("europe-sbs-2013")
    let names = paths.map { URL(fileURLWithPath: $0).lastPathComponent }
    #expect(names == ["employment.csv", "datapackage.json"])
    for path in paths {
      let name = URL(fileURLWithPath: path).lastPathComponent
      let shipped = try bytesOfFile(at: "\(ShippedBaselines.folder)/europe-sbs-2013/\(name)")
      #expect(try bytesOfFile(at: path) == shipped)
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/europe-sbs-2013")
    #expect(written.sorted() == ["datapackage.json", "employment.csv"])
  }

  @Test(
    "Official tables that contradict each other are an error that names table and cell",
    arguments: [
      (
        "ITC42,L,", "ITC42,L,9999999,",
        "firms: the margins contradict each other at ITC42 × L: 9999999 firms in 1 occupied cells with "
      ),
      (
        "ITC42,D,", "ITC42,D,0,0,",
        "wages_keur: the margins contradict each other at ITC42 × D: "
      ),
    ])
  func contradiction(row: String, replacement: String, message: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let official = folder.appendingPathComponent("official")
    try FileManager.default.copyItem(atPath: "\(ShippedBaselines.folder)/official", toPath: official.path)
    let frame = official.appendingPathComponent("frame_provinces_sections.csv")
    let lines = try String(contentsOf: frame, encoding: .utf8).split(separator: "\n").map { line in
      guard line.hasPrefix(row) else { return String(line) }
      let kept = line.split(separator: ",").dropFirst(replacement.split(separator: ",").count)
      return replacement + kept.joined(separator: ",")
    }
    try lines.joined(separator: "\n").write(to: frame, atomically: true, encoding: .utf8)
    let builder = try BaselineBuilder(folder: folder.path)
    let error = #expect(throws: BaselineError.self) { try builder.files(of: "lombardy-2019") }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test("A file in the way of the folder is an error with the path")
  func unwritable() {
    let error = #expect(throws: BaselineError.self) { try write([1], to: "/dev/null/lombardy/cells.csv") }
    #expect(error?.description.hasPrefix("/dev/null/lombardy/cells.csv: cannot be written: ") == true)
  }
}
