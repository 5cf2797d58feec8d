import Econometrics
import Foundation
import IndicatorTables
import Tables

@testable import EstimationTables

/// The European table that ships, with the measures of its cells.
enum EuropeanCells {
  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

  /// Cells of the European Union of 2013, each year for itself.
  static var keys: CellKeys {
    get throws {
      CellKeys(
        region: "region", industry: "division", size: "persons_employed", within: ["year"],
        condition: try Expression(parsing: "country != 'NO' && persons_employed > 0"))
    }
  }

  private static let table = Result {
    let bytes = [UInt8](try Data(contentsOf: scenarios.appending(path: "baselines/europe-sbs/cells.csv")))
    return try DataFrame(parsing: bytes, file: "cells.csv")
  }

  /// A row for each cell of each year, read and measured once.
  static let frame = Result {
    let derivation = CellDerivation(
      try keys,
      columns: [
        DerivedColumn("location_quotient", .locationQuotient),
        DerivedColumn("sections", .strength(try map("sections"))),
        DerivedColumn("technology", .strength(try map("technology-and-knowledge"))),
      ])
    return try derivation.extending(try table.get())
  }

  /// A row for each region of 2013.
  static let regions = Result {
    var keys = try Self.keys
    keys.condition = try Expression(parsing: "country != 'NO' && persons_employed > 0 && year == 2013")
    return try RegionDerivation(keys, payroll: "wages_meur", carrying: ["country"]).table(of: try table.get())
  }

  private static func map(_ name: String) throws -> MembershipTable {
    let bytes = [UInt8](try Data(contentsOf: scenarios.appending(path: "categories/\(name).csv")))
    return try MembershipTable(parsing: TableSource(file: "\(name).csv", bytes: bytes), industry: "division")
  }
}

/// A model's estimates, with errors of one variance and clustered ones.
struct Estimates {
  let observations: Int
  let dropped: DroppedRows
  let coefficients: [Double]
  let iid: [Double?]
  let clustered: [Double?]

  /// Fits `formula` on the rows of `frame` where `condition` holds.
  init(_ formula: String, on frame: DataFrame, where condition: String? = nil, by cluster: String) throws {
    var request = DesignRequest()
    request.condition = try condition.map { try Expression(parsing: $0) }
    request.clusters = [[cluster]]
    request.panel = Panel(unit: ["region", "division"], period: "year")
    let design = try Design(Formula(parsing: formula), on: frame, request)
    let equation = try LinearRegression(
      Regressors(design.regressors.map(\.values)), of: design.response.values,
      absorbing: AbsorbedEffects(design.effects.map(\.effect))
    ).equation
    (observations, dropped) = (equation.observations, design.dropped)
    coefficients = equation.coefficients
    iid = equation.covariance().standardErrors
    clustered = try equation.covariance(clusteredBy: [design.clusters[0].codes]).standardErrors
  }
}
