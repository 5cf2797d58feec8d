import Foundation
import Testing

@testable import Recording

@Suite("Files that appear whole or not at all")
struct AtomicFileTests {
  @Test("until it is committed a file shows its old content, afterwards the new one and nothing else")
  func replaces() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.csv")
    let file = try AtomicFile("\(folder.path)/a.csv")
    try file.append(Array("ne".utf8))
    try file.append(Array("w".utf8))
    #expect(try folder.text(of: "a.csv") == "old")
    try file.commit()
    #expect(try folder.text(of: "a.csv") == "new")
    #expect(try Folder.names(in: folder.path) == ["a.csv"])
  }

  @Test("a file that is never committed leaves nothing behind")
  func discards() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try AtomicFile("\(folder.path)/a.csv")
      try file.append([1])
    }
    #expect(try Folder.names(in: folder.path) == [])
  }

  @Test("a folder that cannot be written is named with the system's reason")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let path = "\(folder.path)/file/a.csv"
    let error = #expect(throws: FileError.self) { try AtomicFile.store([1], at: path) }
    #expect(error?.description == "cannot create '\(path)': Not a directory")
    #expect(throws: FileError(.create, "\(folder.path)/file", code: ENOTDIR)) {
      try Folder.make("\(folder.path)/file/b")
    }
  }

  @Test("a rename that fails leaves the target as it was and no unfinished file")
  func renameFails() throws {
    let folder = try TemporaryFolder()
    try Folder.make("\(folder.path)/a.csv")
    #expect(throws: FileError(.rename, "\(folder.path)/a.csv", code: EISDIR)) {
      try AtomicFile.store([1], at: "\(folder.path)/a.csv")
    }
    #expect(try Folder.names(in: folder.path) == ["a.csv"])
  }

  @Test("a folder's lock is had by one at a time and ends with its holder")
  func locks() throws {
    let folder = try TemporaryFolder()
    func isFree() throws -> Bool { try FolderLock(of: folder.path) != nil }
    try withExtendedLifetime(FolderLock(of: folder.path)) { lock in
      #expect(lock != nil)
      let isFreeMeanwhile = try isFree()
      #expect(!isFreeMeanwhile)
    }
    let isFreeAfterwards = try isFree()
    #expect(isFreeAfterwards)
  }
}
