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
    var units = try Self.keys
    units.size = "local_units"
    units.condition = try Expression(parsing: "country != 'NO' && persons_employed > 0 && local_units > 0")
    let ofUnits = CellDerivation(units, columns: [DerivedColumn("quotient_of_units", .locationQuotient)])
    return try ofUnits.extending(derivation.extending(table.get()))
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

  /// Fits `model` on `frame`.
  init(_ model: ReplicationModel, on frame: DataFrame, by cluster: String) throws {
    var request = DesignRequest()
    request.condition = try model.condition.map { try Expression(parsing: $0) }
    request.weights = model.weights
    request.clusters = [[cluster]]
    request.panel = Panel(unit: ["region", "division"], period: "year")
    let design = try Design(Formula(parsing: model.formula), on: frame, request)
    let equation = try Self.equation(of: design)
    (observations, dropped) = (equation.observations, design.dropped)
    coefficients = equation.coefficients
    iid = equation.covariance().standardErrors
    clustered = try equation.covariance(clusteredBy: [design.clusters[0].codes]).standardErrors
  }

  private static func equation(of design: Design) throws -> FittedEquation {
    let effects = try AbsorbedEffects(design.effects.map(\.effect))
    let (regressors, outcome) = (design.regressors.map(\.values), design.response.values)
    guard design.endogenous.isEmpty else {
      return try InstrumentalRegression(
        regressors, endogenous: design.endogenous.map(\.values),
        instruments: design.instruments.map(\.values),
        of: outcome, weights: design.weights, absorbing: effects
      ).equation
    }
    return try LinearRegression(
      Regressors(regressors), of: outcome, weights: design.weights, absorbing: effects
    ).equation
  }
}
