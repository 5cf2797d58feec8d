import Econometrics

/// How files name the form of a table.
enum DataForm {
  static let separators = [",", ";", "tab"]
  static let marks = [".", ","]

  /// The format that two words name; nil where they are the same character.
  static func format(separator: String, mark: String) -> CSVFormat? {
    guard separator != mark else { return nil }
    let byte = separator == "tab" ? UInt8(ascii: "\t") : separator.utf8.first ?? UInt8(ascii: ",")
    return CSVFormat(separator: byte, decimalMark: mark.utf8.first ?? UInt8(ascii: "."))
  }
}
