import Recording
import Tables

/// A number of JSON, null when it has no meaning.
func number(_ value: Double) -> JSONValue { value.isFinite ? .number(value) : .null }

/// A number for reading: four significant digits, whole from a thousand on.
func rounded(_ value: Double) -> String {
  guard value.isFinite else { return "none" }
  if abs(value) >= 1000 { return String(Int(value.rounded())) }
  let scale = abs(value) >= 100 ? 10.0 : abs(value) >= 10 ? 100 : 1000
  let text = String((value * scale).rounded() / scale)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A table in Markdown.
func table(_ headings: [String], _ rows: [[String]]) -> String {
  let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
  return line(headings) + line(headings.map { _ in "---" }) + rows.map(line).joined()
}
