import Foundation
import Testing

@Suite struct BaselineCommandTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios/baselines").path

  @Test("Every published margin of 2019 is printed beside the sum of the cells, and met")
  func margins() throws {
    let result = try distretto("baseline", "margins", "lombardy-2019", "--baselines", folder)
    let lines = result.output.split(separator: "\n")
    #expect(result.status == 0 && result.errors == "")
    #expect(lines.first == "measure,region,category,published,fitted,met")
    #expect(lines.contains("business_demography active_enterprises,ITC4C,GE10,18765,18765,yes"))
    #expect(lines.count == 938 && lines.dropFirst().allSatisfy { $0.hasSuffix(",yes") })
  }

  @Test("An unknown baseline is an error that lists the known ones")
  func unknown() throws {
    let result = try distretto("baseline", "build", "lombardy-1999", "--baselines", folder)
    #expect(result.status == 2 && result.output == "")
    #expect(
      result.errors == "error: there is no baseline 'lombardy-1999'; "
        + "the baselines are lombardy-2003, lombardy-2019, europe-sbs-2013, europe-2013\n")
  }

  @Test("A folder without official tables is an error with the path of the file that is missing")
  func noTables() throws {
    let result = try distretto("baseline", "build", "--baselines", "/nowhere")
    #expect(result.status == 2)
    #expect(
      result.errors == "error: /nowhere/official/datapackage.json: cannot be read: there is no such file\n")
  }
}
