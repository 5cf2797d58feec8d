import Foundation
import Tables

/// The computer that the program runs on.
enum Machine {
  /// System, processor, cores and memory.
  static var json: JSONValue {
    [
      "system": .text(ProcessInfo.processInfo.operatingSystemVersionString),
      "architecture": .text(architecture),
      "processor": processor.map(JSONValue.text) ?? .null,
      "cores": .integer(ProcessInfo.processInfo.activeProcessorCount),
      "memory_bytes": .integer(Int(clamping: ProcessInfo.processInfo.physicalMemory)),
    ]
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }

  private static var processor: String? {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").dropFirst().first?.trimmingCharacters(in: .whitespaces)
  }
}
