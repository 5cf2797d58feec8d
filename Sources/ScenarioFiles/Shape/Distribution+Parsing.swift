import Designs

extension Distribution {
  /// Reads a distribution as scenario files write it.
  ///
  /// - Throws: `Complaint` that names the three there are.
  init(_ text: String) throws(Complaint) {
    let wrong = Complaint(
      "'\(text)' is not a distribution: uniform(low, high), triangular(low, mode, high) or normal(mean, sd)")
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { throw wrong }
    let inside = text[text.index(after: open)...].dropLast()
    var values: [Double] = []
    for part in inside.split(separator: ",") { values.append(try Quantity.fraction(part.trimmed)) }
    guard let distribution = Self(name: text[..<open].trimmed, values) else { throw wrong }
    self = distribution
  }

  private init?(name: String, _ values: [Double]) {
    switch (name, values.count) {
    case ("uniform", 2) where values[0] < values[1]: self = .uniform(values[0], values[1])
    case ("triangular", 3) where values == values.sorted() && values[0] < values[2]:
      self = .triangular(values[0], values[1], values[2])
    case ("normal", 2) where values[1] > 0: self = .normal(values[0], values[1])
    default: return nil
    }
  }
}
