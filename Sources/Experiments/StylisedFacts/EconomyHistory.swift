import Classifications
import EconomyModel
import Foundation

/// One simulated history as its statistician would tell it.
public struct EconomyHistory: Recorder, Sendable {
  /// The years, the baseline's first.
  public private(set) var years: [YearCount] = []
  /// Growth rates fitted over the last of the watched years, nil before it.
  public private(set) var growth: SubbotinFit?
  /// Persons employed at the start by division, and their trends: what employment is expected to follow.
  public let trend: EmploymentTrend
  /// Index of value-added prices by year, 2020 being 1.
  let deflators: [Int: Double]

  /// Smallest firm whose growth is measured, persons: as in the samples of Bottazzi and Secchi.
  public static let leastPersons: Float = 20
  /// The year over which growth is measured, in years from the start.
  private static let growthYear = 5

  private let start: Int
  private var before: [UInt64: Float] = [:]

  /// - Parameter baseline: the data the economy starts from; the cohort born in the year after is watched.
  public init(baseline: Baseline) {
    start = baseline.year
    trend = EmploymentTrend(baseline)
    deflators = baseline.deflators
  }

  public mutating func record(_ economy: borrowing Economy) {
    years.append(YearCount(of: economy, cohort: start + 1))
    if economy.year == start + Self.growthYear - 1 { before = Self.sizes(in: economy) }
    if economy.year == start + Self.growthYear {
      growth = SubbotinFit(of: growthRates(in: economy))
      before = [:]
    }
  }

  /// What was counted in `year`; nil when it was not simulated.
  public subscript(year: Int) -> YearCount? {
    years.indices.contains(year - start) ? years[year - start] : nil
  }

  /// Share of the cohort's firms still there `age` years after their birth, at the end of the year.
  public func survival(to age: Int) -> Double? {
    guard let born = self[start + 1], let later = self[start + 1 + age] else { return nil }
    return later.cohort.firms / born.births
  }

  private static func sizes(in economy: borrowing Economy) -> [UInt64: Float] {
    var sizes: [UInt64: Float] = [:]
    for cell in 0..<economy.cellCount {
      for row in economy.firms.rows(of: cell) where economy.firms.sizes[row] >= leastPersons {
        sizes[economy.firms.ids[row]] = economy.firms.sizes[row]
      }
    }
    return sizes
  }

  /// Growth of persons employed over the year, log points, less the mean of the firm's division.
  private func growthRates(in economy: borrowing Economy) -> [Double] {
    var rates: [[Double]] = Array(repeating: [], count: economy.divisionCount)
    for cell in 0..<economy.cellCount {
      for row in economy.firms.rows(of: cell) {
        guard let size = before[economy.firms.ids[row]] else { continue }
        rates[economy.division(of: cell)].append(log(Double(economy.firms.persons(in: row) / size)))
      }
    }
    return rates.flatMap { rates in
      let mean = rates.reduce(0, +) / Double(max(1, rates.count))
      return rates.map { $0 - mean }
    }
  }
}

/// Employment of the modelled firms on the baseline's trends.
public struct EmploymentTrend: Sendable {
  private let start: Int
  private var divisions: [(persons: Double, trend: Double)]

  init(_ baseline: Baseline) {
    start = baseline.year
    divisions = baseline.divisions.map { (0, $0.employmentTrend) }
    for (cell, content) in baseline.cells.enumerated() {
      divisions[cell % divisions.count].persons += content.personsEmployed
    }
  }

  /// Persons employed in `year`: every division's at the start, grown by its trend.
  public func employment(in year: Int) -> Double {
    divisions.reduce(0) { $0 + $1.persons * exp($1.trend * Double(year - start)) }
  }
}
