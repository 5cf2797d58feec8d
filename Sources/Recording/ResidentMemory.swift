import Foundation

/// The memory of this process that is in use.
public enum ResidentMemory {
  /// Bytes in main memory, nil where the system does not say.
  public static var bytes: Int? {
    let path = "/proc/self/statm"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return pages.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }
}
