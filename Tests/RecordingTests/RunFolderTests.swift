import Foundation
import Tables
import Testing

@testable import Recording

@Suite("A run's folder")
struct RunFolderTests {
  private let identity = RunIdentity(
    scenario: "calm", version: "1.0.0", scenarioText: "format: 1\n",
    inputs: [
      InputFile(name: "b.csv", digest: SHA256Digest(of: [2])),
      InputFile(name: "a.csv", digest: SHA256Digest(of: [1])),
    ])

  @Test("the hash covers scenario, data and version, and not the order in which the data are named")
  func hash() {
    func folder(version: String = "1.0.0", text: String = "format: 1\n", first: UInt8 = 1) -> String {
      RunIdentity(
        scenario: "calm", version: version, scenarioText: text,
        inputs: [
          InputFile(name: "a.csv", digest: SHA256Digest(of: [first])),
          InputFile(name: "b.csv", digest: SHA256Digest(of: [2])),
        ]
      ).folderName
    }
    #expect(identity.folderName.count == 12)
    #expect(folder() == identity.folderName)
    #expect(folder(version: "1.0.1") != identity.folderName)
    #expect(folder(text: "format: 2\n") != identity.folderName)
    #expect(folder(first: 3) != identity.folderName)
  }

  @Test("a run appears in one step under its name and is not taken again")
  func publishes() throws {
    let output = try TemporaryFolder()
    let paths = RunPaths(output: output.path, identity: identity)
    let folder = try #require(try RunFolder.take(paths, keepingReplications: true))
    try store(table: "a\n1\n", at: paths.resultsFolder)
    #expect(!paths.isComplete)
    try folder.publish()
    #expect(paths.isComplete)
    #expect(try Folder.names(in: "\(output.path)/calm") == [identity.folderName])
    #expect(try RunFolder.take(paths, keepingReplications: true) == nil)
  }

  @Test("a finished run whose table has changed or gone is not taken for good")
  func damaged() throws {
    let output = try TemporaryFolder()
    let paths = RunPaths(output: output.path, identity: identity)
    let folder = try #require(try RunFolder.take(paths, keepingReplications: true))
    try store(table: "a\n1\n", at: paths.resultsFolder)
    try folder.publish()
    try AtomicFile.store(Array("a\n2\n".utf8), at: "\(paths.folder)/t.csv")
    let error = RunFolderError.damaged(path: paths.folder, file: "t.csv")
    #expect(throws: error) { try RunFolder.take(paths, keepingReplications: true) }
    try FileManager.default.removeItem(atPath: "\(paths.folder)/t.csv")
    #expect(throws: error) { try RunFolder.take(paths, keepingReplications: true) }
  }

  /// A manifest, a table and the data package that describes it.
  private func store(table: String, at folder: String) throws {
    let digest = SHA256Digest(of: Array(table.utf8))
    let package = #"{"resources": [{"path": "t.csv", "hash": "sha256:\#(digest)"}]}"#
    try AtomicFile.store(Array(table.utf8), at: "\(folder)/t.csv")
    try AtomicFile.store(Array(package.utf8), at: "\(folder)/datapackage.json")
    try AtomicFile.store([], at: "\(folder)/manifest.json")
  }

  @Test("what a kill left behind is tidied: half-written files go, finished replications stay if they may")
  func tidies() throws {
    let output = try TemporaryFolder()
    let paths = RunPaths(output: output.path, identity: identity)
    try Folder.make(paths.replicationsFolder)
    try Folder.make(paths.resultsFolder)
    for path in [
      paths.replicationFile(1), "\(paths.replicationsFolder)/.replication-0002.bin.7.tmp",
      "\(paths.resultsFolder)/cells.csv",
    ] { try AtomicFile.store([1], at: path) }
    var folder = try RunFolder.take(paths, keepingReplications: true)
    #expect(folder != nil)
    #expect(try Folder.names(in: paths.replicationsFolder) == ["replication-0001.bin"])
    #expect(try Folder.names(in: paths.resultsFolder) == [])
    folder = nil
    folder = try RunFolder.take(paths, keepingReplications: false)
    #expect(folder != nil)
    #expect(try Folder.names(in: paths.replicationsFolder) == [])
  }

  @Test("a kill between publishing and tidying up leaves a run that is there")
  func killedWhileTidying() throws {
    let output = try TemporaryFolder()
    let paths = RunPaths(output: output.path, identity: identity)
    try Folder.make(paths.folder)
    try Folder.make(paths.replicationsFolder)
    try AtomicFile.store([], at: "\(paths.folder)/manifest.json")
    #expect(try RunFolder.take(paths, keepingReplications: true) == nil)
    #expect(!Folder.isFolder(paths.partialFolder))
  }

  @Test("two processes do not work in one folder, and a stranger's folder is left alone")
  func refuses() throws {
    let output = try TemporaryFolder()
    let paths = RunPaths(output: output.path, identity: identity)
    _ = try withExtendedLifetime(RunFolder.take(paths, keepingReplications: true)) { _ in
      #expect(throws: RunFolderError.inUse(path: paths.partialFolder)) {
        _ = try RunFolder.take(paths, keepingReplications: true)
      }
    }
    try Folder.make(paths.folder)
    #expect(throws: RunFolderError.notARun(path: paths.folder)) {
      try RunFolder.take(paths, keepingReplications: true)
    }
  }
}
