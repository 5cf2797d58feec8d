import EconomyModel

/// What a name in scenario files or output files stands for.
public struct GlossaryEntry: Sendable {
  /// What kind of thing a name is.
  public enum Kind: String, Sendable {
    case parameter, variable
    case policyVariable = "policy variable"
    case networkVariable = "network variable"
    case indicator
    case instrument
    case shock
  }

  /// Numbers that only a parameter has.
  public struct Setting: Sendable {
    /// The default.
    public let central: Double
    /// The range of the evidence.
    public let range: ClosedRange<Double>
    /// What a scenario may set.
    public let allowed: ClosedRange<Double>
    /// How well the evidence supports the default.
    public let confidence: ParameterDefinition.Confidence
    /// Rows of the evidence table; empty for an assumption.
    public let evidence: [String]
  }

  /// The name.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// What it means.
  public let meaning: String
  /// The unit; nil for an instrument.
  public let unit: String?
  /// The symbol in the equations.
  public let symbol: String?
  /// The number of the equation.
  public let equation: String?
  /// Where the number comes from.
  public let source: String
  /// Default, range and confidence of a parameter.
  public let setting: Setting?
}

extension GlossaryEntry {
  /// The entry as lines of text.
  public var text: String {
    var lines = ["\(name) (\(kind.rawValue))", "  \(meaning)"]
    func add(_ label: String, _ value: String?) {
      if let value { lines.append("  \((label + ":").padded(to: 12))\(value)") }
    }
    add("unit", unit)
    add("symbol", symbol)
    add("equation", equation)
    if let setting {
      add("default", "\(setting.central)")
      add("evidence", "\(setting.range.lowerBound) to \(setting.range.upperBound)")
      add("allowed", "\(setting.allowed.lowerBound) to \(setting.allowed.upperBound)")
      add("confidence", setting.confidence.rawValue)
    }
    add("source", source)
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
