import ScenarioFiles

/// What editors and documentation are told of specification files.
public enum RegressionSchema {
  /// The JSON Schema (draft-07) as text.
  public static var text: String {
    JSONSchema(of: RegressionKeys.root, title: "A specification of regressions of Distretto").text
  }

  /// The table of every key, in Markdown; those of a model stand in the defaults.
  public static var keys: String { KeyTable.markdown(of: RegressionKeys.overview) }
}
