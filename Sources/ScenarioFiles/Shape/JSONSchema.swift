/// The JSON Schema (draft-07) of files, for editors that complete and underline.
public struct JSONSchema {
  private let title: String
  private let root: RecordShape
  private let parameters: [KnownParameter]
  /// Whether keys are required. They are not where a file may take them over from another one.
  private let requires: Bool

  /// The schema of scenario files.
  public init(parameters: [KnownParameter] = KnownParameter.all) {
    (title, root) = ("A scenario of Distretto", ScenarioKeys.root)
    (self.parameters, requires) = (parameters, false)
  }

  /// The schema of files that stand for themselves.
  package init(of root: RecordShape, title: String) {
    (self.title, self.root, parameters, requires) = (title, root, [], true)
  }

  /// The schema as JSON text.
  public var text: String {
    let head: [(String, JSONText)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text(title)),
    ]
    return JSONText.record(head + object(root)).lines
  }

  private func schema(_ shape: Shape) -> JSONText { .record(members(shape)) }

  private func members(_ shape: Shape) -> [(String, JSONText)] {
    switch shape {
    case .text, .file, .path, .distribution: [("type", .list([.text("string"), .text("number")]))]
    case .slug: string("^[a-z0-9]+(-[a-z0-9]+)*$")
    case .flag: [("type", .text("boolean"))]
    case .integer(let range): whole(range)
    case .year: whole(1900...2200)
    case .number(let range): number(range)
    case .fraction(let range):
      [("anyOf", .list([.record(number(range)), .record(string("^[-+]?[0-9.]+([eE][-+]?[0-9]+)? ?%$"))]))]
    case .years:
      [("anyOf", .list([.record(number(0...1000)), .record(string("^[0-9.]+ years?$"))]))]
    case .money:
      string("^[0-9.]+([eE][-+]?[0-9]+)?( thousand| million| billion)? EUR_([12][0-9]{3}|current)$")
    case .choice(let words): [("enum", .list(words.map(JSONText.text)))]
    case .nace: string(Self.codes)
    case .nuts: string("^[A-Z]{2}[A-Z0-9]{0,3}$")
    case .phrase(let phrase): string(phrase.pattern)
    case .anything: []
    case .list(let item): [("type", .text("array")), ("items", schema(item))]
    case .record(let record): object(record)
    case .table(let table): object(table)
    case .kinds(let kinds): conditional(kinds)
    }
  }

  private static let codes = "^[A-U]([0-9]{2})?(_[A-U][0-9]{2}|-[A-U][0-9]{2})?$"

  private func string(_ pattern: String) -> [(String, JSONText)] {
    [("type", .text("string")), ("pattern", .text(pattern))]
  }

  private func whole(_ range: ClosedRange<Int>) -> [(String, JSONText)] {
    let least: [(String, JSONText)] = [
      ("type", .text("integer")), ("minimum", .number(Double(range.lowerBound))),
    ]
    return range.upperBound == .max ? least : least + [("maximum", .number(Double(range.upperBound)))]
  }

  private func number(_ range: ClosedRange<Double>) -> [(String, JSONText)] {
    [
      ("type", .text("number")), ("minimum", .number(range.lowerBound)),
      ("maximum", .number(range.upperBound)),
    ]
  }

  private func object(_ record: RecordShape) -> [(String, JSONText)] {
    let required = record.fields.filter { requires && $0.isRequired }.map { JSONText.text($0.key) }
    let needs: [(String, JSONText)] = required.isEmpty ? [] : [("required", .list(required))]
    return [("type", .text("object")), ("additionalProperties", .flag(false))] + needs
      + [("properties", .record(record.fields.map { ($0.key, property($0)) }))]
  }

  private func property(_ field: Field) -> JSONText {
    .record([("description", .text(field.description))] + members(field.shape))
  }

  private func object(_ table: TableShape) -> [(String, JSONText)] {
    let type: [(String, JSONText)] = [("type", .text("object"))]
    let closed: [(String, JSONText)] = [("additionalProperties", .flag(false))]
    switch table.keys {
    case .years: return type + closed + [("patternProperties", one("^(19|20|21)[0-9]{2}$", table.value))]
    case .slugs:
      return type + closed + [("patternProperties", one("^[a-z0-9]+(-[a-z0-9]+)*$", table.value))]
    case .codes: return type + closed + [("patternProperties", one(Self.codes, table.value))]
    case .paths: return type
    case .columns: return type + closed + [("patternProperties", one("^.+$", table.value))]
    case .parameters(let prefix):
      let known = parameters.filter { $0.name.hasPrefix(prefix) }.map { parameter in
        let head: [(String, JSONText)] = [("description", .text(parameter.description))]
        return (
          String(parameter.name.dropFirst(prefix.count)),
          JSONText.record(head + members(.fraction(parameter.allowed)))
        )
      }
      return type + closed + [("properties", .record(known))]
    }
  }

  private func one(_ pattern: String, _ shape: Shape) -> JSONText { .record([(pattern, schema(shape))]) }

  /// One branch a kind; a policy that names none, because it changes one it inherits, may have any keys.
  private func conditional(_ kinds: KindShape) -> [(String, JSONText)] {
    guard kinds.mayBeBare else { return branches(kinds) }
    let bare = kinds.kinds.filter { kind in !kind.fields.contains { $0.isRequired && $0.key != kinds.key } }
    let names: [(String, JSONText)] = [("enum", .list(bare.map { .text($0.name) }))]
    return [("anyOf", .list([.record(names), .record(branches(kinds))]))]
  }

  private func branches(_ kinds: KindShape) -> [(String, JSONText)] {
    let names = JSONText.record([("enum", .list(kinds.kinds.map { .text($0.name) }))])
    let branches = kinds.kinds.map { kind -> JSONText in
      let isKind = JSONText.record([("const", .text(kind.name))])
      let condition: [(String, JSONText)] = [
        ("properties", .record([(kinds.key, isKind)])), ("required", .list([.text(kinds.key)])),
      ]
      let record = RecordShape(name: kind.name, fields: kind.fields)
      return .record([
        ("if", .record(condition)), ("then", .record(object(record))),
      ])
    }
    return [
      ("type", .text("object")), ("required", .list([.text(kinds.isNamed ? "id" : kinds.key)])),
      ("properties", .record([(kinds.key, names)])), ("allOf", .list(branches)),
    ]
  }
}

extension Field {
  /// The meaning with the built-in value and its evidence.
  var description: String {
    guard let builtIn else { return meaning }
    return "\(meaning) Built-in: \(builtIn)\(evidence.isEmpty ? "" : " (\(evidence))")."
  }
}

extension KnownParameter {
  /// The meaning with unit, central value and evidence.
  var description: String {
    let unit = unit.isEmpty ? "" : " \(unit)"
    return "\(meaning). Built-in: \(plain(central))\(unit) (\(evidence))."
  }
}
