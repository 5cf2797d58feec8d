import Foundation
import Recording
import Testing

@Suite("Files that users name for results")
struct OutputFileTests {
  @Test("a file that is there keeps its permissions")
  func permissions() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.csv")
    chmod("\(folder.path)/a.csv", 0o640)
    try OutputFile.store(Array("new".utf8), at: "\(folder.path)/a.csv")
    var status = stat()
    #expect(stat("\(folder.path)/a.csv", &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try folder.text(of: "a.csv") == "new")
  }

  @Test(
    "symbolic links are followed to their end, whether something is there or not", arguments: [true, false])
  func links(isThere: Bool) throws {
    let folder = try TemporaryFolder()
    try Folder.make("\(folder.path)/below")
    if isThere { try folder.write("old", to: "below/a.csv") }
    symlink("below/a.csv", "\(folder.path)/near.csv")
    symlink("\(folder.path)/near.csv", "\(folder.path)/far.csv")
    try OutputFile.store(Array("new".utf8), at: "\(folder.path)/far.csv")
    #expect(try folder.text(of: "below/a.csv") == "new")
    #expect(try Folder.names(in: folder.path) == ["below", "far.csv", "near.csv"])
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/far.csv")
    #expect(link == "\(folder.path)/near.csv")
  }

  @Test("a pipe is written through and stays")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    // Opened both ways, a pipe waits for nobody.
    let reader = open(path, O_RDWR)
    defer { close(reader) }
    try OutputFile.store(Array("new".utf8), at: path)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(reader, &bytes, 16) == 3 && bytes.prefix(3).elementsEqual("new".utf8))
    #expect(try Folder.names(in: folder.path) == ["pipe"])
  }

  @Test("one file is known by all its names")
  func sameness() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.csv")
    symlink("a.csv", "\(folder.path)/b.csv")
    #expect(OutputFile.isSame("\(folder.path)/b.csv", as: "\(folder.path)/a.csv"))
    #expect(!OutputFile.isSame("\(folder.path)/c.csv", as: "\(folder.path)/a.csv"))
  }
}
