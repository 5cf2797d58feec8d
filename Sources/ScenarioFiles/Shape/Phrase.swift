/// Text with a grammar of its own, such as a formula: who knows the grammar says what is wrong.
package struct Phrase: Sendable {
  /// What the key takes, in a reader's words.
  let words: String
  /// A regular expression that every such text fits, for editors.
  let pattern: String
  /// Returns what is wrong with a text, nil when nothing is.
  let mistake: @Sendable (String) -> Mistake?

  package init(_ words: String, pattern: String, mistake: @escaping @Sendable (String) -> Mistake?) {
    (self.words, self.pattern, self.mistake) = (words, pattern, mistake)
  }

  /// What is wrong with a text, and where in it.
  package struct Mistake: Sendable {
    /// What is wrong and what is allowed.
    package let message: String
    /// The place of the first scalar that is wrong, counted from 0; nil for the whole text.
    package let offset: Int?
    /// How many scalars are wrong.
    package let width: Int

    package init(_ message: String, offset: Int? = nil, width: Int = 1) {
      (self.message, self.offset, self.width) = (message, offset, width)
    }
  }
}
