import Classifications
import EconomyModel

extension Scenario {
  /// Returns what the model is told beside the data.
  ///
  /// - Parameter baseline: The baseline that the scenario names and was checked against.
  public func settings(on baseline: Baseline) -> ModelSettings {
    var settings = ModelSettings(
      seed: seed, years: startYear...endYear, referenceArea: clusters.reference)
    for setting in parameters { settings.parameters[setting.name] = setting.value }
    settings.demography = demography
    settings.agglomeration.locationQuotientAtLeast = clusters.locationQuotient
    settings.agglomeration.shareAtLeast = clusters.employmentShare
    settings.policies = policies.map { $0.instrument(on: baseline, under: settings.parameters) }
    settings.shocks = shocks.map { $0.shock(on: baseline, under: settings.parameters) }
    return settings
  }
}

extension Selection {
  /// The order in the model's terms; first come, first served is luck.
  var order: AwardScheme.Selection {
    switch (rule, criterion) {
    case (.ranked, .employees): .byPersons(ascending: !highestFirst)
    case (.ranked, .age): .byAge(ascending: !highestFirst)
    default: .random
    }
  }
}

extension EligibleFirms {
  /// The same with cells by their position in `baseline`.
  func positions(in baseline: Baseline) -> Eligibility {
    var result = Eligibility()
    let (leastSize, mostSize) = (leastEmployees ?? 0, mostEmployees ?? result.employees.upperBound)
    result.employees = leastSize...max(leastSize, mostSize)
    let leastYears = leastAge.map { Int($0.rounded(.up)) } ?? 0
    let mostYears = mostAge.map { Int($0.rounded(.down)) } ?? result.age.upperBound
    result.age = leastYears...max(leastYears, mostYears)
    result.founders = founders
    (result.isExporter, result.isInCluster, result.isMember) = (isExporter, isInCluster, isMember)
    guard !nace.isEmpty || !nuts.isEmpty else { return result }
    let columns = baseline.divisions.indices.filter { admits(baseline.divisions[$0].code) }
    let rows = baseline.regions.indices.filter { admits(baseline.regions[$0].code) }
    result.cells = Set(rows.flatMap { row in columns.map { row * baseline.divisions.count + $0 } })
    return result
  }
}
