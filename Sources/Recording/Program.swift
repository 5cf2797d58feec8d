/// The program that writes a run.
public enum Program {
  /// The version. A run's hash covers it, so a version is never used for two programs that compute
  /// differently.
  public static let version = "0.3.0"

  /// The name and the version, as tables give them.
  public static let nameAndVersion = "Distretto \(version)"
}
