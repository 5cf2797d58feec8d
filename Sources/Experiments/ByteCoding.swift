/// Appends numbers to bytes, least significant byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Int) { append(UInt64(bitPattern: Int64(value))) }

  mutating func append(_ value: Double) { append(value.bitPattern) }

  mutating func append(_ values: [Double]) {
    bytes.reserveCapacity(bytes.count + 8 * values.count)
    for value in values { append(value) }
  }

  mutating func append(_ values: [UInt8]) { bytes.append(contentsOf: values) }
}

/// Takes numbers from bytes in the order in which they were appended; nil where the bytes end too soon.
struct ByteReader {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) { (self.bytes, self.position) = (bytes, position) }

  mutating func number() -> UInt64? {
    guard bytes.count - position >= 8 else { return nil }
    defer { position += 8 }
    return UInt64(
      littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) })
  }

  mutating func integer() -> Int? { number().map { Int(Int64(bitPattern: $0)) } }

  mutating func double() -> Double? { number().map(Double.init(bitPattern:)) }

  /// `count` numbers of floating point.
  mutating func doubles(_ count: Int) -> [Double]? {
    guard count >= 0, count <= (bytes.count - position) / 8 else { return nil }
    var values: [Double] = []
    values.reserveCapacity(count)
    for _ in 0..<count { double().map { values.append($0) } }
    return values
  }
}
