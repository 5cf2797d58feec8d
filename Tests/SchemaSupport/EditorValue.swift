import ScenarioFiles

/// A document as an editor sees it: plain scalars typed as YAML 1.2 has them.
package indirect enum EditorValue {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([EditorValue])
  case record([(String, EditorValue)])

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var types: Set<String> {
    switch self {
    case .text: ["string"]
    case .number(let value): value == value.rounded() ? ["number", "integer"] : ["number"]
    case .flag: ["boolean"]
    case .list: ["array"]
    case .record: ["object"]
    }
  }
}

extension Tree {
  /// The tree as an editor sees it.
  package var json: EditorValue {
    switch content {
    case .list(let items): .list(items.map(\.json))
    case .record(let entries): .record(entries.map { ($0.key, $0.value.json) })
    case .scalar(let text, isPlain: false): .text(text)
    case .scalar("true", _): .flag(true)
    case .scalar("false", _): .flag(false)
    case .scalar(let text, _): Double(text).map(EditorValue.number) ?? .text(text)
    }
  }
}
