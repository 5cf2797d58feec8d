import Econometrics
import EstimationTables

extension RegressionFile {
  /// Derives what the models need and estimates all of them.
  ///
  /// - Parameters:
  ///   - frame: the data, at least `columns`.
  ///   - threads: how many threads may work; the results are the same.
  /// - Throws: `RegressionFailure`, which names the model.
  /// - Complexity: that of the derivation and of each regression.
  public func estimates(on frame: DataFrame, threads: Int = 2) throws(RegressionFailure) -> [EstimationTable]
  {
    var cells: EstimationSession
    var regional: EstimationSession?
    do throws(DerivationError) {
      cells = EstimationSession(try derivation?.extending(frame) ?? frame)
      regional = try regions.map { regions throws(DerivationError) in
        EstimationSession(try regions.table(of: frame))
      }
    } catch {
      throw RegressionFailure(file: path, place: "derive", message: "\(error)", isOfFile: true)
    }
    var results: [EstimationTable] = []
    for table in tables {
      if table.rows == .regions, var session = regional {
        results.append(try estimates(of: table, in: &session, threads: threads, sources: [:]))
        regional = session
      } else {
        let sources = derivation?.sources ?? [:]
        results.append(try estimates(of: table, in: &cells, threads: threads, sources: sources))
      }
    }
    return results
  }

  private func estimates(
    of table: RegressionTable, in session: inout EstimationSession, threads: Int, sources: [String: String]
  ) throws(RegressionFailure) -> EstimationTable {
    var estimates: [Estimate] = []
    for (place, model) in table.models.enumerated() {
      var model = model
      model.threads = threads
      do throws(EstimationError) {
        estimates.append(try session.estimate(model, derivedFrom: sources))
      } catch {
        throw RegressionFailure(file: path, table: table, model: place, error)
      }
    }
    return EstimationTable(estimates, id: table.id, title: table.title)
  }
}
