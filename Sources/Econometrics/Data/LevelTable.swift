/// The texts of a column, numbered in order of first appearance.
struct LevelTable {
  /// The texts, by code.
  private(set) var names: [String] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 64)

  /// The code of `field`, a new one where it has not been seen; nil where it is not UTF-8.
  @inline(__always)
  mutating func code(of field: UnsafeBufferPointer<UInt8>) -> Int32? {
    let hash = Self.hash(field)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let code = slots[slot]
      if hashes[Int(code)] == hash, isText(Int(code), field) { return code }
      slot = (slot + 1) & (slots.count - 1)
    }
    return append(field, hash: hash, slot: slot)
  }

  @inline(__always)
  private func isText(_ code: Int, _ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = code == 0 ? 0 : ends[code - 1]
    guard ends[code] - start == field.count else { return false }
    for offset in 0..<field.count where bytes[start + offset] != field[offset] { return false }
    return true
  }

  private mutating func append(_ field: UnsafeBufferPointer<UInt8>, hash: UInt64, slot: Int) -> Int32? {
    guard let name = String(validating: field, as: UTF8.self) else { return nil }
    let code = Int32(names.count)
    names.append(name)
    bytes.append(contentsOf: field)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = code
    if names.count * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (code, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(code)
    }
  }

  /// A hash with a fixed seed (FNV-1a, its bits mixed at the end), so that nothing depends on the process.
  @inline(__always)
  private static func hash(_ field: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in field { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
