/// What counts as a firm.
public enum FirmConcept: String, CaseIterable, Codable, Sendable {
  /// An enterprise, counted once, where it has its seat (Eurostat business demography).
  case enterprise
  /// A local unit: every place of work of an enterprise, counted where it stands (Istat, territorial frame).
  case localUnit = "local-unit"

  /// What the names of the columns with the firms begin with.
  var columnPrefix: String {
    switch self {
    case .enterprise: "enterprises_"
    case .localUnit: "local_units_"
    }
  }
}
