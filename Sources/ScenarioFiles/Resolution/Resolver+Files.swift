import Foundation
import Tables

extension Resolver {
  /// Reads and parses the file at `path`; problems are reported at `origin`, where the file was named.
  mutating func read(_ path: String, referredFrom origin: Origin?) -> Tree? {
    if !files.contains(path) { note(file: path) }
    do throws(ParseFailure) {
      return try Tree(
        ofFile: path, noun: "scenario", referredFrom: origin,
        hint: { Self.nearestFile(to: path, except: files) })
    } catch {
      report(error.diagnostic)
      return nil
    }
  }

  /// Returns a question for the scenario file beside `path` that has nearly its name; `read` are the files read.
  private static func nearestFile(to path: String, except read: [String]) -> String {
    guard !FileManager.default.fileExists(atPath: path) else { return "" }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let known = names.filter {
      ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !read.contains(folder + $0)
    }
    let near = Suggestion.nearest(to: lastComponent(path), among: known.sorted())
    return near.map { "; did you mean '\($0)'?" } ?? ""
  }

  /// Returns the path of a file named in the file at `path`.
  package static func path(of name: String, from path: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  /// Returns one spelling for all paths of a file.
  static func canonical(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Returns the value of a `--set`: a single value, or a list in brackets.
  static func value(of text: String, from origin: Origin) throws(Complaint) -> Tree {
    guard text.hasPrefix("[") || text.hasPrefix("{") else { return .scalar(text, from: origin) }
    do throws(ParseFailure) {
      return try TreeParser(source: SourceText(name: "", text: text)).parse().moved(to: origin)
    } catch { throw Complaint(error.diagnostic.message) }
  }
}

extension Tree {
  /// Returns the tree with every origin replaced.
  fileprivate func moved(to origin: Origin) -> Tree {
    let content: Content =
      switch content {
      case .scalar: content
      case .list(let items): .list(items.map { $0.moved(to: origin) })
      case .record(let entries):
        .record(
          entries.map { .init(key: $0.key, keyOrigin: origin, value: $0.value.moved(to: origin)) })
      }
    return Tree(content: content, origin: origin)
  }
}
