import Tables

/// What a key of a file may hold: the parser, the JSON Schema and the table of keys are read off it.
package indirect enum Shape: Sendable {
  /// One or more words.
  case text
  /// Small letters, digits and hyphens.
  case slug
  /// The name of another file, relative to this one.
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
  /// Text with a grammar of its own, such as a formula.
  case phrase(Phrase)
  /// Any value: what it may be depends on the path it is set at.
  case anything
  case list(Shape)
  case record(RecordShape)
  case table(TableShape)
  case kinds(KindShape)
}

/// A set of known keys.
package struct RecordShape: Sendable {
  /// What messages call it: "a scenario", "a grants policy", "'when'".
  let name: String
  package let fields: [Field]

  package init(name: String, fields: [Field]) { (self.name, self.fields) = (name, fields) }

  func field(_ key: String) -> Field? { fields.first { $0.key == key } }
}

/// One known key.
package struct Field: Sendable {
  package let key: String
  package let shape: Shape
  /// What it means, with its unit, in one sentence.
  let meaning: String
  let isRequired: Bool
  /// The value that is built in, as text.
  let builtIn: String?
  /// Whether a scenario takes the value over from the one it extends.
  let isInherited: Bool
  /// The evidence rows that the built-in value rests on.
  let evidence: String

  package init(
    _ key: String, _ shape: Shape, _ meaning: String, required isRequired: Bool = false,
    builtIn: String? = nil, inherited isInherited: Bool = true, evidence: String = ""
  ) {
    (self.key, self.shape, self.meaning) = (key, shape, meaning)
    (self.isRequired, self.builtIn, self.isInherited) = (isRequired, builtIn, isInherited)
    self.evidence = evidence
  }
}

/// Keys that the user or the model chooses, all with values of one shape.
package struct TableShape: Sendable {
  package enum Keys: Sendable {
    case years
    case slugs
    /// NACE sections and divisions.
    case codes
    case paths
    /// Parameters of the model whose name begins with the prefix, written without it.
    case parameters(prefix: String)
    /// Names of columns, as the user likes.
    case columns
  }

  let name: String
  let keys: Keys
  /// The shape of every value; the keys `parameters` have their own.
  let value: Shape

  package init(name: String, keys: Keys, value: Shape) {
    (self.name, self.keys, self.value) = (name, keys, value)
  }
}

/// A set of keys that depends on the value of one of them, by default `kind`.
package struct KindShape: Sendable {
  /// "policy", "shock" or "measure".
  let noun: String
  let kinds: [(name: String, fields: [Field])]
  /// A kind that exists and cannot stand here.
  let excluded: String?
  /// The key that names the kind.
  let key: String
  /// Whether such sets stand in lists, each with its `id`.
  let isNamed: Bool
  /// Whether the name of a kind may stand alone, without its other keys.
  let mayBeBare: Bool

  package init(
    noun: String, kinds: [(name: String, fields: [Field])], excluded: String? = nil, key: String = "kind",
    isNamed: Bool = true, mayBeBare: Bool = false
  ) {
    (self.noun, self.kinds, self.excluded, self.key) = (noun, kinds, excluded, key)
    (self.isNamed, self.mayBeBare) = (isNamed, mayBeBare)
  }

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
