import Classifications

/// Persons, local units and wages of Lombardy's divisions in the structural business statistics, holes
/// closed.
struct StructuralStatistics {
  let tables: OfficialTables

  /// The last year in which `column` is published for the division: the wanted one, or 2013.
  ///
  /// - Throws: `BaselineError.malformed` where a field is not a number.
  func year(of profile: DivisionProfile, wanted: Int) throws(BaselineError) -> Int? {
    for year in [wanted, 2013] where try number("persons_employed", of: profile, in: year) != nil {
      return year
    }
    return nil
  }

  /// A number of the region's division, nil where the statistics do not cover it.
  ///
  /// Oil and gas (B06) is confidential: it is what mining has above quarrying (B08) and mining support (B09)
  /// in 2013.
  ///
  /// - Throws: `BaselineError` where a field is not a number.
  func number(_ column: String, of profile: DivisionProfile, in year: Int) throws(BaselineError) -> Double? {
    guard profile.division.code == "B06" else { return try published(column, profile.division.code, year) }
    guard let mining = try published(column, "B", year), let quarrying = try published(column, "B08", year),
      let support = try published(column, "B09", year)
    else { return nil }
    return mining - quarrying - support
  }

  private func published(_ column: String, _ code: String, _ year: Int) throws(BaselineError) -> Double? {
    try tables.structuralRegions.numberIfPublished(column, "\(year)", LombardProvinces.region, code)
  }
}
