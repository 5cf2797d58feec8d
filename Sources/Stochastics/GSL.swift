import CGSL

/// What the GNU Scientific Library reports as gone wrong.
public struct GSLError: Error, Hashable, CustomStringConvertible, Sendable {
  /// GSL's error number.
  public let code: Int32
  /// The function that failed.
  public let function: String

  public var description: String { "\(function): \(String(cString: gsl_strerror(code)))" }
}

/// The GNU Scientific Library, with its habit of ending the process on an error switched off.
public enum GSL {
  /// Switches GSL's default handler off, once; ask for it before the first call that can fail.
  public static let prepared: Void = { _ = gsl_set_error_handler_off() }()

  /// The version of the library that is linked, for example `2.7.1`.
  public static var version: String { String(cString: distretto_gsl_version()) }

  /// Passes GSL's `status` on.
  ///
  /// - Throws: `GSLError` for any status but success.
  public static func check(_ status: Int32, in function: String) throws(GSLError) {
    guard status == Int32(GSL_SUCCESS) else { throw GSLError(code: status, function: function) }
  }
}
