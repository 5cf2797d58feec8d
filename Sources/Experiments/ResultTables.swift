import Recording

/// Writes the tables of a run from its replications, in their order.
struct ResultTables {
  let store: ReplicationStore
  /// The folder that the tables go to.
  let folder: String
  /// The program's name and version, the model of the IAMC's tables.
  let program: String

  var axes: RunAxes { store.axes }

  /// Writes every table.
  ///
  /// - Returns: what a data package says of each.
  /// - Throws: `FileError` when the disk is full or fails.
  func write() throws(FileError) -> [DataResource] {
    var resources: [DataResource] = []
    for (name, write) in writers where axes.tables.isEmpty || axes.tables.contains(name) {
      resources.append(try write())
    }
    return resources
  }

  private typealias Writer = (name: String, write: () throws(FileError) -> DataResource)

  private var writers: [Writer] {
    if let study = axes.study {
      return [
        ("indices", { () throws(FileError) in try writeIndices(of: study) }),
        ("evaluations", { () throws(FileError) in try writeEvaluations(of: study) }),
        ("draws", writeDraws), ("distributions", writeDistributions),
      ]
    }
    let always: [Writer] = [
      ("timeseries", writeTimeSeries), ("replications", writeReplications), ("cells", writeCells),
      ("clusters", writeClusters), ("events", writeEvents),
    ]
    let compared: [Writer] = [
      ("effects", writeEffects), ("policies", writePolicies), ("accounts", writeAccounts),
      ("channels", writeChannels), ("awards", writeAwards),
    ]
    let network: [Writer] = axes.chains.isEmpty ? [] : [("network", writeNetwork)]
    let uncertain: [Writer] =
      axes.draws == nil
      ? []
      : [("uncertainty", writeUncertainty), ("draws", writeDraws), ("distributions", writeDistributions)]
    return (axes.hasCounterfactual ? always + compared : always) + network + uncertain
  }

  /// The name under which a simulation stands in the tables.
  func scenarioName(arm: Int) -> String { arm == 0 ? axes.scenario : axes.counterfactual ?? "" }

  /// The region and division of a cell, by position.
  func place(ofCell cell: Int) -> (region: String, division: String) {
    (axes.regions[cell / axes.divisions.count], axes.divisions[cell % axes.divisions.count])
  }

  /// The area and division of a place in the cluster books, by position.
  func place(ofAreaDivision place: Int) -> (region: String, division: String) {
    (axes.areas[place / axes.divisions.count], axes.divisions[place % axes.divisions.count])
  }

  /// The columns of a summary, in `unit` or in that of a column `unit`.
  var summaryFields: [TableField] {
    [
      TableField("mean", .number, "mean over the replications"),
      TableField("median", .number, "median over the replications"),
    ]
      + axes.probabilities.map {
        TableField(quantileColumn($0), .number, "quantile at \($0) over the replications (type 7)")
      }
  }

  /// Appends mean, median and quantiles.
  func append(_ summary: Summary, to table: TableFile) {
    table.number(summary.mean)
    table.number(summary.median)
    for value in summary.quantiles { table.number(value) }
  }
}

extension TableField {
  static let model = TableField("model", .text, "program and version")
  static let scenario = TableField("scenario", .text, "name of the scenario")
  static let replication = TableField(
    "replication", .integer, unit: "dimensionless", "which draw of luck, the first being 1")
  static let region = TableField("region", .text, "NUTS code of a province or of the whole territory")
  static let division = TableField("division", .text, "NACE Rev. 2 division with the letter of its section")
  static let variable = TableField("variable", .text, "what is measured")
  static let policy = TableField("policy", .text, "name of the policy")
  static let unit = TableField("unit", .text, "unit of the numbers in the row")
  static let year = TableField("year", .year, "calendar year")
  static let probabilityPositive = TableField(
    "probability_positive", .number, unit: "dimensionless",
    "share of the replications in which the number is above zero")
  static let probabilityNegative = TableField(
    "probability_negative", .number, unit: "dimensionless",
    "share of the replications in which the number is below zero")
  static let value = TableField("value", .number, "the number, in the unit of the row")
}
