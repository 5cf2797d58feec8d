/// What is wrong with a formula or a condition, and where.
public struct FormulaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text that was read.
  public let text: String
  /// The place of the mistake in the text, the first character being 1.
  public let position: Int
  /// What is wrong, and what is allowed.
  public let message: String

  /// The message, and the text with a mark under the mistake.
  public var description: String {
    "\(message), at character \(position):\n  \(text)\n  \(String(repeating: " ", count: position - 1))^"
  }
}
