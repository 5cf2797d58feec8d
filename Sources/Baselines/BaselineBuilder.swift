import EconomyModel

/// Builds the baselines from the official tables beside them.
public struct BaselineBuilder: Sendable {
  /// The names of everything that can be built, in order.
  public static let names = ["lombardy-2003", "lombardy-2019", "europe-sbs-2013", "europe-2013"]

  let folder: String
  private let official: DataPackage
  let tables: OfficialTables
  private let european: EuropeanTable

  /// Reads the official tables in the subfolder `official` of `folder`.
  ///
  /// - Throws: `BaselineError.unreadable` or `.malformed`.
  public init(folder: String) throws(BaselineError) {
    self.folder = folder
    official = try DataPackage(in: "\(folder)/official")
    tables = try OfficialTables(in: "\(folder)/official")
    european = try EuropeanTable(tables.structuralRegions)
  }

  /// Builds the baseline `name` and writes it to its subfolder.
  ///
  /// - Returns: the paths of the files written.
  /// - Throws: `BaselineError`.
  public func build(_ name: String) throws(BaselineError) -> [String] {
    let files = try files(of: name)
    for file in files { try write(file.bytes, to: "\(folder)/\(name)/\(file.name)") }
    return files.map { "\(folder)/\(name)/\($0.name)" }
  }

  /// The files of the baseline `name`, without writing them.
  ///
  /// - Throws: `BaselineError`.
  public func files(of name: String) throws(BaselineError) -> [(name: String, bytes: [UInt8])] {
    let (tables, package) = try package(name)
    return tables.map { ("\($0.name).csv", $0.writer.bytes) } + [("datapackage.json", package.json())]
  }

  private func package(_ name: String) throws(BaselineError) -> ([PackageTable], DataPackage) {
    switch name {
    case "lombardy-2003":
      let model = try Lombardy2003(tables: tables)
      let economy = try model.economy()
      let demography = TerritorialDemography(tables: tables, year: 2004, cohort: 2004)
      return try lombardy(
        name, year: 2003, economy: economy, regions: model.regions(of: economy),
        demography: demography.rates())
    case "lombardy-2019":
      let model = Lombardy2019(tables: tables)
      let economy = try model.economy()
      let demography = TerritorialDemography(tables: tables, year: 2019, cohort: 2014)
      return try lombardy(
        name, year: 2019, economy: economy, regions: model.regions(of: economy),
        demography: demography.rates())
    case "europe-sbs-2013": return try publishedEurope(name)
    case "europe-2013": return try europe(name)
    default: throw .unknownBaseline(name: name, known: Self.names)
    }
  }

  /// The official tables without those that only Europe is built from.
  private var officialOfLombardy: DataPackage {
    var tables = official
    tables.resources.removeAll { EuropeanOfficialTables.names.contains($0.name) }
    return tables
  }

  private func publishedEurope(_ name: String) throws(BaselineError) -> ([PackageTable], DataPackage) {
    let cells = try european.packageTable(tables.structuralRegions)
    let package = DataPackage(
      name: name, title: "European regions in 2013: persons employed, local units and wages by division",
      description: "Structural business statistics of Eurostat, business economy without finance.",
      baseline: nil,
      official: officialOfLombardy, resources: [cells.resource])
    return ([cells], package)
  }

  private func europe(_ name: String) throws(BaselineError) -> ([PackageTable], DataPackage) {
    let model = try Europe2013(tables: tables, european: european, folder: folder)
    let written = try model.packageTables(european: european)
    let package = DataPackage(
      name: name,
      title: "The European Union in 2013: local units, employment and money by region and division",
      description:
        "Eurostat's structural business statistics, business economy without finance; holes are fitted.",
      baseline: .init(year: Europe2013.year, territory: Europe2013.territory), official: official,
      resources: written.map(\.resource))
    return (written, package)
  }

  private func lombardy(
    _ name: String, year: Int, economy: FittedEconomy, regions: [FittedRegion], demography: BaselineDemography
  )
    throws(BaselineError) -> ([PackageTable], DataPackage)
  {
    let writer = BaselineTables(tables: tables, european: european, year: year)
    let written = [
      writer.cells(of: economy), writer.regions(regions), try writer.divisions(), writer.reference(),
      writer.relatedness(), try writer.prices(), writer.demography(demography),
    ]
    let package = DataPackage(
      name: name, title: "Lombardy in \(year): firms, employment and money by province and division",
      description: "Fitted to official tables of Eurostat and Istat by iterative proportional fitting.",
      baseline: .init(year: year, territory: LombardProvinces.region), official: officialOfLombardy,
      resources: written.map(\.resource))
    return (written, package)
  }
}
