/// Reads decimal numbers out of bytes, each to the nearest `Double`.
struct DecimalNumber {
  /// The byte before the decimals.
  let mark: UInt8

  /// The number that `field` spells, nil where it spells none.
  ///
  /// Spaces around it, a sign, decimals and an exponent are allowed, and `Inf`. A whole number that no `Double` holds
  /// exactly is an identifier, not a quantity, and is taken for text.
  @inline(__always)
  func value(of field: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let digits = Digits(scanning: field, mark: mark) else { return infinity(field) }
    if digits.isWhole, digits.isLong || digits.mantissa > 1 << 53 { return nil }
    if digits.isLong { return slow(field) }
    if digits.mantissa == 0 { return digits.isNegative ? -0.0 : 0 }
    guard let magnitude = digits.magnitude() else { return slow(field) }
    return digits.isNegative ? -magnitude : magnitude
  }

  private func infinity(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    switch String(decoding: field, as: UTF8.self) {
    case "Inf", "inf", "+Inf", "+inf": .infinity
    case "-Inf", "-inf": -.infinity
    default: nil
    }
  }

  /// Leaves long numbers to the standard library, which rounds them correctly.
  private func slow(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    let text = field.filter { $0 != UInt8(ascii: " ") }.map { $0 == mark ? UInt8(ascii: ".") : $0 }
    return Double(String(decoding: text, as: UTF8.self))
  }
}

/// A decimal number taken apart: ± mantissa × 10^exponent.
private struct Digits {
  private(set) var mantissa: UInt64 = 0
  private(set) var isNegative = false
  private(set) var isWhole = true
  private var exponent = 0
  private var digits = 0

  /// Whether the mantissa has more digits than were kept.
  var isLong: Bool { digits > 19 }

  @inline(__always)
  init?(scanning field: UnsafeBufferPointer<UInt8>, mark: UInt8) {
    var (place, end) = (0, field.count)
    while place < end, field[place] == UInt8(ascii: " ") { place += 1 }
    while end > place, field[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard place < end else { return nil }
    isNegative = field[place] == UInt8(ascii: "-")
    if isNegative || field[place] == UInt8(ascii: "+") { place += 1 }
    let start = place
    scan(field, &place, end)
    var count = place - start
    if place < end, field[place] == mark {
      place += 1
      let first = place
      scan(field, &place, end)
      (isWhole, exponent) = (false, first - place)
      count += place - first
    }
    guard count > 0 else { return nil }
    if place < end, !scanExponent(field, &place, end) { return nil }
  }

  /// Takes digits into the mantissa; zeros before the first other digit do not count.
  @inline(__always)
  private mutating func scan(_ field: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ end: Int) {
    if mantissa == 0 { while place < end, field[place] == UInt8(ascii: "0") { place += 1 } }
    let start = place
    while place < end {
      let digit = field[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      place &+= 1
    }
    digits += place - start
  }

  private mutating func scanExponent(
    _ field: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ end: Int
  ) -> Bool {
    guard field[place] | 0x20 == UInt8(ascii: "e") else { return false }
    let text = String(decoding: field[(place + 1)..<end], as: UTF8.self)
    guard let power = Int(text), abs(power) < 100_000 else { return false }
    isWhole = false
    exponent += power
    return true
  }

  /// The mantissa times its power of ten, correctly rounded, nil outside the range of the two short ways.
  ///
  /// A mantissa and a power that are exact in a `Double` need one rounding. Else the quotient of whole numbers is formed
  /// with at least 64 bits, and whether anything is left over decides ties.
  @inline(__always)
  func magnitude() -> Double? {
    if exponent == 0, mantissa <= 1 << 53 { return Double(mantissa) }
    if mantissa <= 1 << 53, abs(exponent) <= 22 {
      return exponent < 0
        ? Double(mantissa) / powersOfTen[-exponent] : Double(mantissa) * powersOfTen[exponent]
    }
    guard (-19...0).contains(exponent) else { return nil }
    let zeros = mantissa.leadingZeroBitCount
    let divisor = UInt128(UInt64(powersOfTen[-exponent]))
    let (quotient, rest) = (UInt128(mantissa << zeros) << 64).quotientAndRemainder(dividingBy: divisor)
    let excess = max(0, 64 - UInt64(truncatingIfNeeded: quotient >> 64).leadingZeroBitCount)
    let kept = UInt64(truncatingIfNeeded: quotient >> UInt128(excess))
    let isInexact = rest != 0 || UInt128(kept) << UInt128(excess) != quotient
    return Double(
      sign: .plus, exponent: excess - 64 - zeros, significand: Double(isInexact ? kept | 1 : kept))
  }
}

/// 10⁰…10²², which a `Double` holds exactly.
private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  1e19,
  1e20, 1e21, 1e22,
]
