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
  /// Divisions that mostly serve customers of their own province, and so do not export.
  public var localDivisions: Set<NACEDivision> = []
  /// Persons employed, cell by cell; empty where that is not known.
  public var employment: [Double] = []
  /// Persons employed by division in each reference area, nil where not published.
  public var referenceSizes: [String: [Double?]] = [:]
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
    localDivisions = Set(baseline.divisions.lazy.filter(\.isLocal).map(\.code))
    employment = baseline.cells.map(\.personsEmployed)
    referenceSizes = baseline.referenceAreas
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
