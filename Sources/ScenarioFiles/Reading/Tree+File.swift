extension Tree {
  /// Reads and parses the file at `path`, a set of keys.
  ///
  /// - Parameters:
  ///   - noun: what messages call the file: "scenario".
  ///   - origin: where the file was named; a file that cannot be read is reported there.
  ///   - hint: what to add for a file that another one names and that cannot be read.
  /// - Throws: `ParseFailure` for a file that cannot be read, is not YAML or no set of keys.
  package init(
    ofFile path: String, noun: String, referredFrom origin: Origin? = nil, hint: () -> String = { "" }
  ) throws(ParseFailure) {
    let source: SourceText
    do throws(Complaint) { source = try SourceReader.read(path: path, name: path, noun: noun) } catch {
      let message = "cannot read '\(path)': \(error.message)\(origin == nil ? "" : hint())"
      throw ParseFailure(diagnostic: Diagnostic(.error, message, at: origin ?? .option(""), in: path))
    }
    self = try TreeParser(source: source).parse()
    guard case .record = content else {
      throw ParseFailure(diagnostic: .error("a \(noun) is a set of keys, not \(form)", at: self.origin))
    }
  }
}
