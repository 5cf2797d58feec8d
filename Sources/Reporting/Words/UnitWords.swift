/// A unit of the tables in words, and how its numbers are rounded.
struct UnitWords {
  /// What is counted, one of it and several; nil for what is measured.
  private let counted: (one: String, several: String)?
  /// The unit of a level.
  let level: String
  /// The unit of a change.
  let change: String
  private let scale: Double

  /// - Parameter unit: the unit as the tables name it.
  init(_ unit: String) {
    switch unit {
    case "person": (counted, level, change, scale) = (("person", "persons"), "persons", "persons", 1)
    case "firm": (counted, level, change, scale) = (("firm", "firms"), "firms", "firms", 1)
    case "link": (counted, level, change, scale) = (("link", "links"), "links", "links", 1)
    case "cluster":
      (counted, level, change, scale) = (
        ("agglomeration", "agglomerations"), "agglomerations", "agglomerations", 1
      )
    case "dimensionless": (counted, level, change, scale) = (nil, "%", "percentage points", 100)
    default:
      let words = Self.money(unit)
      (counted, level, change, scale) = (nil, words, words, 1)
    }
  }

  /// A level, without its unit.
  func level(_ value: Double) -> String {
    counted != nil || abs(value * scale) >= 1000
      ? Digits.whole(value * scale) : Digits.text(value * scale, significant: 3)
  }

  /// A change to three digits, whole where it counts something, without its unit.
  func change(_ value: Double, isSigned: Bool = false) -> String {
    if counted != nil, abs(value) < 100 { return Digits.whole(value, isSigned: isSigned) }
    return Digits.text(value * scale, significant: 3, isSigned: isSigned)
  }

  /// The ends of the band of a change, without the unit.
  func change(_ band: ClosedRange<Double>, isSigned: Bool = false) -> String {
    "\(change(band.lowerBound, isSigned: isSigned)) to \(change(band.upperBound, isSigned: isSigned))"
  }

  /// The band of a change, empty where there is none: both ends, or the lower one of a band that has no upper end.
  func band(of figure: Figure, isSigned: Bool = false) -> String {
    figure.band.map { change($0, isSigned: isSigned) } ?? figure.openBand.map { "\(change($0)) or more" }
      ?? ""
  }

  /// A change in a sentence, for example `325 more persons` or `1.2 million € a year less`.
  func sentence(_ value: Double) -> String {
    let number = change(abs(value))
    guard let counted else { return "\(number) \(change) \(value < 0 ? "less" : "more")" }
    return "\(number) \(value < 0 ? "fewer" : "more") \(number == "1" ? counted.one : counted.several)"
  }

  /// The price base left out, which the page states once, and `/yr` in words.
  private static func money(_ unit: String) -> String {
    var words = unit
    if let euro = words.firstRange(of: /EUR_[0-9]{4}/) { words.replaceSubrange(euro, with: "€") }
    return words.replacing("/yr", with: " a year").replacing("/", with: " a ")
  }
}
