/// The value of every parameter in one run: the defaults, and what a scenario sets.
public struct ParameterValues: Equatable, Sendable {
  private var values: [String: Double]

  /// The central value of every parameter.
  public init() {
    values = Dictionary(uniqueKeysWithValues: ParameterCatalogue.all.map { ($0.name, $0.central) })
  }

  /// The value of the parameter called `name`.
  ///
  /// - Precondition: the catalogue has such a parameter, and a value set lies in what it allows.
  public subscript(name: String) -> Double {
    get {
      guard let value = values[name] else { preconditionFailure("no parameter is called '\(name)'") }
      return value
    }
    set {
      guard let definition = ParameterCatalogue.definition(named: name) else {
        preconditionFailure("no parameter is called '\(name)'")
      }
      precondition(definition.allowed.contains(newValue), "'\(name)' cannot be \(newValue)")
      values[name] = newValue
    }
  }
}
