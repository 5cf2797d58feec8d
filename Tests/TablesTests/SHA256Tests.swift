import Tables
import Testing

@Suite("SHA-256 gives the digests of FIPS 180-4")
struct SHA256Tests {
  @Test(
    "The published vectors are reproduced",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func vectors(text: String, digest: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).description == digest)
  }

  @Test("The pieces do not matter, whatever their lengths")
  func pieces() {
    let bytes = (0..<1000).map { UInt8($0 % 251) }
    for size in [1, 3, 55, 56, 63, 64, 65, 119, 999] {
      var hasher = SHA256Hasher()
      for start in stride(from: 0, to: bytes.count, by: size) {
        hasher.update(with: Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(hasher.finish() == SHA256Digest(of: bytes))
    }
  }

  @Test("A million letters a give the long published vector")
  func long() {
    let digest = SHA256Digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
