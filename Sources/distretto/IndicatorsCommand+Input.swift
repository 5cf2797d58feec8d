import ArgumentParser
import IndicatorTables
import Indicators

extension IndicatorsCommand {
  /// The tables that the options name.
  ///
  /// - Throws: `ExitCode` 2 once every problem of every file stands on standard error.
  func validInput() throws -> IndicatorInput {
    do {
      return try request().input()
    } catch let error as TableProblems {
      report(error.problems.map(\.description))
    } catch let error as InputFileError {
      report([error.description])
    }
    throw ExitCode(2)
  }

  private func request() throws(InputFileError) -> IndicatorRequest {
    var request = IndicatorRequest(data: try source(data), columns: columns)
    request.filters = filters.compactMap(ColumnFilter.init)
    if let reference { request.reference = try source(reference) }
    request.referenceFilters = referenceFilters.compactMap(ColumnFilter.init)
    if let categories { request.categories = try source(categories) }
    if let relatedness { request.relatedness = try source(relatedness) }
    request.rule = AgglomerationRule(
      locationQuotientAtLeast: locationQuotientAtLeast, shareAtLeast: shareAtLeast)
    return request
  }

  /// Which columns the options name.
  var columns: CellColumns {
    let pay = payroll.map(CellColumns.Pay.payroll) ?? wage.map(CellColumns.Pay.wage)
    let period = initial.flatMap { initial in
      final.map { CellColumns.Period(initial: initial, final: $0) }
    }
    return CellColumns(
      region: region, industry: industry, size: size ?? final ?? "size", pay: pay, period: period)
  }

  private func source(_ path: String) throws(InputFileError) -> TableSource {
    TableSource(file: path, bytes: try readInputFile(path))
  }

  /// Writes the first hundred problems, then how many more there are.
  private func report(_ problems: [String]) {
    for problem in problems.prefix(100) { complain(problem) }
    if problems.count > 100 { complain("… and \(problems.count - 100) more problems") }
  }
}
