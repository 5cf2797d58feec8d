import Classifications

/// How much more of a division a province holds because its local labour systems are specialised in it.
///
/// Istat publishes the group of specialisation of every local labour system. In a system of a division's
/// group, the division's share of its section is taken to be three times that elsewhere (an assumption); the
/// fit to the published margins then fixes the level.
struct Specialisation {
  private let shares: [String: [String: Double]]
  /// How many times the share of a division is larger in a system specialised in it.
  static let concentration = 3.0

  /// Divisions by group of specialisation.
  private static let groups: [(code: String, divisions: [String])] = [
    ("A1", ["C10", "C11"]), ("A2", ["C13", "C14"]), ("A3", ["C15"]), ("A4", ["C16", "C31"]), ("A5", ["C32"]),
    ("A6", ["C27", "C28"]), ("B1", ["C29", "C30"]), ("B2", ["C24", "C25"]), ("B3", ["C23"]),
    ("B4", ["C19", "C20", "C21", "C22"]), ("C4", ["I55"]),
  ]

  /// Adds up the persons employed of the local labour systems in `table` by province and group.
  ///
  /// - Throws: `BaselineError` where a number is missing.
  init(_ table: OfficialTable) throws(BaselineError) {
    var persons: [String: [String: Double]] = [:]
    let provinces = try table.texts(of: "nuts")
    let groups = try table.texts(of: "group_code")
    for (row, code) in try table.texts(of: "sll_code").enumerated() {
      persons[provinces[row], default: [:]][groups[row], default: 0] +=
        try table.number("persons_employed", code)
    }
    shares = persons.mapValues { groups in
      let total = groups.keys.sorted().reduce(0) { $0 + groups[$1, default: 0] }
      return groups.mapValues { $0 / total }
    }
  }

  /// The factor for a division in a province: 1 without any specialised system, 3 where all are.
  func factor(of division: NACEDivision, in province: String) -> Double {
    guard let group = Self.groups.first(where: { $0.divisions.contains(division.code) }) else { return 1 }
    return 1 + (Self.concentration - 1) * (shares[province]?[group.code] ?? 0)
  }
}
