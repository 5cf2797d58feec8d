/// Returns where a formula, condition or other text of this grammar first names a column, the first character being 1.
///
/// - Returns: nil where the text does not name the column, or cannot be taken apart.
/// - Complexity: O(characters).
public func position(ofColumn name: String, in text: String) -> Int? {
  guard let tokens = try? Lexer.tokens(of: text) else { return nil }
  return tokens.first { $0.kind == .name(name) }?.position
}
