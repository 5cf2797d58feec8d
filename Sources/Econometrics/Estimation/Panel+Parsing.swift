/// What is wrong with the words for a panel.
public struct PanelProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what is allowed.
  public let description: String
}

extension Panel {
  /// Reads what a user wrote: units, a colon and the period, as in `region^division:year`.
  ///
  /// - Throws: `PanelProblem`, which says how a panel is written.
  public init(parsing text: String) throws(PanelProblem) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let unit = parts[0].split(separator: "^", omittingEmptySubsequences: false).map(\.columnName)
    guard parts.count == 2, !parts[1].isEmpty, unit.allSatisfy({ !$0.isEmpty }) else {
      throw PanelProblem(
        description: "'\(text)' is no panel: write units and period, as in region^division:year")
    }
    self.init(unit: unit, period: parts[1].columnName)
  }
}

extension Panel: CustomStringConvertible {
  /// The panel as it is written.
  public var description: String { "\(unit.joined(separator: "^")):\(period)" }
}
