/// A settable number of the model: what it means, where it comes from, and what values make sense.
public struct ParameterDefinition: Sendable {
  /// How well the evidence supports the central value.
  public enum Confidence: String, Codable, Sendable {
    /// Read in an official table, an abstract or a founding document.
    case high
    /// Computed, transferred to Lombardy, or taken from a secondary account.
    case medium
    /// A working default by judgement; every output that leans on it says so.
    case low
  }

  /// The dotted name used in scenario files, for example `growth.laplace_scale`.
  public let name: String
  /// The symbol in the equations.
  public let symbol: String
  /// The unit, `1` for a pure number.
  public let unit: String
  /// What it stands for, in a sentence.
  public let meaning: String
  /// The equations it enters, for example `(3.2)`.
  public let equation: String
  /// The default.
  public let central: Double
  /// The range of the evidence.
  public let range: ClosedRange<Double>
  /// What a scenario may set.
  public let allowed: ClosedRange<Double>
  /// Rows of the evidence table, `P117`; empty for an assumption.
  public let evidence: [String]
  /// How well the evidence supports `central`.
  public let confidence: Confidence
  /// The source in words.
  public let source: String

  /// A parameter whose default has a row in the evidence table, or is an assumption when `evidence` is empty.
  public init(
    _ name: String, symbol: String, unit: String, _ meaning: String, equation: String, central: Double,
    range: ClosedRange<Double>, allowed: ClosedRange<Double>, evidence: [String] = [],
    confidence: Confidence, source: String
  ) {
    self.name = name
    self.symbol = symbol
    self.unit = unit
    self.meaning = meaning
    self.equation = equation
    self.central = central
    self.range = range
    self.allowed = allowed
    self.evidence = evidence
    self.confidence = confidence
    self.source = source
  }
}
