/// The table of every key that a file may have.
public enum KeyTable {
  /// The table of scenario files in Markdown, one row a key.
  public static var markdown: String { markdown(of: ScenarioKeys.root) }

  /// The table of files of a shape, in Markdown, one row a key.
  package static func markdown(of root: RecordShape) -> String {
    (["| key | takes | built-in | meaning |", "|---|---|---|---|"] + rows(of: root, at: ""))
      .map { $0 + "\n" }.joined()
  }

  /// Every path of keys, policies by their kind in brackets.
  static var paths: [String] { paths(of: ScenarioKeys.root) }

  /// Every path of keys in files of a shape.
  package static func paths(of root: RecordShape) -> [String] { paths(of: root, at: "") }

  private static func rows(of record: RecordShape, at path: String) -> [String] {
    record.fields.flatMap { field -> [String] in
      let key = path.isEmpty ? field.key : "\(path).\(field.key)"
      let value = field.builtIn.map { "`\($0)`" } ?? (field.isRequired ? "needed" : "")
      let row = "| `\(key)` | \(field.shape.words) | \(value) | \(field.meaning) |"
      // The keys of a programme's parts are those of policies, and stand there.
      guard key != "policies[](programme).parts" else { return [row] }
      return [row] + inner(of: field.shape).flatMap { rows(of: $0.record, at: key + $0.suffix) }
    }
  }

  private static func paths(of record: RecordShape, at path: String) -> [String] {
    record.fields.flatMap { field -> [String] in
      let key = path.isEmpty ? field.key : "\(path).\(field.key)"
      return [key] + inner(of: field.shape).flatMap { paths(of: $0.record, at: key + $0.suffix) }
    }
  }

  /// The records below a key, and what is added to its path on the way.
  private static func inner(of shape: Shape) -> [(suffix: String, record: RecordShape)] {
    switch shape {
    case .record(let record): [("", record)]
    case .list(let item): inner(of: item).map { ("[]" + $0.suffix, $0.record) }
    case .table(let table): inner(of: table.value).map { (".NAME" + $0.suffix, $0.record) }
    case .kinds(let kinds):
      kinds.kinds.map { ("(\($0.name))", RecordShape(name: $0.name, fields: $0.fields)) }
    default: []
    }
  }
}

extension Shape {
  /// What a key takes, in a reader's words.
  var words: String {
    switch self {
    case .text: "text"
    case .slug: "a name: small letters, digits, hyphens"
    case .file: "a file, relative to this one"
    case .flag: "`true` or `false`"
    case .integer(let range): Self.words(range.lowerBound, range.upperBound == .max ? nil : range.upperBound)
    case .year: "a year"
    case .number(let range): "\(plain(range.lowerBound)) to \(plain(range.upperBound))"
    case .fraction(let range): "a fraction or `%`, \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    case .years: "`2 years`"
    case .money: "`8 million EUR_2003`"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .nace: "a NACE section or division, `C` or `C25`"
    case .nuts: "a NUTS code, `ITC4C`"
    case .path: "a path, `policies.saturno.budget`"
    case .distribution: "`uniform(a, b)`, `triangular(a, b, c)` or `normal(mean, sd)`"
    case .phrase(let phrase): phrase.words
    case .anything: "what belongs at that path"
    case .list(let item): "a list of: \(item.words)"
    case .record: "keys"
    case .table(let table): table.words
    case .kinds(let kinds):
      "\(kinds.mayBeBare ? "one of these, or " : "")keys by `\(kinds.key)`: \(kinds.kinds.map { "`\($0.name)`" }.joined(separator: ", "))"
    }
  }

  private static func words(_ least: Int, _ most: Int?) -> String {
    most == least ? "`\(least)`" : most.map { "\(least) to \($0)" } ?? "\(least) or more"
  }
}

extension TableShape {
  fileprivate var words: String {
    switch keys {
    case .years: "years, each with \(value.words)"
    case .slugs: "names, each with \(value.words)"
    case .codes: "NACE sections or divisions, each with \(value.words)"
    case .columns: "names of columns, each with \(value.words)"
    case .paths: "paths, each with \(value.words)"
    case .parameters(let prefix):
      prefix.isEmpty ? "parameters of the model, by name" : "parameters `\(prefix)…`, without the prefix"
    }
  }
}
