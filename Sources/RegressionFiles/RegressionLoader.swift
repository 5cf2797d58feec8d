import Econometrics
import ScenarioFiles

/// Reads files of regressions: checks them, the columns of their data included, and turns them into specifications.
public struct RegressionLoader: Sendable {
  /// The table to use instead of the one that files name; nil for theirs.
  public let data: DataSource?

  public init(data: DataSource? = nil) { self.data = data }

  /// Reads the file at `path`, and of its data the header.
  ///
  /// - Complexity: O(bytes of the file).
  public func load(_ path: String) -> LoadedRegressions {
    let tree: Tree
    do throws(ParseFailure) { tree = try Tree(ofFile: path, noun: "specification") } catch {
      return LoadedRegressions(path: path, diagnostics: [error.diagnostic])
    }
    if tree["regressions"] == nil, let entry = tree.entry("scenario") {
      let message = "this is a scenario: 'distretto run' simulates it, 'distretto validate' checks it"
      return LoadedRegressions(path: path, diagnostics: [.error(message, at: entry.keyOrigin)])
    }
    var diagnostics: [Diagnostic] = []
    let source = source(of: tree, path: path, &diagnostics)
    diagnostics += check(tree, path: path, columns: columns(of: source, tree, path: path, &diagnostics))
    guard diagnostics.isEmpty, let source else {
      return LoadedRegressions(path: path, diagnostics: arranged(diagnostics, path: path))
    }
    return LoadedRegressions(
      path: path, diagnostics: [], file: RegressionFile(tree, path: path, data: source))
  }

  private func check(_ tree: Tree, path: String, columns: [String]?) -> [Diagnostic] {
    var shape = ShapeCheck()
    shape.check(tree, against: .record(RegressionKeys.root), of: "specification")
    var check = RegressionCheck(tree: tree, path: path, columns: columns)
    check.run()
    return shape.diagnostics + check.diagnostics
  }

  /// The table to use: the loader's, or the one that the file names.
  private func source(of tree: Tree, path: String, _ diagnostics: inout [Diagnostic]) -> DataSource? {
    if let data { return data }
    guard let own = tree["data"] else {
      let message = "no data: name the table by 'data: {table: …}' here or by --data"
      diagnostics.append(Diagnostic(.error, message, at: .option(""), in: path))
      return nil
    }
    guard let name = own.text("table") else { return nil }
    let (separator, mark) = (own.text("separator") ?? ",", own.text("decimal_mark") ?? ".")
    guard let format = DataForm.format(separator: separator, mark: mark) else {
      let message = "decimals and fields are both marked by '\(mark)'; separate fields by ';' or tab"
      diagnostics.append(.error(message, at: (own["decimal_mark"] ?? own).origin))
      return nil
    }
    return DataSource(Resolver.path(of: name, from: path), format: format)
  }

  /// The names of the columns of `source`; nil where they are not known, once it is reported if they cannot be read.
  private func columns(
    of source: DataSource?, _ tree: Tree, path: String, _ diagnostics: inout [Diagnostic]
  ) -> [String]? {
    guard let source else { return nil }
    do throws(Complaint) { return try source.columnNames() } catch {
      let origin = data == nil ? tree["data", "table"]?.origin : nil
      let message = "cannot read '\(source.path)': \(error.message)"
      diagnostics.append(Diagnostic(.error, message, at: origin ?? .option(""), in: path))
      return nil
    }
  }

  /// How many messages are shown; a reader mends no more at a time.
  private static let messageLimit = 100

  /// Returns the messages by place, each once, and how many there are beyond those that are shown.
  private func arranged(_ diagnostics: [Diagnostic], path: String) -> [Diagnostic] {
    var seen: Set<String> = []
    let different = diagnostics.filter { seen.insert($0.description).inserted }
    let sorted = different.enumerated().sorted { left, right in
      if left.element.comes(before: right.element, files: [path]) { return true }
      return !right.element.comes(before: left.element, files: [path]) && left.offset < right.offset
    }
    let rest = sorted.count - Self.messageLimit
    guard rest > 0 else { return sorted.map(\.element) }
    let more = Diagnostic(.error, "\(rest) more problems are not shown", at: .option(""), in: path)
    return sorted.prefix(Self.messageLimit).map(\.element) + [more]
  }
}
