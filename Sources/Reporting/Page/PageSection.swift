/// A heading with what stands below it.
struct PageSection {
  let title: String
  /// Paragraphs, lists and tables, each as Markdown.
  var parts: [String]

  /// The section; nil where it has no parts.
  init?(_ title: String, _ parts: [String]) {
    let parts = parts.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return nil }
    (self.title, self.parts) = (title, parts)
  }

  var markdown: String { (["## \(title)"] + parts).joined(separator: "\n\n") }
}
