import EconomyModel
import Testing

@testable import Baselines

@Suite("The firms of every cell can employ its people")
struct FeasibilityTests {
  @Test(
    "People lie two per cent inside what the size classes hold, and nobody works where there is no firm",
    arguments: ["lombardy-2003", "lombardy-2019"], FirmConcept.allCases)
  func everyCell(name: String, concept: FirmConcept) throws {
    let baseline = try loadBaseline(at: "\(ShippedBaselines.folder)/\(name)", concept: concept)
    for cell in baseline.cells {
      let bounds = SizeClassRepair.bounds(of: cell.firms)
      #expect(cell.personsEmployed >= bounds.least && cell.personsEmployed <= bounds.most)
      #expect((cell.personsEmployed > 0) == (cell.firmCount > 0))
      #expect((cell.personsEmployed > 0) == (cell.payroll > 0 && cell.grossValueAdded > 0))
    }
  }
}
