/// The names along one side of a table, each once, in ascending order.
struct Axis: Equatable, Sendable {
  let names: [String]
  private let positions: [String: Int]

  init(_ names: some Sequence<String>) {
    self.names = Set(names).sorted()
    positions = Dictionary(uniqueKeysWithValues: self.names.enumerated().map { ($1, $0) })
  }

  var count: Int { names.count }

  /// The position of a name, nil when the side lacks it.
  subscript(name: String) -> Int? { positions[name] }
}
