import Classifications
import EconomyModel

/// What a scenario is checked against: the codes, years and firms of a baseline.
public struct BaselineFacts: Sendable {
  /// The baseline's name, for example `lombardy-2019`.
  public let name: String
  /// The year that the baseline describes.
  public let year: Int
  /// The whole modelled territory.
  public let territory: NUTSRegion
  /// The regions of the baseline, in the order of its cells.
  public let regions: [NUTSRegion]
  /// The divisions of the baseline, in the order of its cells.
  public let divisions: [NACEDivision]
  /// The names of the areas that location quotients can compare with, in alphabetical order.
  public let referenceAreas: [String]
  /// Index of prices by year, 2020 being 1.
  public let deflators: [Int: Double]
  /// Firms by `FirmSizeClass`, one list a cell, region by region.
  public let firms: [[Int]]
  /// How often firms open and close, which tells how old they are.
  public let demography: BaselineDemography
}

extension BaselineFacts {
  /// Takes from `baseline` what scenario files are checked against.
  public init(_ baseline: Baseline) {
    (name, year, territory) = (baseline.name, baseline.year, baseline.territory)
    regions = baseline.regions.map(\.code)
    divisions = baseline.divisions.map(\.code)
    referenceAreas = baseline.referenceAreas.keys.sorted()
    deflators = baseline.deflators
    firms = baseline.cells.map(\.firms)
    demography = baseline.demography
  }

  /// Returns about how many firms of the baseline meet `eligibility`.
  ///
  /// Bounds of size that cut through a class take the share of a Pareto distribution with exponent 1 (P119), bounds of
  /// age that of equation (2.6), alike in every cell.
  public func eligibleFirms(_ eligibility: EligibleFirms) -> Int {
    let shares = FirmSizeClass.allCases.map { Self.share(of: $0, in: eligibility) }
    let columns = divisions.indices.filter { eligibility.admits(divisions[$0]) }
    var total = 0.0
    for row in regions.indices where eligibility.admits(regions[row]) {
      for column in columns {
        let counts = firms[row * divisions.count + column]
        total += zip(counts, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
      }
    }
    return Int((total * demography.share(of: eligibility.ages)).rounded())
  }

  private static func share(of size: FirmSizeClass, in eligibility: EligibleFirms) -> Double {
    let persons = size.persons
    // Employees are persons employed less the owner, rounded: k employees are k + 0.5 to k + 1.5 persons.
    let least = max(persons.lowerBound, eligibility.leastEmployees.map { Double($0) + 0.5 } ?? 0)
    let most = min(persons.upperBound, eligibility.mostEmployees.map { Double($0) + 1.5 } ?? .infinity)
    guard least < most else { return 0 }
    return (1 / least - 1 / most) / (1 / persons.lowerBound - 1 / persons.upperBound)
  }
}

/// What is found where a scenario names a baseline.
public enum BaselineLookup: Sendable {
  case found(BaselineFacts)
  /// No baseline has the name; these are there, in the folders that were searched.
  case missing(known: [String], searched: [String] = [])
  /// The baseline is there and cannot be read, for the reason given.
  case unreadable(String)
}
