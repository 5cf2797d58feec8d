import Baselines
import EconomyModel
import Foundation

// Time and memory of ten years of every firm, from ten thousand firms to all of the European Union, each number of firms in
// a process of its own. Usage: swift run -c release scaling [BASELINE] [FIGURE.svg]
// With a number of firms as a third argument, one line of the table for that number.
let arguments = CommandLine.arguments
let folder = arguments.count > 1 ? arguments[1] : "../../Scenarios/baselines/europe-2013"
let figure = arguments.count > 2 && !arguments[2].isEmpty ? arguments[2] : nil

if arguments.count > 3, let firms = Int(arguments[3]) {
  print(try Measurement(of: try loadBaseline(at: folder), firms: firms).line)
} else {
  print(Measurement.header)
  var measurements: [Measurement] = []
  for firms in [10_000, 100_000, 1_000_000, 10_000_000, 30_000_000] {
    guard let measurement = Measurement(line: try childOutput(firms: firms)) else {
      fatalError("\(firms) firms could not be measured")
    }
    print(measurement.line)
    measurements.append(measurement)
  }
  if let figure {
    try ScalingFigure(measurements).svg.write(toFile: figure, atomically: true, encoding: .utf8)
  }
}

/// What this program prints of one number of firms.
func childOutput(firms: Int) throws -> String {
  let process = Process()
  let output = Pipe()
  process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  process.arguments = [folder, "", String(firms)]
  process.standardOutput = output
  try process.run()
  let data = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
}
