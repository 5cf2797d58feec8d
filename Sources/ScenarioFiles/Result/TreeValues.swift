/// Typed values of a tree that has passed its shape; nil where a value is missing or does not fit.
extension Tree {
  package func text(_ key: String) -> String? { self[key]?.text }
  package func integer(_ key: String) -> Int? { value(key, Quantity.integer) }
  package func fraction(_ key: String) -> Double? { value(key, Quantity.fraction) }
  func years(_ key: String) -> Double? { value(key, Quantity.years) }
  package func flag(_ key: String) -> Bool? { value(key, Quantity.flag) }
  func money(_ key: String) -> Money? { value(key, Quantity.money) }
  func year(_ key: String) -> Int? { value(key, Quantity.year) }
  package func texts(_ key: String) -> [String] { self[key]?.items.compactMap(\.text) ?? [] }

  private func value<Value>(_ key: String, _ read: (String) throws -> Value) -> Value? {
    self[key]?.text.flatMap { try? read($0) }
  }
}
