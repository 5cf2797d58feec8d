import EconomyModel

/// What a scenario file needs to know of a parameter of the model.
public struct KnownParameter: Sendable {
  /// The dotted path, for example `growth.laplace_scale`.
  public let name: String
  /// The unit in words, empty for pure numbers.
  public let unit: String
  /// What it means, in one sentence.
  public let meaning: String
  /// The value without a scenario's word.
  public let central: Double
  /// The values that the model can take.
  public let allowed: ClosedRange<Double>
  /// The range of the evidence; nil where none is known.
  public let range: ClosedRange<Double>?
  /// The evidence rows, for example `P117`, or "assumption".
  public let evidence: String

  public init(
    name: String, unit: String, meaning: String, central: Double, allowed: ClosedRange<Double>,
    evidence: String, range: ClosedRange<Double>? = nil
  ) {
    (self.name, self.unit, self.meaning) = (name, unit, meaning)
    (self.central, self.allowed, self.evidence) = (central, allowed, evidence)
    self.range = range
  }

  /// Every parameter of the model.
  public static let all = ParameterCatalogue.all.map(KnownParameter.init)

  /// Takes over what the model says of its parameter.
  public init(_ definition: ParameterDefinition) {
    self.init(
      name: definition.name, unit: definition.unit == "1" ? "" : definition.unit,
      meaning: definition.meaning, central: definition.central, allowed: definition.allowed,
      evidence: definition.evidence.isEmpty ? "assumption" : definition.evidence.joined(separator: ", "),
      range: definition.range)
  }
}
