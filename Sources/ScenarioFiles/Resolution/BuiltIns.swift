extension Tree {
  /// Returns the tree with the built-in value of every key that it leaves out, in the order of the shape.
  func withBuiltIns(of record: RecordShape) -> Tree {
    guard case .record = content else { return self }
    var result = self
    result.entries = record.fields.compactMap { field in
      if let entry = entry(field.key) {
        return Entry(key: entry.key, keyOrigin: entry.keyOrigin, value: entry.value.filled(as: field.shape))
      }
      return Self.builtIn(field).map { Entry(key: field.key, keyOrigin: $0.origin, value: $0) }
    }
    result.entries += entries.filter { record.field($0.key) == nil }
    return result
  }

  private func filled(as shape: Shape) -> Tree {
    switch shape {
    case .record(let record): return withBuiltIns(of: record)
    case .kinds(let kinds):
      let meant = self["kind"]?.text.flatMap { kinds.record(of: $0) ?? kinds.nearestRecord(to: $0) }
      return withBuiltIns(of: meant ?? kinds.anyKind)
    case .list(let item):
      var result = self
      if case .list(let items) = content { result.items = items.map { $0.filled(as: item) } }
      return result
    default: return self
    }
  }

  /// The built-in value of a key that is not written: its own, or that of the keys in it.
  private static func builtIn(_ field: Field) -> Tree? {
    if let text = field.builtIn { return .scalar(text, from: .builtIn(evidence: field.evidence)) }
    guard case .record(let record) = field.shape, !field.isRequired,
      !record.fields.contains(where: \.isRequired)
    else { return nil }
    let filled = Tree(content: .record([]), origin: .builtIn(evidence: "")).withBuiltIns(of: record)
    return filled.entries.isEmpty ? nil : filled
  }

  /// Returns the scenario with the central value of every parameter that it leaves alone.
  func withBuiltIns(of parameters: [KnownParameter]) -> Tree {
    let written = entry("parameters")
    if let written, case .scalar = written.value.content { return self }
    if let written, case .list = written.value.content { return self }
    let names = Set(parameters.map(\.name))
    var table = written?.value ?? Tree(content: .record([]), origin: .builtIn(evidence: ""))
    let strangers = table.entries.filter { !names.contains($0.key) }
    let own = Dictionary(table.entries.map { ($0.key, $0) }) { first, _ in first }
    table.entries =
      parameters.map { parameter in
        let origin = Origin.builtIn(evidence: parameter.evidence)
        return own[parameter.name]
          ?? Entry(
            key: parameter.name, keyOrigin: origin, value: .scalar(plain(parameter.central), from: origin))
      } + strangers
    var result = without("parameters")
    result.entries.append(
      .init(key: "parameters", keyOrigin: written?.keyOrigin ?? table.origin, value: table))
    return result
  }
}
