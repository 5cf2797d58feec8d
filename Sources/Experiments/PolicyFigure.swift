import Recording
import Tables

/// A headline number of what the policies changed in the territory, in the last year.
public struct PolicyFigure: Hashable, Sendable {
  /// What is measured.
  public let name: String
  /// The unit of the numbers.
  public let unit: String
  /// The calendar year.
  public let year: Int
  /// The mean over the replications; nil for a cost when the mean effect is not above zero.
  public let mean: Double?
  /// The lowest quantile in the table, nil where it has none or that has no limit.
  public let low: Double?
  /// The highest quantile in the table, nil where it has none or that has no limit.
  public let high: Double?
  /// The share of the replications in which the number is above zero; for a cost, in which there is an effect to pay for.
  public let probabilityPositive: Double?
  /// Whether it is money over an effect.
  public let isCost: Bool
}

extension PolicyFigure {
  private static let effects: [PolicyVariable] = [
    .grossEmployment, .displacedEmployment, .otherEmployment, .netEmployment, .netFirms, .netValueAdded,
  ]
  private static let costs: [PolicyVariable] = [
    .costPerNetJob, .costPerNetFirm, .costPerValueAdded, .costPerTaxBase,
  ]

  /// Reads what the policies changed off the run in `folder`; empty where the run has no policies.
  ///
  /// - Throws: `CSVError` when a table is damaged.
  public static func read(from folder: String, of axes: RunAxes) throws -> [PolicyFigure] {
    let policies = try HeadlineTable(at: "\(folder)/policies.csv", axes: axes)
    let effects = try HeadlineTable(at: "\(folder)/effects.csv", axes: axes)
    let last = axes.years.upperBound
    let total = ["policy": RunAxes.allPolicies]
    let everywhere = ["region": axes.territory, "division": "TOTAL"]
    var figures = try Self.effects.compactMap {
      try policies?.figure($0.variable.name, in: last, where: total)
    }
    figures += try ["GDP", "Wage"].compactMap { try effects?.figure($0, in: last, where: everywhere) }
    figures += try costs.compactMap {
      try policies?.figure($0.variable.name, in: last, where: total, isCost: true)
    }
    return figures
  }

  /// The figure for programs.
  public var json: JSONValue {
    [
      "name": .text(name), "unit": .text(unit), "year": .integer(year), "mean": .optional(mean),
      "low": .optional(low), "high": .optional(high), "probability_positive": .optional(probabilityPositive),
    ]
  }
}

/// What one policy did with its money in the whole run, means over the replications.
public struct PolicyMoney: Hashable, Sendable {
  /// The policy's name.
  public let policy: String
  /// Money paid in all years, EUR_2020.
  public let paid: Double
  /// Awards of all years.
  public let recipients: Double
  /// Money that was never promised, EUR_2020.
  public let unspent: Double
  /// The lowest confidence of the parameters that say what the policy does; empty where there are none.
  public let confidence: String

  /// Reads each policy's money off the run in `folder`; empty where the run has no policies.
  ///
  /// - Throws: `CSVError` when a table is damaged.
  public static func read(from folder: String, of axes: RunAxes) throws -> [PolicyMoney] {
    guard let table = try HeadlineTable(at: "\(folder)/policies.csv", axes: axes) else { return [] }
    return try axes.policies.dropLast().map { policy in
      func means(_ variable: PolicyVariable) throws -> [Double] {
        try table.means(variable.variable.name, where: ["policy": policy])
      }
      // What is left of a year's budget is there again in the next, as long as the policy lasts.
      let (budgets, rests) = (try means(.budget), try means(.unspent))
      let last = budgets.lastIndex { $0 > 0 }
      return PolicyMoney(
        policy: policy, paid: try means(.paid).reduce(0, +), recipients: try means(.recipients).reduce(0, +),
        unspent: last.map { rests[$0] } ?? 0, confidence: axes.confidence[policy] ?? "")
    }
  }

  /// The policy's money for programs.
  public var json: JSONValue {
    [
      "policy": .text(policy), "paid": .number(paid), "recipients": .number(recipients),
      "unspent": .number(unspent), "confidence": confidence.isEmpty ? .null : .text(confidence),
    ]
  }
}

extension JSONValue {
  /// A number, or null where there is none.
  fileprivate static func optional(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
}
