/// A class of firms by persons employed, as baselines state them.
///
/// The first two follow business demography (no employee: the owner alone; one to nine employees); the upper three
/// are the usual small, medium and large.
public enum FirmSizeClass: Int, CaseIterable, Codable, Hashable, Sendable {
  case soleOwner, micro, small, medium, large

  /// The label in data files: number of employees for the first two, of persons for the others.
  public var label: String {
    switch self {
    case .soleOwner: "0"
    case .micro: "1_9"
    case .small: "10_49"
    case .medium: "50_249"
    case .large: "250_plus"
    }
  }

  /// The sizes in the class, persons employed (annual average, hence not whole); the last has no upper end.
  public var persons: Range<Double> {
    switch self {
    case .soleOwner: 1..<1.5
    case .micro: 1.5..<10.5
    case .small: 10.5..<50.5
    case .medium: 50.5..<250.5
    case .large: 250.5..<Double.infinity
    }
  }
}
