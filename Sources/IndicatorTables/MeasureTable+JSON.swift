extension MeasureTable {
  /// Several tables as one JSON object: the level's name, then an array with an object for each row.
  ///
  /// Keys stand in the order of the columns; what has no meaning is `null`.
  ///
  /// - Complexity: O(fields).
  public static func json(of tables: [MeasureTable]) -> [UInt8] {
    let members = tables.map { "\(quoted($0.level.rawValue)): [\n\($0.jsonRows)\n]" }
    return Array("{\n\(members.joined(separator: ",\n"))\n}\n".utf8)
  }

  private var jsonRows: String {
    let names = columns.map { quoted($0.measure.name) }
    return keys.enumerated().map { row, key in
      let places = zip(keyColumns, key).map { "\(quoted($0)): \(quoted($1))" }
      let values = zip(names, columns).map { "\($0): \(number($1.values[row]))" }
      return "  {\((places + values).joined(separator: ", "))}"
    }.joined(separator: ",\n")
  }
}

private func number(_ value: Double?) -> String {
  guard let value else { return "null" }
  return value.description.hasSuffix(".0") ? String(value.description.dropLast(2)) : value.description
}

/// A JSON string: quotation marks, backslashes and control characters escaped.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case _ where scalar.value < 0x20: result += "\\u00" + hexadecimal(scalar.value)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16)
  return digits.count == 1 ? "0" + digits : digits
}
