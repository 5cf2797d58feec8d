import Testing
import Workshops

@Suite("distretto validate")
struct ValidateCommandTests {
  @Test("baselines beside the scenario are found from anywhere")
  func beside() throws {
    let workshop = try Workshop()
    let result = try distretto("validate", "\(workshop.path)/small.yaml")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("small.yaml: valid\n  grants: 100 grants for about "))
    #expect(
      result.output.hasSuffix(
        "about 40 of them create firms that would not exist otherwise (entry_additionality 0.4)\n"))
  }

  @Test("a folder that is named is the only one that is searched")
  func named() throws {
    let workshop = try Workshop()
    let result = try workshop.run(["validate", "small.yaml", "--baselines", "elsewhere"])
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix(
        "small.yaml:4:11: error: there is no baseline 'small' in elsewhere; name its folder with --baselines\n"
      ))
  }
}
