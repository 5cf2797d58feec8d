import Testing

@testable import Econometrics

@Suite("A number in a file")
struct DecimalNumberTests {
  private func value(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber(mark: UInt8(ascii: ".")).value(of: $0) }
  }

  @Test("is the nearest double, whatever its digits")
  func nearest() {
    var generator = SmallGenerator(state: 7)
    for _ in 0..<3000 {
      let bits = Double(bitPattern: generator.next())
      let digits = Int(generator.next() % 19) + 1
      let mantissa = generator.next() >> UInt64(digits * 2)
      let text = String(mantissa)
      let split = Int(generator.next() % UInt64(text.count))
      for candidate in [
        bits.isFinite ? "\(bits)" : "0", "-\(text.prefix(split)).\(text.dropFirst(split))", "0.\(text)",
        "\(text).5e-\(digits)",
      ] {
        #expect(
          value(candidate) == Double(candidate.hasPrefix("-.") ? "-0" + candidate.dropFirst() : candidate),
          "\(candidate)")
      }
    }
  }

  @Test("half-way between two doubles goes to the even one")
  func ties() {
    for text in [
      "9007199254740993.0", "9007199254740993.0000000000000000001", "4503599627370497.5",
      "1.00000000000000011102230246251565",
    ] {
      #expect(value(text) == Double(text), "\(text)")
    }
  }

  @Test(
    "is spelt in decimals",
    arguments: ["", "-", "1.2.3", "0x10", "1e", "e5", "1,5", "12a", "--1", "nan", "1 2"])
  func notNumbers(_ text: String) { #expect(value(text) == nil) }

  @Test("may have spaces around it, a sign and an exponent")
  func spellings() {
    #expect(value(" 12 ") == 12)
    #expect(value("+.5") == 0.5)
    #expect(value("5.") == 5)
    #expect(value("1E+3") == 1000)
    #expect(value("1e400") == .infinity)
    #expect(value("-Inf") == -.infinity)
  }

  @Test("that is whole and too long for a double is an identifier")
  func identifiers() {
    #expect(value("9007199254740992") == 9_007_199_254_740_992)
    #expect(value("9007199254740993") == nil)
    #expect(value("123456789012345678901234567890") == nil)
  }
}
