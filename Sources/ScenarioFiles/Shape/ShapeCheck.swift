import Tables

/// Holds a tree against its shape and collects everything that does not fit, in the order of the tree.
package struct ShapeCheck {
  let parameters: [KnownParameter]
  package private(set) var diagnostics: [Diagnostic] = []

  /// Whether the tree holds all that its files say, so that what is missing in it is missing indeed.
  private let isComplete: Bool

  package init(parameters: [KnownParameter] = [], isComplete: Bool = true) {
    (self.parameters, self.isComplete) = (parameters, isComplete)
  }

  package mutating func check(_ tree: Tree, against shape: Shape, of key: String) {
    if tree.isEmpty { return report("'\(key)' has no value", at: tree.origin) }
    switch (shape, tree.content) {
    case (.anything, _): break
    case (.list(let item), .list(let items)):
      for value in items { check(value, against: item, of: key) }
    case (.record(let record), .record): check(tree, against: record)
    case (.table(let table), .record(let entries)):
      for entry in entries { check(entry, of: table) }
    case (.kinds(let kinds), .record): check(tree, against: kinds)
    case (.kinds(let kinds), .scalar) where kinds.mayBeBare:
      let entry = Tree.Entry(key: kinds.key, keyOrigin: tree.origin, value: tree)
      check(Tree(content: .record([entry]), origin: tree.origin), against: kinds)
    case (.phrase(let phrase), .scalar(let text, _)):
      if let mistake = phrase.mistake(text) { report(mistake.message, at: tree.origin(of: mistake)) }
    case (_, .scalar(let text, _)) where shape.isSingleValue:
      if let problem = shape.problem(with: text) { report(problem, at: tree.origin) }
    default: report("'\(key)' takes \(shape.expected), not \(tree.form)", at: tree.origin)
    }
  }

  mutating func check(_ tree: Tree, against record: RecordShape) {
    let known = record.fields.map(\.key)
    var misspelt: Set<String> = []
    for entry in tree.entries {
      if let field = record.field(entry.key) {
        check(entry.value, against: field.shape, of: entry.key)
      } else {
        let hint = hint(for: entry.key, among: known)
        report("'\(entry.key)' is not known in \(record.name)\(hint)", at: entry.keyOrigin)
        if let meant = nearest(to: entry.key, among: known) { misspelt.insert(meant) }
      }
    }
    for field in record.fields where isComplete && field.isRequired && tree[field.key] == nil {
      guard !misspelt.contains(field.key) else { continue }
      report("\(record.name) needs '\(field.key)': \(field.meaning.asClause)", at: tree.nameOrigin)
    }
  }

  private mutating func check(_ tree: Tree, against kinds: KindShape) {
    guard let kind = tree[kinds.key]?.text else {
      return check(tree, against: kinds.anyKind)
    }
    if let record = kinds.record(of: kind) { return check(tree, against: record) }
    let available = kinds.kinds.map(\.name)
    let origin = tree[kinds.key]?.origin ?? tree.origin
    if kind == kinds.excluded {
      report("a \(kind) cannot be part of a \(kind)", at: origin)
    } else {
      let hint = Suggestion.hint(for: kind, among: available, listUpTo: 20)
      report("'\(kind)' is not a kind of \(kinds.noun)\(hint)", at: origin)
      if let record = kinds.nearestRecord(to: kind) {
        check(tree, against: record)
      }
    }
  }

  private mutating func check(_ entry: Tree.Entry, of table: TableShape) {
    switch table.keys {
    case .years:
      if let problem = Shape.year.problem(with: entry.key) { return report(problem, at: entry.keyOrigin) }
    case .slugs:
      if let problem = Shape.slug.problem(with: entry.key) { return report(problem, at: entry.keyOrigin) }
    case .codes:
      if let problem = Shape.nace.problem(with: entry.key) { return report(problem, at: entry.keyOrigin) }
    case .paths: return
    case .columns:
      if let problem = Shape.text.problem(with: entry.key) { return report(problem, at: entry.keyOrigin) }
    case .parameters(let prefix): return checkParameter(entry, prefix: prefix, in: table)
    }
    check(entry.value, against: table.value, of: entry.key)
  }

  private mutating func checkParameter(_ entry: Tree.Entry, prefix: String, in table: TableShape) {
    if let parameter = parameters.first(where: { $0.name == prefix + entry.key }) {
      return check(entry.value, against: .fraction(parameter.allowed), of: entry.key)
    }
    let names = parameters.filter { $0.name.hasPrefix(prefix) }.map {
      String($0.name.dropFirst(prefix.count))
    }
    let hint = hint(for: entry.key, among: names)
    report("'\(entry.key)' is not known in \(table.name)\(hint)", at: entry.keyOrigin)
  }

  /// Beyond this many problems no more suggestions are looked for.
  private static let suggestionLimit = 100

  private func nearest(to word: String, among known: [String]) -> String? {
    diagnostics.count < Self.suggestionLimit ? Suggestion.nearest(to: word, among: known) : nil
  }

  private func hint(for word: String, among known: [String]) -> String {
    diagnostics.count < Self.suggestionLimit ? Suggestion.hint(for: word, among: known) : ""
  }

  private mutating func report(_ message: String, at origin: Origin) {
    diagnostics.append(.error(message, at: origin))
  }
}

extension Tree {
  /// Where to point when something is missing in a record: at its identifier or first key.
  package var nameOrigin: Origin { self["id"]?.origin ?? entries.first?.keyOrigin ?? origin }
}

extension String {
  /// The sentence as a clause: without its full stop and initial capital.
  var asClause: String { prefix(1).lowercased() + dropFirst().prefix { $0 != "." } }
}
