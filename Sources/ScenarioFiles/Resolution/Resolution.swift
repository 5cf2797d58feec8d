/// A scenario file with everything it builds on, before it is checked.
struct Resolution {
  /// The resolved tree, built-in values included.
  var tree: Tree
  /// The variants that the file names, by name.
  let variants: Tree?
  /// The files read, in the order in which messages about them belong: the file itself first.
  var files: [String]
  /// Problems met on the way.
  var diagnostics: [Diagnostic]
  /// Whether every file that it builds on could be read.
  let isComplete: Bool
  /// Files whose values hold where the scenario says nothing: what `extends` brought in.
  let inherited: Set<String>
}
