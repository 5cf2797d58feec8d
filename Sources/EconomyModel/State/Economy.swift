import Classifications

/// The state of a simulated economy at the end of a year.
public struct Economy: Sendable {
  /// The data the economy started from.
  public let baseline: Baseline
  /// The calendar year that the books cover.
  public internal(set) var year: Int
  /// Every active firm.
  public internal(set) var firms: FirmTable
  /// What each cell did: province by province, within it division by division.
  public internal(set) var cells: CellBooks
  /// What each province did.
  public internal(set) var regions: RegionBooks
  /// Agglomerations of the provinces and, in the last row, of the whole territory.
  public internal(set) var clusters: ClusterBooks
  /// The kinds of support in force; row 0 is none.
  public internal(set) var supports: [SupportTerms] = [.none]
  /// Each policy's money and recipients in the year, in order of the policies' ids.
  public internal(set) var accounts: [PolicyAccount] = []
  /// Every award so far, in order of year and policy.
  public internal(set) var awards: [Award] = []
  /// What partnerships have come to, in order of the policies' ids.
  public internal(set) var networks: [Network] = []
  /// Firms that close at the end of the year by `EmployeeClass`, in the whole territory.
  public internal(set) var deathsByEmployees = Array(repeating: 0, count: EmployeeClass.allCases.count)
  /// Firms by cell at the start, before any death.
  public internal(set) var initialFirms: [Double]

  /// What is lasting about firms.
  public let traits: FirmTraits

  /// What was promised to firms and when it falls due.
  var ledger = PolicyLedger()
  /// Firms that were members of a cluster organisation in the year, by their permanent numbers.
  public internal(set) var members: Set<UInt64> = []
  /// Where each kind of support stands in `supports`.
  var supportRows: [SupportTerms: UInt32] = [:]
  /// Of which rows a row of `supports` is made up that stands for several at once.
  var supportParts: [UInt32: [UInt32]] = [:]
  /// Where a combination of rows stands in `supports`.
  var supportRowsOfParts: [[UInt32]: UInt32] = [:]
  /// What the clusters of the last year tell the phases.
  var clusterSignals: ClusterSignals
  /// Real growth of each province's GDP in the last year above the baseline's trend, log points.
  var incomeSignal: [Double]
  /// Demand of each cell in the last year relative to trend.
  var demand: [Double]
  /// The factor on the labour force in the last year.
  var labourForceFactor = 1.0
  /// `cells.employmentSupported` of the last year.
  var lastEmploymentSupported: [Double]
  /// Business research of each cell in the year, million euro.
  var cellResearch: [Double]
  /// GDP of each province in the last year, million euro; empty in the first.
  var lastGDP: [Double]

  /// The number of provinces.
  public var regionCount: Int { baseline.regions.count }
  /// The number of divisions.
  public var divisionCount: Int { baseline.divisions.count }
  /// The number of cells.
  public var cellCount: Int { regionCount * divisionCount }

  /// The province of a cell.
  @inlinable public func region(of cell: Int) -> Int { cell / baseline.divisions.count }
  /// The division of a cell.
  @inlinable public func division(of cell: Int) -> Int { cell % baseline.divisions.count }
  /// The cells of a province.
  @inlinable public func cells(of region: Int) -> Range<Int> {
    region * baseline.divisions.count..<(region + 1) * baseline.divisions.count
  }

  /// The factor that turns million euro of the baseline's year into million euro of 2020.
  var toConstantPrices: Double { 1 / baseline.deflators[baseline.year, default: 1] }
}
