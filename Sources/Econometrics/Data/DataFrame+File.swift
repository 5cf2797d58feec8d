import Foundation
import Tables

extension DataFrame {
  /// Reads a file of separated values through a map of it, so that its bytes are never copied.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - format: the separator and the decimal mark.
  ///   - wanted: the columns to read, nil for all.
  /// - Throws: `FileProblem` for a file that cannot be read or whose wanted columns do not fit into the machine's memory,
  ///   `CSVError` as for bytes in memory.
  /// - Complexity: O(bytes).
  public init(readingFileAt path: String, format: CSVFormat = .comma, wanted: [String]? = nil) throws {
    try self.init(
      readingFileAt: path, format: format, wanted: wanted,
      memory: Int(clamping: ProcessInfo.processInfo.physicalMemory))
  }

  /// - Parameter memory: the bytes that there are for the columns.
  init(readingFileAt path: String, format: CSVFormat, wanted: [String]?, memory: Int) throws {
    let file = try FileBytes(at: path)
    let reader = try FrameReader(file.bytes, file: path, format: format)
    let columns = try reader.places(of: wanted).count
    let needed = reader.likelyRows * columns * MemoryLayout<Double>.size
    guard needed <= memory else { throw FileProblem.tooLarge(path, needed: needed, memory: memory) }
    try self.init(parsing: file.bytes, file: path, format: format, wanted: wanted)
  }
}
