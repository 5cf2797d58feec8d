import Yams

/// Parses YAML into a `Tree`, safe against files written to exhaust the parser.
///
/// Aliases are refused before parsing: a value stands where it is used, with its own line. Without
/// them a tree is never larger than its text; brackets are bounded here, other nesting (1,000 levels) by libyaml.
package struct TreeParser {
  let source: SourceText
  /// The most values and keys that are read.
  static let nodeLimit = 5000
  /// The deepest nesting of brackets that is read; scenarios need about five.
  static let bracketLimit = 100

  package init(source: SourceText) { self.source = source }

  /// Returns the root of the file's only document.
  ///
  /// - Throws: `ParseFailure` at the first place where the text is not YAML.
  package func parse() throws(ParseFailure) -> Tree {
    guard !source.text.isEmpty else { throw failure("the file is empty", line: 1, column: 1) }
    try refuseAliases()
    try refuseDeepBrackets()
    do {
      let parser = try Yams.Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { throw failure("the file is empty", line: 1, column: 1) }
      try refuseCrowds(below: root)
      return try tree(of: root)
    } catch let failure as ParseFailure {
      throw failure
    } catch let error as YamlError {
      throw describe(error)
    } catch {
      throw failure("\(error)", line: 1, column: 1)
    }
  }

  private func tree(of node: Node) throws(ParseFailure) -> Tree {
    switch node {
    case .scalar(let scalar):
      Tree(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain),
        origin: origin(at: scalar.mark, width: scalar.style == .plain ? scalar.string.width : nil))
    case .sequence(let sequence): try list(sequence)
    case .mapping(let mapping): try record(mapping)
    case .alias(let alias): throw failure("aliases are not read", at: alias.mark)
    }
  }

  private func refuseCrowds(below root: Node) throws(ParseFailure) {
    var waiting = [root]
    var count = 0
    while let node = waiting.popLast() {
      count += 1
      guard count <= Self.nodeLimit else {
        throw failure(
          "the file has more than \(Self.nodeLimit) values; a \(source.noun) has a few hundred", at: node.mark
        )
      }
      switch node {
      case .sequence(let sequence): waiting += Array(sequence.reversed())
      case .mapping(let mapping): waiting += mapping.reversed().map(\.value)
      case .scalar, .alias: break
      }
    }
  }

  private func list(_ sequence: Node.Sequence) throws(ParseFailure) -> Tree {
    var items: [Tree] = []
    for node in sequence { items.append(try tree(of: node)) }
    return Tree(content: .list(items), origin: origin(at: sequence.mark, width: 1))
  }

  private func record(_ mapping: Node.Mapping) throws(ParseFailure) -> Tree {
    var entries: [Tree.Entry] = []
    for (key, value) in mapping {
      guard let name = key.scalar else { throw failure("a key is a single word", at: key.mark) }
      let keyOrigin = origin(at: name.mark, width: name.style == .plain ? name.string.width : nil)
      entries.append(.init(key: name.string, keyOrigin: keyOrigin, value: try tree(of: value)))
    }
    return Tree(content: .record(entries), origin: origin(at: mapping.mark, width: 1))
  }

  /// The place of `mark`; without a width, up to the closing quote or, for text in blocks, one character.
  private func origin(at mark: Mark?, width: Int?) -> Origin {
    guard let mark else { return .builtIn(evidence: "") }
    let width = width ?? quotedWidth(at: mark)
    return .file(Place(source: source, line: mark.line, column: mark.column, width: max(1, width)))
  }

  private func quotedWidth(at mark: Mark) -> Int {
    guard source.lines.indices.contains(mark.line - 1) else { return 1 }
    let rest = source.lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return 1 }
    guard let end = rest.dropFirst().firstIndex(of: quote) else { return 1 }
    return rest.distance(from: rest.startIndex, to: end) + 1
  }
}

/// The one problem of a file that is not YAML.
package struct ParseFailure: Error {
  package let diagnostic: Diagnostic
}

extension TreeParser {
  func failure(_ message: String, line: Int, column: Int, width: Int = 1) -> ParseFailure {
    let place = Place(source: source, line: line, column: column, width: width)
    return ParseFailure(diagnostic: .error(message, at: .file(place)))
  }

  private func failure(_ message: String, at mark: Mark?) -> ParseFailure {
    failure(message, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func describe(_ error: YamlError) -> ParseFailure {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return failure(plain(problem, after: context, at: mark), at: mark)
    case .reader(let problem, let offset, _, _):
      let (line, column) = position(ofCharacter: offset ?? 0)
      return failure("\(problem); a \(source.noun) is plain text", line: line, column: column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return duplicate(duplicates.first ?? "", first: context.mark)
    default: return failure("the file is not YAML: \(error)", line: 1, column: 1)
    }
  }

  private func plain(_ problem: String, after context: YamlError.Context?, at mark: Mark) -> String {
    if problem.hasPrefix("Maximum nesting level") {
      return "the file is nested too deeply to be a \(source.noun)"
    }
    if problem.hasPrefix("found undefined alias") { return "aliases are not read; write the value out" }
    if problem.hasPrefix("but found another document") { return "a \(source.noun) file holds one document" }
    if character(at: mark) == "\t" { return "a tab cannot indent YAML; use spaces" }
    let start = context.map { " \($0.text) from line \($0.mark.line)" } ?? ""
    return "this is not YAML: \(problem)\(start)"
  }

  private func character(at mark: Mark) -> Unicode.Scalar? {
    guard source.lines.indices.contains(mark.line - 1) else { return nil }
    return source.lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
  }

  private func position(ofCharacter offset: Int) -> (line: Int, column: Int) {
    let before = source.text.prefix(offset)
    let line = before.lastIndex(where: \.isNewline).map { before[before.index(after: $0)...] } ?? before
    return (1 + before.count(where: \.isNewline), 1 + line.unicodeScalars.count)
  }

  /// Names the second of two equal keys, found as the next line or flow entry that begins with the same word.
  private func duplicate(_ key: String, first: Mark) -> ParseFailure {
    let message = "'\(key)' is given twice here, first on line \(first.line)"
    for index in source.lines.indices.dropFirst(first.line - 1) {
      let line = Array(source.lines[index].unicodeScalars)
      let after = index == first.line - 1 ? first.column : 0
      for column in line.indices.dropFirst(after) where isKey(key, at: column, of: line) {
        return failure(message, line: index + 1, column: column + 1, width: key.width)
      }
    }
    return failure(message, line: first.line, column: first.column, width: key.width)
  }

  private func isKey(_ key: String, at column: Int, of line: [Unicode.Scalar]) -> Bool {
    let word = Array(key.unicodeScalars)
    let end = column + word.count
    guard end < line.count, Array(line[column..<end]) == word, line[end] == ":" else { return false }
    return column == 0 || " {,".unicodeScalars.contains(line[column - 1])
  }
}

extension String {
  /// The number of Unicode scalars, in which columns are counted.
  var width: Int { unicodeScalars.count }
}
