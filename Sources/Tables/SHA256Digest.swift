/// The SHA-256 digest of some bytes (FIPS 180-4).
public struct SHA256Digest: Hashable, Codable, Sendable, CustomStringConvertible {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// Digests `bytes`.
  ///
  /// - Complexity: O(bytes).
  public init(of bytes: [UInt8]) {
    var hasher = SHA256Hasher()
    hasher.update(with: bytes)
    self = hasher.finish()
  }

  init(state: [UInt32]) {
    bytes = state.flatMap { word in [24, 16, 8, 0].map { UInt8(word >> $0 & 0xFF) } }
  }

  /// The digest in 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
