extension Array {
  /// Takes over the values of `other` in the memory that is there, so that neither array shares the other's.
  /// - Complexity: O(count).
  mutating func copyValues(of other: borrowing [Element]) {
    guard count == other.count else {
      removeAll(keepingCapacity: true)
      for index in 0..<other.count { append(other[index]) }
      return
    }
    for index in 0..<count { self[index] = other[index] }
  }

  /// Gives every place `value`.
  /// - Complexity: O(count).
  mutating func fill(with value: Element) {
    for index in indices { self[index] = value }
  }
}

/// Hands out what `place` holds and leaves `substitute` there: what is taken belongs to the taker alone and can be changed
/// without a copy.
func take<Value>(_ place: inout Value, leaving substitute: Value) -> Value {
  var value = substitute
  swap(&value, &place)
  return value
}
