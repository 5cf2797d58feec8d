/// A value that a scenario gives a parameter of the model.
public struct ParameterSetting: Hashable, Sendable {
  /// The name, dotted where it has a prefix.
  public let name: String
  /// The value, in the parameter's unit; a percentage as a fraction.
  public let value: Double
}
