import Foundation
import Testing

@testable import EconomyModel

@Suite struct ParameterCatalogueTests {
  @Test(
    "Every parameter says what it is, in what unit, by which equation and on whose authority",
    arguments: ParameterCatalogue.all)
  func complete(_ parameter: ParameterDefinition) {
    #expect(parameter.name.contains(/^[a-z_]+\.[a-z_]+$/))
    #expect(!parameter.symbol.isEmpty && !parameter.unit.isEmpty)
    #expect(parameter.meaning.count > 10 && !parameter.meaning.hasSuffix("."))
    #expect(parameter.equation.contains(/^\(\d+\.\d+\)$/))
    #expect(parameter.source.count > 5)
  }

  @Test(
    "A default lies in the range of the evidence, and the range in what is allowed",
    arguments: ParameterCatalogue.all)
  func ranges(_ parameter: ParameterDefinition) {
    #expect(parameter.range.contains(parameter.central))
    #expect(parameter.allowed.contains(parameter.range.lowerBound))
    #expect(parameter.allowed.contains(parameter.range.upperBound))
  }

  @Test(
    "A default cites rows of the evidence or says that it is an assumption or a table of statistics",
    arguments: ParameterCatalogue.all)
  func evidence(_ parameter: ParameterDefinition) {
    #expect(parameter.evidence.allSatisfy { $0.contains(/^P\d{3}$/) })
    if parameter.evidence.isEmpty {
      #expect(parameter.confidence != .high)
      #expect(parameter.source.hasPrefix("Assumption") || parameter.source.contains("Istat"))
    }
  }

  @Test("Names are unique, and a run starts from the defaults")
  func defaults() {
    let names = ParameterCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    let values = ParameterValues()
    for parameter in ParameterCatalogue.all {
      #expect(values[parameter.name] == parameter.central)
      #expect(ParameterCatalogue.definition(named: parameter.name)?.meaning == parameter.meaning)
    }
    #expect(ParameterCatalogue.definition(named: "growth.nonsense") == nil)
  }

  @Test("A value set is the value got, and sets no other")
  func setting() {
    var values = ParameterValues()
    values["growth.laplace_scale"] = 0.1
    #expect(values["growth.laplace_scale"] == 0.1)
    #expect(values["growth.scale_exponent"] == ParameterValues()["growth.scale_exponent"])
  }

  @Test("A value that makes no sense is refused")
  func refusal() async {
    await #expect(processExitsWith: .failure) {
      var values = ParameterValues()
      values["growth.laplace_scale"] = -1
    }
  }

  @Test("The equation that a parameter enters stands beside the code")
  func equations() throws {
    let written = try equationsInCode()
    for parameter in ParameterCatalogue.all {
      #expect(written.contains(parameter.equation), "\(parameter.name) cites \(parameter.equation)")
    }
    #expect(written.count > 20)
  }

  /// The numbers of equations at the right of a comment's line, in the model's sources and those it builds on.
  private func equationsInCode() throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var numbers: Set<String> = []
    for module in ["EconomyModel", "Firms", "Indicators"] {
      let folder = root.appending(path: "Sources/\(module)")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      for path in paths where path.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        for match in text.matches(of: /(?m)^ *\/\/\/     .*(\(\d+\.\d+\))$/) {
          numbers.insert(String(match.1))
        }
      }
    }
    return numbers
  }
}
