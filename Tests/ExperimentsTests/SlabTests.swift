import Recording
import Testing

@testable import Experiments

@Suite("Results are read in bounded portions")
struct SlabTests {
  @Test("portions cover all units once and hold no more than a slab, or one unit where that is more")
  func portions() {
    for replications in [1, 200, 1000, 10_000_000] {
      let store = store(replications: replications)
      let portions = store.portions(of: 0..<18_700)
      #expect(portions.flatMap { Array($0) } == Array(0..<18_700))
      let unit = 8 * 3 * replications
      #expect(portions.allSatisfy { $0.count == 1 || $0.count * unit <= ReplicationStore.slabSize })
    }
    #expect(store(replications: 5).portions(of: 0..<0).isEmpty)
  }

  @Test("a portion of the units has the values that all units have there")
  func values() throws {
    let folder = try TemporaryFolder()
    let (toy, store) = (ToyEconomy(), store(replications: 3, in: folder.path))
    for replication in 1...3 { try store.save(toy.result(of: replication)) }
    let (whole, part) = (try store.slab(0, of: .areas), try store.slab(0, of: .areas, 1..<3))
    for unit in 1..<3 {
      for year in 0..<3 {
        #expect(part[unit, year] == whole[unit, year])
        #expect(part[unit, year] == (1...3).map { Double(100 * unit + 10 * year + $0) })
      }
    }
    #expect(try store.differences(0, of: .cells, 0..<1)[0, 2] == [1, 2, 3])
  }

  private func store(replications: Int, in folder: String = "") -> ReplicationStore {
    ToyEconomy(replications: replications).experiment.store {
      RunPaths.replicationFile($0, in: folder)
    }
  }
}
