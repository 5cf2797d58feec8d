import Foundation

/// As much of JSON Schema draft-07 as the schemas of this project use.
package struct SchemaValidator {
  private let root: [String: Any]

  package init(_ text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    root = value as? [String: Any] ?? [:]
  }

  package func accepts(_ value: EditorValue) -> Bool { accepts(value, root) }

  private func accepts(_ value: EditorValue, _ schema: Any?) -> Bool {
    guard let schema = schema as? [String: Any] else { return true }
    return hasType(value, schema) && isListed(value, schema) && fitsText(value, schema)
      && fitsNumber(value, schema) && fitsItems(value, schema) && fitsKeys(value, schema)
      && fitsBranches(value, schema)
  }

  private func hasType(_ value: EditorValue, _ schema: [String: Any]) -> Bool {
    guard let type = schema["type"] else { return true }
    let types = type as? [String] ?? [type as? String ?? ""]
    return types.contains { value.types.contains($0) }
  }

  private func isListed(_ value: EditorValue, _ schema: [String: Any]) -> Bool {
    if let words = schema["enum"] as? [String] { return words.contains(value.text ?? "\u{0}") }
    if let word = schema["const"] as? String { return value.text == word }
    return true
  }

  private func fitsText(_ value: EditorValue, _ schema: [String: Any]) -> Bool {
    guard let pattern = schema["pattern"] as? String, let text = value.text else { return true }
    return text.range(of: pattern, options: .regularExpression) != nil
  }

  private func fitsNumber(_ value: EditorValue, _ schema: [String: Any]) -> Bool {
    guard case .number(let number) = value else { return true }
    let least = (schema["minimum"] as? NSNumber)?.doubleValue ?? -.infinity
    let most = (schema["maximum"] as? NSNumber)?.doubleValue ?? .infinity
    return (least...most).contains(number)
  }

  private func fitsItems(_ value: EditorValue, _ schema: [String: Any]) -> Bool {
    guard case .list(let items) = value else { return true }
    return items.allSatisfy { accepts($0, schema["items"]) }
  }

  private func fitsKeys(_ value: EditorValue, _ schema: [String: Any]) -> Bool {
    guard case .record(let entries) = value else { return true }
    let required = schema["required"] as? [String] ?? []
    guard required.allSatisfy({ key in entries.contains { $0.0 == key } }) else { return false }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let patterns = schema["patternProperties"] as? [String: Any] ?? [:]
    let isClosed = schema["additionalProperties"] as? Bool == false
    return entries.allSatisfy { key, inner in
      if let property = properties[key] { return accepts(inner, property) }
      let matching = patterns.filter { key.range(of: $0.key, options: .regularExpression) != nil }
      return matching.isEmpty ? !isClosed : matching.values.allSatisfy { accepts(inner, $0) }
    }
  }

  private func fitsBranches(_ value: EditorValue, _ schema: [String: Any]) -> Bool {
    if let any = schema["anyOf"] as? [Any], !any.contains(where: { accepts(value, $0) }) { return false }
    if let all = schema["allOf"] as? [Any], !all.allSatisfy({ accepts(value, $0) }) { return false }
    guard let condition = schema["if"], accepts(value, condition) else { return true }
    return accepts(value, schema["then"])
  }
}
