import EconomyModel
import Foundation

/// The same demography with other libraries, by the script `demography.py`.
struct Peers {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "peers-\(UUID().uuidString)")

  /// Each library and the nanoseconds that a firm-year takes it.
  func measure(_ firms: FirmTable, births: [Int], python: String) throws -> [(
    name: String, nanoseconds: Double
  )] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = (0..<firms.cellCount).flatMap { firms.rows(of: $0) }
    try write(rows.map { firms.ids[$0] }, "ids.uint64")
    try write(rows.map { firms.sizes[$0] }, "sizes.float32")
    try write(rows.map { firms.efficiencies[$0] }, "efficiencies.float32")
    try write(births, "births.int64")
    return try run(python).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      return parts.count == 2 ? Double(parts[1]).map { (String(parts[0]), $0) } : nil
    }
  }

  private func write<Number>(_ column: [Number], _ name: String) throws {
    try column.withUnsafeBytes { try Data($0).write(to: folder.appending(path: name)) }
  }

  private func run(_ python: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["demography.py", folder.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}
