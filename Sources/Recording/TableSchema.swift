import Tables

/// A column of a table: what stands in it, in which unit.
public struct TableField: Hashable, Codable, Sendable {
  /// The types of Table Schema in use.
  public enum Kind: String, Codable, Sendable {
    case text = "string"
    case number, integer, year, boolean
  }

  /// The heading.
  public let name: String
  /// What a reader may take the values for.
  public let kind: Kind
  /// The unit, nil for text, years and where a column `unit` says it.
  public let unit: String?
  /// What the column means.
  public let meaning: String

  public init(_ name: String, _ kind: Kind, unit: String? = nil, _ meaning: String) {
    (self.name, self.kind, self.unit, self.meaning) = (name, kind, unit, meaning)
  }

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .text(name)), .init("type", .text(kind.rawValue)), .init("description", .text(meaning)),
    ]
    if let unit { members.append(.init("unit", .text(unit))) }
    return .object(members)
  }
}

/// The columns of a table and what its rows are.
public struct TableSchema: Hashable, Codable, Sendable {
  /// The table's name: the file's without `.csv`.
  public let name: String
  /// What the table holds, in a line.
  public let title: String
  /// The columns, in order.
  public let fields: [TableField]
  /// The columns that together tell one row from another.
  public let primaryKey: [String]

  public init(name: String, title: String, primaryKey: [String], fields: [TableField]) {
    let names = fields.map(\.name)
    precondition(primaryKey.allSatisfy(names.contains), "a key is made of columns of its table")
    precondition(Set(names).count == names.count, "no column comes twice")
    (self.name, self.title, self.primaryKey, self.fields) = (name, title, primaryKey, fields)
  }

  var json: JSONValue {
    ["fields": .array(fields.map(\.json)), "primaryKey": .array(primaryKey.map(JSONValue.text))]
  }
}
