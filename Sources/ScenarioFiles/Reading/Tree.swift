/// A node of a file: its text, not yet typed, and where each part of it stands.
///
/// Scalars stay text until a shape reads them, so that `NO`, `1e3` and `10.10` mean what their key says.
package struct Tree: Sendable {
  package var content: Content
  package var origin: Origin

  package indirect enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case list([Tree])
    case record([Entry])
  }

  package struct Entry: Sendable {
    package var key: String
    package var keyOrigin: Origin
    package var value: Tree
  }
}

extension Tree {
  static func scalar(_ text: String, from origin: Origin) -> Tree {
    Tree(content: .scalar(text, isPlain: true), origin: origin)
  }

  /// The entries of a record, none for anything else.
  package var entries: [Entry] {
    get { if case .record(let entries) = content { entries } else { [] } }
    set { content = .record(newValue) }
  }

  /// The items of a list, none for anything else.
  package var items: [Tree] {
    get { if case .list(let items) = content { items } else { [] } }
    set { content = .list(newValue) }
  }

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing was written where a value belongs, or YAML's word for nothing.
  var isEmpty: Bool {
    if case .scalar(let text, isPlain: true) = content { ["", "~", "null"].contains(text) } else { false }
  }

  /// What the node is, in a user's words.
  package var form: String {
    switch content {
    case .scalar: "a single value"
    case .list: "a list"
    case .record: "a set of keys"
    }
  }

  /// The entry of a record with `key`.
  package func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  /// The value of `key`, or of the key of the key.
  package subscript(_ keys: String...) -> Tree? {
    keys.reduce(Optional(self)) { $0?.entry($1)?.value }
  }

  /// The identifier of a policy, shock or table.
  package var id: String? { self["id"]?.text }
}
