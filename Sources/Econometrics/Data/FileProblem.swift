/// What keeps a file from being read, before a byte of it is.
public enum FileProblem: Error, Hashable, Sendable {
  /// There is no file of that name.
  case absent(String)
  /// The name is that of a folder.
  case folder(String)
  /// The file holds nothing.
  case empty(String)
  /// The system does not let the file be read, with its reason.
  case notReadable(String, reason: String)
  /// What is wanted of the file cannot fit into memory; both in bytes.
  case tooLarge(String, needed: Int, memory: Int)
}

extension FileProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .absent(let path): "\(path): there is no such file"
    case .folder(let path): "\(path): this is a folder; a file of separated values is needed"
    case .empty(let path): "\(path): the file is empty; a header with the names of the columns is needed"
    case .notReadable(let path, let reason): "\(path): the file cannot be read: \(reason)"
    case .tooLarge(let path, let needed, let memory):
      "\(path): the wanted columns take about \(Self.gibibytes(needed)), but the memory is "
        + "\(Self.gibibytes(memory)); name fewer columns or split the file"
    }
  }

  private static func gibibytes(_ bytes: Int) -> String {
    let tenths = (Double(bytes) / 0x1p30 * 10).rounded() / 10
    return "\(tenths) GiB"
  }
}
