import Tables

/// What a key of a scenario file may hold: the parser, the JSON Schema and the table of keys are read off it.
indirect enum Shape: Sendable {
  /// One or more words.
  case text
  /// Small letters, digits and hyphens.
  case slug
  /// The name of another scenario file, relative to this one.
  case file
  case flag
  case integer(ClosedRange<Int>)
  /// A calendar year.
  case year
  case number(ClosedRange<Double>)
  /// A fraction, written `0.38 %` or `0.0038`.
  case fraction(ClosedRange<Double>)
  /// A length of time, written `2 years`.
  case years
  /// Money with its price year, written `8 million EUR_2003`.
  case money
  case choice([String])
  /// A NACE section or division.
  case nace
  /// A NUTS region.
  case nuts
  /// The path of a value or policy in the resolved scenario, as in `policies.saturno.budget`.
  case path
  /// A probability distribution, as in `triangular(0.1, 0.2, 0.3)`.
  case distribution
  /// Any value: what it may be depends on the path it is set at.
  case anything
  case list(Shape)
  case record(RecordShape)
  case table(TableShape)
  case kinds(KindShape)
}

/// A set of known keys.
struct RecordShape: Sendable {
  /// What messages call it: "a scenario", "a grants policy", "'when'".
  let name: String
  let fields: [Field]

  func field(_ key: String) -> Field? { fields.first { $0.key == key } }
}

/// One known key.
struct Field: Sendable {
  let key: String
  let shape: Shape
  /// What it means, with its unit, in one sentence.
  let meaning: String
  let isRequired: Bool
  /// The value that is built in, as text.
  let builtIn: String?
  /// Whether a scenario takes the value over from the one it extends.
  let isInherited: Bool
  /// The evidence rows that the built-in value rests on.
  let evidence: String

  init(
    _ key: String, _ shape: Shape, _ meaning: String, required isRequired: Bool = false,
    builtIn: String? = nil, inherited isInherited: Bool = true, evidence: String = ""
  ) {
    (self.key, self.shape, self.meaning) = (key, shape, meaning)
    (self.isRequired, self.builtIn, self.isInherited) = (isRequired, builtIn, isInherited)
    self.evidence = evidence
  }
}

/// Keys that the user or the model chooses, all with values of one shape.
struct TableShape: Sendable {
  enum Keys: Sendable {
    case years
    case slugs
    /// NACE sections and divisions.
    case codes
    case paths
    /// Parameters of the model whose name begins with the prefix, written without it.
    case parameters(prefix: String)
  }

  let name: String
  let keys: Keys
  /// The shape of every value; the keys `parameters` have their own.
  let value: Shape
}

/// A set of keys that depends on the value of the key `kind`.
struct KindShape: Sendable {
  /// "policy" or "shock".
  let noun: String
  let kinds: [(name: String, fields: [Field])]
  /// A kind that exists and cannot stand here.
  var excluded: String?

  /// The keys of `kind`, nil for a kind that is not available.
  func record(of kind: String) -> RecordShape? {
    kinds.first { $0.name == kind }.map {
      RecordShape(name: "\(kind.withArticle) \(noun)", fields: $0.fields)
    }
  }

  /// The keys of the available kind that a misspelt `kind` probably means, nil where none is near.
  func nearestRecord(to kind: String) -> RecordShape? {
    Suggestion.nearest(to: kind, among: kinds.map(\.name)).flatMap(record)
  }

  /// Every key of any kind, once.
  var anyKind: RecordShape {
    var fields: [Field] = []
    for field in kinds.flatMap(\.fields) where !fields.contains(where: { $0.key == field.key }) {
      fields.append(field)
    }
    return RecordShape(name: "a \(noun)", fields: fields)
  }
}

extension String {
  /// The word behind "a" or "an".
  fileprivate var withArticle: String { "\("aeiou".contains(prefix(1)) ? "an" : "a") \(self)" }
}
