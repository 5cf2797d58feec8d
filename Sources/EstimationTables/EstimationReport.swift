/// Tables of regressions with what they are about and of: everything that one call writes.
public struct EstimationReport: Sendable {
  /// Heading, question, description and sources, as a specification file has them.
  public struct About: Sendable {
    public var title = ""
    public var question = ""
    public var description = ""
    public var sources: [String] = []

    public init() {}
  }

  /// The table that was read.
  public struct DataFacts: Sendable {
    /// The file, as the user named it.
    public let file: String
    /// The number of its rows.
    public let rows: Int

    public init(file: String, rows: Int) { (self.file, self.rows) = (file, rows) }
  }

  /// The program's name and version.
  public let program: String
  /// What the tables are about; empty where formulas were given.
  public let about: About
  /// What they are of.
  public let data: DataFacts
  /// A sentence on each derived column and table.
  public let derivations: [String]
  /// The tables, in order.
  public let tables: [EstimationTable]

  public init(
    _ tables: [EstimationTable], of data: DataFacts, program: String, about: About = About(),
    derivations: [String] = []
  ) {
    (self.tables, self.data, self.program) = (tables, data, program)
    (self.about, self.derivations) = (about, derivations)
  }

  /// All tables in plain characters, for a terminal.
  public var text: String {
    ([preamble.joined(separator: "\n") + "\n"] + tables.map(\.text)).joined(separator: "\n")
  }

  /// All tables in Markdown.
  public var markdown: String {
    let heading = about.title.isEmpty ? "" : "# \(about.title)\n\n"
    let lines = preamble.dropFirst(about.title.isEmpty ? 0 : 1).map(EstimationTable.markdownText)
    return heading + lines.joined(separator: "\n\n") + "\n\n" + tables.map(\.markdown).joined(separator: "\n")
  }

  /// All tables in LaTeX, what they are of as comments.
  public var latex: String {
    let lines = ["needs \\usepackage{booktabs}"] + preamble
    return lines.map { "% \($0)\n" }.joined() + tables.map { "\n\($0.latex)" }.joined()
  }

  /// Title, question, data and derived columns, a line each.
  private var preamble: [String] {
    [about.title, about.question].filter { !$0.isEmpty }
      + ["Data: \(data.file), \(SignificantText.whole(data.rows)) rows"] + derivations
      + (about.sources.isEmpty ? [] : ["Sources: \(about.sources.joined(separator: "; "))"])
  }
}
