import Foundation

extension Double {
  /// The natural logarithm, of the platform.
  var logarithm: Double { Foundation.log(self) }
}
