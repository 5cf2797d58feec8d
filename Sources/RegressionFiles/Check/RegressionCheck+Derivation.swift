import Econometrics
import EstimationTables
import ScenarioFiles

extension RegressionCheck {
  /// Checks that the columns of the cells are there, that new columns have new names, and that categories can be read.
  mutating func check(_ derivation: DerivationTree) {
    checkColumns(of: derivation)
    for entry in derivation.names {
      if columns?.contains(entry.key) == true {
        report(DerivationError.columnExists(entry.key).description, at: entry.keyOrigin)
      }
      guard let industry = derivation.keys?.industry, let file = entry.value["categories"],
        let name = file.text
      else { continue }
      do throws(Complaint) {
        _ = try CategoryFile(Resolver.path(of: name, from: path)).table(industry: industry)
      } catch {
        report(error.message, at: file.origin)
      }
    }
  }

  private mutating func checkColumns(of derivation: DerivationTree) {
    guard let columns else { return }
    let known = KnownColumns(place: "the data", names: columns)
    let (cells, regions) = (derivation.tree["cells"], derivation.tree["regions"])
    let single = ["region", "industry", "size"].map { cells?[$0] } + [regions?["payroll"]]
    let listed = [cells?["within"], regions?["carry"]].flatMap { $0?.items ?? [] }
    for value in single.compactMap({ $0 }) + listed {
      check(value.text.map { [$0] } ?? [], in: value, against: known)
    }
    check(derivation.keys?.condition?.columns ?? [], in: cells?["where"], against: known)
  }
}
