import Foundation

/// Reads the bytes of a file that a user wrote and refuses what cannot be one, before any parser sees them.
package enum SourceReader {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 250_000

  /// Returns the text of the file at `path`, shown to the user as `name`; `noun` is what messages call it.
  ///
  /// - Throws: `Complaint` when there is no such file, or it is not UTF-8 text of at most `sizeLimit` bytes.
  package static func read(
    path: String, name: String, noun: String = "scenario"
  ) throws(Complaint) -> SourceText {
    SourceText(name: name, text: try text(of: bytes(path: path, noun: noun)), noun: noun)
  }

  private static func bytes(path: String, noun: String) throws(Complaint) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Complaint(String(cString: strerror(errno)).lowercasedFirst) }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw Complaint("it is a directory; name a \(noun) file in it") }
    guard kind == S_IFREG else { throw Complaint("it is not a regular file") }
    guard status.st_size <= sizeLimit else {
      throw Complaint("it has \(status.st_size) bytes; a \(noun) file has at most \(sizeLimit)")
    }
    guard let file = fopen(path, "rb") else {
      throw Complaint(String(cString: strerror(errno)).lowercasedFirst)
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: sizeLimit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  /// Returns `bytes` as text, without a byte-order mark.
  ///
  /// - Throws: `Complaint` naming the line of a NUL byte or of bytes that are not UTF-8.
  static func text(of bytes: [UInt8]) throws(Complaint) -> String {
    if let position = bytes.firstIndex(of: 0) {
      throw Complaint("line \(line(of: position, in: bytes)) has a NUL byte: this is not a text file")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      let line = line(of: firstInvalidByte(in: bytes), in: bytes)
      throw Complaint("line \(line) is not UTF-8 text; save the file as UTF-8")
    }
    return text
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .emptyInput, .error: return min(position, bytes.count)
      }
    }
  }

  private static func line(of position: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<position].count { $0 == UInt8(ascii: "\n") }
  }
}

/// Why a value or file cannot be taken: one sentence without a full stop.
package struct Complaint: Error {
  package let message: String
  package init(_ message: String) { self.message = message }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
