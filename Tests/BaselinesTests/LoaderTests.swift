import Foundation
import Testing

@testable import Baselines

@Suite("A baseline that is not right is refused with the place")
struct LoaderTests {
  /// The message of loading a copy of the baseline of 2019 in which `old` is replaced in a file.
  private func message(replacing old: String, by new: String, in file: String) throws -> String {
    let copy = try ShippedBaselines.copy(of: "lombardy-2019")
    defer { try? FileManager.default.removeItem(at: copy) }
    let url = copy.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let range = try #require(text.range(of: old))
    try text.replacingCharacters(in: range, with: new).write(to: url, atomically: true, encoding: .utf8)
    let error = #expect(throws: BaselineError.self) { try loadBaseline(at: copy.path) }
    return (error?.description ?? "").replacingOccurrences(of: copy.path + "/", with: "")
  }

  @Test("A code that is no division")
  func unknownDivision() throws {
    #expect(
      try message(replacing: "\nC13,", by: "\nC99,", in: "divisions.csv").hasSuffix(
        "column 'division': 'C99' is not a division of NACE Rev. 2, such as C25"))
  }

  @Test("A division in the cells that the divisions lack")
  func strangerAmongCells() throws {
    #expect(
      try message(replacing: "ITC41,C13,", by: "ITC41,A01,", in: "cells.csv").hasSuffix(
        "column 'division': 'A01' is not among the divisions of divisions.csv"))
  }

  @Test("A word where a number should be")
  func noNumber() throws {
    #expect(
      try message(replacing: "885085", by: "many", in: "regions.csv")
        == "regions.csv:2, column 'population': 'many' is not a number")
  }

  @Test("A rate above 1")
  func outOfRange() throws {
    #expect(
      try message(replacing: ",0.0402,", by: ",4.02,", in: "divisions.csv")
        == "divisions.csv:2, column 'birth_rate': 4.02 lies outside 0.0 to 1.0")
  }

  @Test("A column that is missing")
  func missingColumn() throws {
    #expect(
      try message(replacing: "gva_meur", by: "gva", in: "cells.csv").hasPrefix(
        "cells.csv:1, column 'gva_meur': there is no such column; the columns are region, division,"))
  }

  @Test("A division that stands twice")
  func duplicate() throws {
    #expect(
      try message(replacing: "\nC14,", by: "\nC13,", in: "divisions.csv").hasSuffix(
        "column 'division': 'C13' has a row already"))
    #expect(
      try message(replacing: "ITC41,C14,", by: "ITC41,C13,", in: "cells.csv").hasSuffix(
        "column 'division': ITC41 has a row of C13 already"))
  }

  @Test("A mark that is neither true nor false")
  func flag() throws {
    #expect(
      try message(replacing: ",false,", by: ",no,", in: "divisions.csv")
        == "divisions.csv:2, column 'is_local': 'no' is neither true nor false")
  }

  @Test("People whom the firms cannot employ")
  func infeasible() throws {
    #expect(
      try message(replacing: "ITC41,B08,", by: "ITC41,B08,9", in: "cells.csv").contains(
        "column 'persons_employed': "))
  }

  @Test("Prices without the baseline's year")
  func missingYear() throws {
    #expect(
      try message(replacing: "\n2019,", by: "\n1950,", in: "prices.csv")
        == "prices.csv: there is no value of 'deflator' for the year 2019")
  }

  @Test("A descriptor without resources")
  func descriptor() throws {
    #expect(
      try message(replacing: "\"resources\"", by: "\"tables\"", in: "datapackage.json")
        == "datapackage.json: cannot be read: it is no descriptor of a data package: 'resources' is missing")
  }

  @Test("A folder that is not there")
  func missingFolder() {
    let error = #expect(throws: BaselineError.self) { try loadBaseline(at: "/nowhere/lombardy") }
    #expect(error?.description == "/nowhere/lombardy/datapackage.json: cannot be read: there is no such file")
  }
}
