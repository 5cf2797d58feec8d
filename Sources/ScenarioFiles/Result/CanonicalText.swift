/// The resolved scenario as one line a value, independent of layout and of the order of keys.
struct CanonicalText {
  let tree: Tree
  let variant: String?

  /// Keys that bear on no file of a run; titles and sources do, since `datapackage.json` states them.
  private static let silent: Set<String> = ["extends", "apply", "variants", "sensitivity"]

  var text: String {
    let chosen = variant.map { ["variant = \($0)"] } ?? []
    return (chosen + lines(of: tree, at: "", as: .record(ScenarioKeys.root))).map { $0 + "\n" }.joined()
  }

  private func lines(of tree: Tree, at path: String, as shape: Shape) -> [String] {
    switch tree.content {
    case .scalar(let text, _): ["\(path) = \(Self.canonical(text, as: shape))"]
    case .record(let entries):
      entries.filter { !Self.silent.contains($0.key) }.sorted { $0.key < $1.key }.flatMap {
        lines(of: $0.value, at: join(path, $0.key), as: shape.inner(of: $0.key, in: tree))
      }
    case .list(let items):
      items.enumerated().flatMap { index, item in
        lines(of: item, at: join(path, item.id ?? String(index)), as: shape.item)
      }
    }
  }

  private func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Returns one text for all ways of writing a value.
  private static func canonical(_ text: String, as shape: Shape) -> String {
    switch shape {
    case .money: (try? Quantity.money(text)).map { "\(plain($0.amount)) \($0.unit)" } ?? text
    case .fraction, .number: (try? Quantity.fraction(text)).map(plain) ?? text
    case .years: (try? Quantity.years(text)).map(plain) ?? text
    default: text.trimmed
    }
  }
}

extension Shape {
  /// The shape of the items of a list.
  var item: Shape { if case .list(let item) = self { item } else { .text } }

  /// The shape of `key` in `tree`, which has this shape.
  func inner(of key: String, in tree: Tree) -> Shape {
    switch self {
    case .record(let record): record.field(key)?.shape ?? .text
    case .kinds(let kinds):
      (tree["kind"]?.text.flatMap(kinds.record) ?? kinds.anyKind).field(key)?.shape ?? .text
    case .table(let table):
      if case .parameters = table.keys { .fraction(-Double.infinity...Double.infinity) } else { table.value }
    default: .text
    }
  }
}
