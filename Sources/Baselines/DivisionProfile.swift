import Classifications

/// Where the numbers of a division come from, and what kind of activity it is.
struct DivisionProfile: Sendable {
  /// The division.
  let division: NACEDivision
  /// The branch of the national accounts (`nama_10_a64`) that holds it.
  let branch: String
  /// The group of activities of the demography of enterprises that holds it; TOTAL where none was published.
  let demography: String
  /// Whom it sells to.
  let market: Market
  /// How much research it needs.
  let technology: Technology

  init(
    _ code: String, branch: String, demography: String, _ market: Market, _ technology: Technology
  ) {
    guard let division = NACEDivision(code) else { preconditionFailure("\(code) is a division") }
    self.division = division
    (self.branch, self.demography, self.market, self.technology) = (branch, demography, market, technology)
  }

  /// The section of the territorial frame that holds the division: mining and manufacturing are one.
  var frameSection: String {
    let letter = division.section.letter
    return letter == "B" || letter == "C" ? "B_C" : letter
  }

  /// The group of sections of the regional accounts that holds the division.
  var accountsGroup: String {
    switch division.section.letter {
    case "B", "C", "D", "E": "B-E"
    case "G", "H", "I": "G-I"
    case "M", "N": "M-N"
    case "P", "Q": "O-Q"
    case "R", "S": "R-U"
    case let letter: letter
    }
  }
}

/// Whom a division sells to: what decides how much of a supported firm's gain its neighbours lose.
enum Market: Sendable {
  /// Goods sold far away.
  case traded
  /// Services sold within the region and beyond.
  case mixed
  /// Trade, catering, care and repair for the people of the province.
  case localService
  /// Building, water and waste: local customers, contracts large enough for others to compete.
  case localOther

  /// The share of supported firms' gains that competitors lose (P211: 0.1 to 0.6).
  var displacement: Double {
    switch self {
    case .traded: 0.1
    case .mixed, .localOther: 0.3
    case .localService: 0.6
    }
  }

  /// Whether the customers are mostly of the own province.
  var isLocal: Bool { self == .localService || self == .localOther }
}

/// Technology and knowledge intensity, after Eurostat's aggregation of NACE divisions.
enum Technology: Sendable {
  case high, mediumHigh, mediumLow, low
  case research, highTechnologyService, knowledgeIntensive, other

  /// Business research per euro of value added, up to a common factor.
  ///
  /// The classes are Eurostat's; the weights, an assumption, keep the order and rough distances of research
  /// intensities.
  var researchIntensity: Double {
    switch self {
    case .research: 30
    case .high: 24
    case .mediumHigh: 8
    case .highTechnologyService: 5
    case .mediumLow: 2
    case .low: 1.2
    case .knowledgeIntensive: 1
    case .other: 0.1
    }
  }
}
