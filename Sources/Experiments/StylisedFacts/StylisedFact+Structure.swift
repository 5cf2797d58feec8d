import Classifications

extension StylisedFact {
  /// Share of small firms, exponent of the size distribution and shape of growth rates in `year`.
  static func sizes(in year: Int) -> [StylisedFact] {
    let tailSource = "Axtell (2001), Science 293 (P119)"
    let tailReason = "the range is that of the estimates for the USA and Europe"
    return [
      StylisedFact(
        "below-ten", "Firms with fewer than ten employees, \(year)", unit: "%", target: 94.5...95.2,
        tolerance: 0.1,
        because: "the range is Lombardy 2019 to Italy 2012, and the table is rounded to a tenth",
        source: "\(eurostat) (94.5 %), and Istat, ASIA (P101: 95.2 %, by persons employed)"
      ) { $0[year].map { 100 * $0.shareBelowTenEmployees } },
      StylisedFact(
        "hill", "Pareto exponent of firms above 50 persons, Hill, \(year)", unit: "1", target: 0.9...1.2,
        tolerance: 0, because: tailReason, source: tailSource
      ) { $0[year]?.tail?.hill },
      StylisedFact(
        "rank-size", "Pareto exponent of firms above 50 persons, rank-size, \(year)", unit: "1",
        target: 0.9...1.2, tolerance: 0, because: tailReason, source: tailSource
      ) { $0[year]?.tail?.rankSize },
      StylisedFact(
        "growth-shape", "Subbotin shape b of yearly growth, firms of 20 persons and more, \(year)", unit: "1",
        target: 0.8...1.2, tolerance: 0, because: "the range is that of the estimates for Italy",
        source: "Bottazzi and Secchi (2002, 2006) (P116)"
      ) { $0.growth?.shape },
    ]
  }

  /// The agglomerations of Lombardy in 2013.
  static let agglomerationsOf2013 = ["C13", "C14", "C20", "C24", "C25", "C28", "M74"]

  /// How many agglomerations of 2013 there are in `year`, and how many others.
  static func agglomerations(in year: Int) -> [StylisedFact] {
    let source = "Eurostat, sbs_r_nuts06_r2, 2013, against the European Union"
    return [
      StylisedFact(
        "agglomerations", "Agglomerations among \(agglomerationsOf2013.joined(separator: ", ")) in \(year)",
        unit: "1", target: 7...7, tolerance: 0, because: "a list has no tolerance", source: source
      ) { $0[year].map { Double($0.agglomerations.count { agglomerationsOf2013.contains($0.code) }) } },
      StylisedFact(
        "other-agglomerations", "Agglomerations beside those in \(year)", unit: "1", target: 0...0,
        tolerance: 0, because: "a list has no tolerance", source: source
      ) { $0[year].map { Double($0.agglomerations.count { !agglomerationsOf2013.contains($0.code) }) } },
    ]
  }

  /// The path of Lombardy's GDP through the pandemic.
  static var gdpPath: [StylisedFact] {
    let growthReason = "two sources differ by this much: Eurostat's GDP deflated gives -7.9 and +3.7 %"
    return [
      StylisedFact(
        "gdp-2020", "Real growth of GDP, 2020", unit: "%", target: -7.5 ... -7.5, tolerance: 0.4,
        because: growthReason, source: "Banca d'Italia (P275)"
      ) { $0.growthOfGDP(from: 2019, to: 2020) },
      StylisedFact(
        "gdp-recovery", "Real GDP of 2022 against 2019", unit: "%", target: 3.4...3.4, tolerance: 0.4,
        because: growthReason,
        source: "European Cluster Collaboration Platform, input paper Milan 2024 (P280)"
      ) { $0.growthOfGDP(from: 2019, to: 2022) },
      StylisedFact(
        "gdp-2022", "GDP of 2022 at current prices", unit: "million EUR", target: 439_986...439_986,
        tolerance: 2_200,
        because: "half a per cent: growth of 3.4 % (P280) itself gives 438,737, the deflator is Italy's",
        source: "Eurostat, nama_10r_3gdp"
      ) { history in
        history[2022].map { $0.gdp * history.deflators[2022, default: .nan] }
      },
    ]
  }
}

extension EconomyHistory {
  /// Real growth of GDP between two years, per cent.
  fileprivate func growthOfGDP(from first: Int, to last: Int) -> Double? {
    guard let first = self[first], let last = self[last] else { return nil }
    return 100 * (last.gdp / first.gdp - 1)
  }
}
