import Classifications
import EconomyModel
import Tables

/// The files that a baseline consists of, in order: what its content hash covers.
public let baselineFiles = [
  "cells.csv", "demography.csv", "divisions.csv", "prices.csv", "reference.csv", "regions.csv",
  "relatedness.csv",
]

/// Reads the baseline in `folder`.
///
/// - Parameters:
///   - folder: the path of a folder with the tables and their `datapackage.json`.
///   - concept: what counts as a firm; nil for enterprises where the baseline knows them, else local units.
/// - Throws: `BaselineError` that names the file, and the line and column where a value is wrong.
public func loadBaseline(at folder: String, concept: FirmConcept? = nil) throws(BaselineError)
  -> Baseline
{
  let package = try DataPackage(in: folder)
  guard let subject = package.baseline, let territory = NUTSRegion(subject.territory) else {
    throw .missing(table: "\(folder)/datapackage.json", column: "baseline", key: "year and territory")
  }
  let reader = BaselineReader(folder: folder, concept: concept ?? package.concepts.first ?? .enterprise)
  let regions = try reader.regions()
  let divisions = try reader.divisions()
  let codes = divisions.map(\.code)
  return Baseline(
    name: package.name, year: subject.year, territory: territory, regions: regions, divisions: divisions,
    cells: try reader.cells(regions: regions.map(\.code), divisions: codes),
    referenceAreas: try reader.referenceAreas(of: codes), relatedness: try reader.relatedness(of: codes),
    deflators: try reader.deflators(year: subject.year), demography: try reader.demography())
}
