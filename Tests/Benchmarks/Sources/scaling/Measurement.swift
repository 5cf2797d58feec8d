import Baselines
import EconomyModel
import Foundation

/// What ten years of so many firms cost on one thread.
struct Measurement {
  /// Firms at the start, regions, and firms simulated a year added over all years of both runs.
  let firms: Int, regions: Int, firmYears: Double
  /// Seconds of the processor for drawing the firms, for the reference run that finds the path of demand, and for the replication.
  let drawing: Double, path: Double, replication: Double
  /// The most memory that the process held, million bytes.
  let memory: Double

  /// The columns of `line`.
  static let header =
    "firms,regions,firm_years,drawing_s,path_s,replication_s,ns_a_firm_year,peak_mb,bytes_a_firm"

  /// Seconds from the baseline to the end of the last year.
  var seconds: Double { drawing + path + replication }

  /// The numbers with commas between them.
  var line: String {
    let costs = [replication / firmYears * 1e9, memory, memory * 1e6 / Double(firms)]
    return
      (["\(firms)", "\(regions)", String(format: "%.0f", firmYears)]
      + [drawing, path, replication].map { String(format: "%.3f", $0) }
      + costs.map { String(format: "%.1f", $0) }).joined(separator: ",")
  }

  /// Reads what another process printed.
  init?(line: String) {
    let values = line.split(separator: ",").compactMap { Double($0) }
    guard values.count == 9 else { return nil }
    (firms, regions, firmYears) = (Int(values[0]), Int(values[1]), values[2])
    (drawing, path, replication, memory) = (values[3], values[4], values[5], values[7])
  }

  /// Simulates ten years of the largest regions of `baseline` that together have no more than so many `firms`.
  init(of baseline: Baseline, firms wanted: Int) throws {
    let part = baseline.part(ofAtMost: wanted)
    let settings = ModelSettings(seed: 1, years: part.year...part.year + 10, referenceArea: "EU")
    let start = processorSeconds()
    let table = SyntheticFirms(of: part, seed: settings.seed, parameters: settings.parameters).table()
    let drawn = processorSeconds()
    let path = try DemandPath(baseline: part, firms: table, settings: settings)
    let found = processorSeconds()
    var count = YearCount()
    var model = Model(baseline: part, firms: table, settings: settings, replication: 1, path: path)
    try model.run(into: &count)
    let end = processorSeconds()
    (firms, regions, firmYears) = (table.firmCount, part.regions.count, count.firmYears)
    (drawing, self.path, replication) = (drawn - start, found - drawn, end - found)
    memory = peakMemory()
  }
}

/// Adds up the firms of all years.
private struct YearCount: Recorder {
  private(set) var firmYears = 0.0

  mutating func record(_ economy: borrowing Economy) { firmYears += economy.cells.firms.reduce(0, +) }
}

/// Seconds that this process has had of a processor, which neighbours on a shared machine do not lengthen much.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The most memory that this process has held so far, million bytes.
private func peakMemory() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) * 1024
    / 1e6
}

extension Baseline {
  /// The same with as many regions, the largest first, as together have at most so many firms.
  fileprivate func part(ofAtMost firms: Int) -> Baseline {
    let width = divisions.count
    let counts = regions.indices.map { region in
      cells[region * width..<(region + 1) * width].reduce(0) { $0 + $1.firmCount }
    }
    var (chosen, left) = (Set<Int>(), firms)
    for region in regions.indices.sorted(by: { counts[$0] > counts[$1] }) where counts[region] <= left {
      chosen.insert(region)
      left -= counts[region]
    }
    let kept = chosen.sorted()
    var part = self
    part.regions = kept.map { regions[$0] }
    part.cells = kept.flatMap { cells[$0 * width..<($0 + 1) * width] }
    return part
  }
}
