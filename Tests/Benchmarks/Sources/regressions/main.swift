import Econometrics
import Foundation
import Panels

// Fits made-up panels with three absorbed effects, and for the table of regional clusters errors by cluster of every kind.
// Usage: swift run -c release regressions [simple|difficult|movers|table] [ROWS] [REGRESSORS] [ROUNDS] [THREADS] [FOLDER]
//    or: swift run -c release regressions file TABLE.CSV, for one fit of the written table in a process of its own
// With a folder, data and medians are written there for regression_peers.py, which does the same with pyfixest.
let arguments = CommandLine.arguments
if arguments.count > 2, arguments[1] == "file" {
  try fitFile(arguments[2])
  exit(0)
}
let kind = arguments.count > 1 ? PanelData.Kind(rawValue: arguments[1]) ?? .table : .table
let rows = arguments.count > 2 ? Int(arguments[2]) ?? 137_700 : 137_700
let regressors = kind == .table ? 1 : arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
let rounds = arguments.count > 4 ? Int(arguments[4]) ?? 7 : 7
let threads = arguments.count > 5 ? Int(arguments[5]) ?? 2 : 2
let folder = arguments.count > 6 ? arguments[6] : nil

let data = PanelData(kind, rows: rows, regressors: regressors)
if let folder {
  try data.write(to: folder)
  if kind == .table { try data.writeTable(to: "\(folder)/table.csv") }
}
let trial = Trial(
  data: data, rounds: rounds, threads: threads, file: kind == .table ? folder.map { "\($0)/table.csv" } : nil)
let results = try kind == .table ? trial.table() : trial.panel()
let medians = trial.watch.medians

print("\(kind.rawValue), \(rows) rows, \(regressors) regressors, \(threads) threads, \(rounds) rounds")
for task in medians { print(String(format: "  %@ %.4f s", task.name, task.seconds)) }
for (name, value) in results { print("  \(name) \(value)") }
print("  \(peakMemory())")
if let folder {
  let lines = medians.map { "\($0.name),\($0.seconds)" } + results.map { "\($0.0),\($0.1)" }
  let text = "name,value\n" + lines.joined(separator: "\n") + "\n"
  try text.write(toFile: "\(folder)/ours.csv", atomically: true, encoding: .utf8)
}
