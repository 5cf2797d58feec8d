import Stochastics

@testable import Econometrics

/// A panel: columns with the unit of each row.
struct PanelData {
  let (names, columns): ([String], [[Double]])
  let outcome: [Double]
  let units: [Int32]

  var regressors: Regressors { Regressors([outcome.map { _ in 1 }] + columns) }
  var terms: [String] { ["(Intercept)"] + names }

  /// The same panel with another column.
  func adding(_ name: String, _ column: [Double]) -> PanelData {
    PanelData(names: names + [name], columns: columns + [column], outcome: outcome, units: units)
  }

  /// The rows at `rows` of the panel.
  func rows(_ rows: [Int]) -> PanelData {
    PanelData(
      names: names, columns: columns.map { column in rows.map { column[$0] } },
      outcome: rows.map { outcome[$0] }, units: rows.map { units[$0] })
  }

  func random() throws -> RandomEffectsRegression {
    try RandomEffectsRegression(regressors, of: outcome, units: units)
  }

  func between() throws -> BetweenRegression {
    try BetweenRegression(regressors, of: outcome, units: units)
  }

  func within() throws -> LinearRegression {
    let effect = Effect(codes: units, levels: Int(units.max() ?? 0) + 1)
    return try LinearRegression(regressors, of: outcome, absorbing: try AbsorbedEffects([effect]))
  }

  /// The investment of Grunfeld's firms by their value and capital.
  static func grunfeld() throws -> PanelData {
    let data = try Grunfeld()
    return PanelData(
      names: ["value", "capital"], columns: [data.value, data.capital], outcome: data.investment,
      units: data.firms)
  }

  /// Grunfeld's data with an outcome whose firms differ less than the noise of its rows would make them.
  static func flat() throws -> PanelData {
    let (data, grunfeld) = (try Grunfeld(), try grunfeld())
    let means = try UnitMeans(data.firms, rows: data.firms.count)
    let within = means.quasiDemeaned(data.investment, [Double](repeating: 1, count: means.count))
    return PanelData(
      names: grunfeld.names, columns: grunfeld.columns,
      outcome: zip(within, data.value).map { $0 + $1 / 100 }, units: data.firms)
  }

  /// The product of the American states by public and private capital, employment and unemployment (Munnell 1990, *New England
  /// Economic Review*, as Baltagi and Pinnoi 1995 use it).
  ///
  /// - Parameters:
  ///   - isBalanced: false leaves rows out as panel.R does.
  ///   - withSouth: whether there is an indicator of the southern census divisions, which does not vary within states.
  static func munnell(isBalanced: Bool = true, withSouth: Bool = false) throws -> PanelData {
    let table = try NumberTable("produc", in: "Data")
    func logarithms(_ name: String) throws -> [Double] { try table.column(name).map(PortableMath.log) }
    var panel = PanelData(
      names: ["lpcap", "lpc", "lemp", "unemp"],
      columns: try ["pcap", "pc", "emp"].map(logarithms) + [try table.column("unemp")],
      outcome: try logarithms("gsp"), units: try table.codes("state"))
    if withSouth {
      panel = panel.adding("south", try table.column("region").map { (5...7).contains($0) ? 1 : 0 })
    }
    let years = try table.column("year")
    let kept = years.indices.filter { row in
      (row + 1) % 5 != 0 && !(years[row] > 1980 && (row + 1) % 3 == 0)
    }
    return isBalanced ? panel : panel.rows(kept)
  }

  /// Munnell's data with an indicator of each year after the first.
  ///
  /// - Parameter isBalanced: false leaves rows out without a pattern, as panel.R does.
  static func munnellWithYears(isBalanced: Bool) throws -> PanelData {
    let years = try NumberTable("produc", in: "Data").column("year")
    var panel = try munnell()
    for year in 1971...1986 {
      panel = panel.adding("factor(year)\(year)", years.map { Int($0) == year ? 1 : 0 })
    }
    let kept = (1...years.count).filter { ($0 * $0 * 13 + $0 * 7) % 101 >= 20 }
    return isBalanced ? panel : panel.rows(kept.map { $0 - 1 })
  }
}
