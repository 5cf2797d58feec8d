import Econometrics
import Foundation
import Panels

// Takes three effects out of the columns of a made-up panel: seconds to look at the effects, to take them out, and both.
// Usage: swift run -c release absorption [simple|difficult|movers|table] [ROWS] [REGRESSORS] [ROUNDS] [FOLDER]
// With a folder, the data are written there for peers.py, which does the same with pyfixest.
let arguments = CommandLine.arguments
let kind = arguments.count > 1 ? PanelData.Kind(rawValue: arguments[1]) ?? .simple : .simple
let rows = arguments.count > 2 ? Int(arguments[2]) ?? 1_000_000 : 1_000_000
let regressors = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
let rounds = arguments.count > 4 ? Int(arguments[4]) ?? 7 : 7
let clock = ContinuousClock()

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func seconds(_ work: () throws -> Void) rethrows -> Double {
  let taken = try clock.measure(work).components
  return Double(taken.seconds) + Double(taken.attoseconds) * 1e-18
}

let folder = arguments.count > 5 ? arguments[5] : nil
let data = PanelData(kind, rows: rows, regressors: regressors)
if let folder { try data.write(to: folder) }

for threads in [1, 2] {
  var (looking, taking, degrees) = ([Double](), [Double](), [Double]())
  var report: Absorption?
  var slope = 0.0
  var rank = 0
  for _ in 0..<rounds {
    var columns = data.columns
    for index in columns.indices { columns[index][0] += 0 }
    var effects: AbsorbedEffects?
    looking.append(try seconds { effects = try AbsorbedEffects(data.effects, threads: threads) })
    taking.append(try seconds { report = try effects?.residualise(&columns) })
    degrees.append(seconds { rank = effects?.degrees.rank ?? 0 })
    slope = PanelData.slope(of: columns[0], on: columns[columns.count - 1])
  }
  let both = zip(looking, taking).map { $0 + $1 }
  print(
    String(
      format: "%@ %d rows, %d regressors, %d threads: look %.4f s, take out %.4f s, both %.4f s, rank %.4f s",
      kind.rawValue, rows, regressors, threads, median(looking), median(taking), median(both), median(degrees)
    ))
  if let folder { try PanelData.write([median(both)], to: "\(folder)/seconds.float64") }
  if let report {
    print(
      "  \(report.method.rawValue), \(report.iterations) iterations, group means \(report.largestGroupMean), rank \(rank), slope alone \(slope)"
    )
  }
}
