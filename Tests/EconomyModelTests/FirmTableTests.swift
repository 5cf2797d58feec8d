import Firms
import Stochastics
import Testing

@testable import EconomyModel

@Suite struct FirmTableTests {
  @Test("A firm's number gives back its cell, birth year and serial")
  func identity() {
    let id = FirmID(cell: 1055, birthYear: 2019, serial: 0x7FFF_FFFF)
    #expect((id.cell, id.birthYear, id.serial) == (1055, 2019, 0x7FFF_FFFF))
    #expect(!id.isInduced)
    #expect(FirmID(cell: 1, birthYear: 2019, serial: FirmID.inducedSerials).isInduced)
    #expect(FirmID(cell: 1, birthYear: 2019, serial: 5) < FirmID(cell: 1, birthYear: 2020, serial: 0))
    #expect(FirmID(cell: 1, birthYear: 2020, serial: 5) < FirmID(cell: 2, birthYear: 1900, serial: 0))
  }

  @Test("Firms stand in their cell in the order of their birth, and are found by their number")
  func append() {
    var firms = FirmTable(rooms: [3, 0, 5])
    for serial in 0..<3 {
      for cell in [2, 0] {
        firms.append(
          FirmID(cell: cell, birthYear: 2000, serial: serial), size: Float(serial + 1),
          efficiency: Float(cell), support: UInt32(serial))
      }
    }
    #expect((0..<3).map { firms.count(of: $0) } == [3, 0, 3])
    #expect(firms.firmCount == 6)
    let row = firms.row(of: FirmID(cell: 2, birthYear: 2000, serial: 1))
    #expect(row == firms.start(of: 2) + 1)
    #expect(firms.sizes[row!] == 2 && firms.efficiencies[row!] == 2 && firms.supports[row!] == 1)
    #expect(firms.row(of: FirmID(cell: 2, birthYear: 2000, serial: 3)) == nil)
    #expect(firms.row(of: FirmID(cell: 1, birthYear: 2000, serial: 0)) == nil)
  }

  @Test("A cell that outgrows its room keeps every firm of every cell, in order")
  func growingRoom() {
    var firms = FirmTable(rooms: [2, 1])
    var expected: [[UInt64]] = [[], []]
    for serial in 0..<500 {
      for cell in 0..<2 where serial.isMultiple(of: cell + 1) {
        let id = FirmID(cell: cell, birthYear: 1990 + serial % 30, serial: serial)
        expected[cell].append(id.rawValue)
        firms.append(id, size: Float(serial), efficiency: Float(serial) / 7, support: UInt32(serial))
      }
    }
    for cell in 0..<2 {
      let rows = firms.rows(of: cell)
      #expect(Array(firms.ids[rows]) == expected[cell])
      let serials = expected[cell].map { Float(FirmID(rawValue: $0).serial) }
      #expect(Array(firms.sizes[rows]) == serials)
      #expect(Array(firms.efficiencies[rows]) == serials.map { $0 / 7 })
      #expect(Array(firms.supports[rows]) == serials.map { UInt32($0) })
    }
  }

  @Test("With room for births a table holds the same firms in the same order")
  func room() {
    var firms = FirmTable(rooms: [2, 0, 3])
    for (cell, count) in [(0, 2), (2, 3)] {
      for serial in 0..<count {
        firms.append(
          FirmID(cell: cell, birthYear: 2001, serial: serial), size: Float(serial + 1), efficiency: 2,
          support: 7)
      }
    }
    let roomy = firms.withRoom()
    #expect(firms.ids.count == 5 && roomy.ids.count == FirmTable.room(for: 2) + 32 + FirmTable.room(for: 3))
    for cell in 0..<3 {
      let (rows, moved) = (firms.rows(of: cell), roomy.rows(of: cell))
      #expect(firms.ids[rows].elementsEqual(roomy.ids[moved]))
      #expect(firms.sizes[rows].elementsEqual(roomy.sizes[moved]))
      #expect(firms.efficiencies[rows].elementsEqual(roomy.efficiencies[moved]))
      #expect(firms.supports[rows].elementsEqual(roomy.supports[moved]))
    }
  }

  @Test("A sole owner employs one person however little work there is")
  func persons() {
    var firms = FirmTable(rooms: [2])
    firms.append(FirmID(cell: 0, birthYear: 2000, serial: 0), size: 0.5, efficiency: 1)
    firms.append(FirmID(cell: 0, birthYear: 2000, serial: 1), size: 3.25, efficiency: 1)
    #expect(firms.persons(in: 0) == 1)
    #expect(firms.persons(in: 1) == 3.25)
  }

  @Test("Closing leaves the firms that stay in their order, whole, and counts those that go")
  func closing() {
    var firms = FirmTable(rooms: [400])
    for serial in 0..<400 {
      firms.append(
        FirmID(cell: 0, birthYear: 2000 + serial % 20, serial: serial), size: 0.5 + Float(serial % 40),
        efficiency: Float(serial), support: UInt32(serial % 2))
    }
    let before = firms
    let tally = firms.close(
      cell: 0, under: terms(probability: 0.3, kinds: 2), with: FirmPasses(.best))
    let kept = Array(firms.ids[firms.rows(of: 0)])
    #expect(kept == kept.filter(Set(before.ids).contains).sorted { serial($0) < serial($1) })
    #expect(Set(kept).count == kept.count && kept.count == 400 - tally.deaths)
    #expect(tally.firms == 400 && (80...160).contains(tally.deaths))
    for row in firms.rows(of: 0) {
      let old = serial(firms.ids[row])
      #expect(firms.sizes[row] == before.sizes[old] && firms.efficiencies[row] == before.efficiencies[old])
      #expect(firms.supports[row] == before.supports[old])
    }
    let stays = firms.rows(of: 0).reduce(0) { $0 + Double(firms.persons(in: $1)) }
    #expect(abs(tally.employment - tally.employmentClosed - stays) < 1e-9)
  }

  @Test("Nobody closes at probability 0, and everybody at probability 1")
  func certainty() {
    for (probability, left) in [(Float(0), 50), (1, 0)] {
      var firms = FirmTable(rooms: [50])
      for serial in 0..<50 {
        firms.append(FirmID(cell: 0, birthYear: 2000, serial: serial), size: 1, efficiency: 1)
      }
      _ = firms.close(
        cell: 0, under: terms(probability: probability, kinds: 1), with: FirmPasses(.best))
      #expect(firms.firmCount == left)
    }
  }

  /// The same probability for every firm, and kinds of support that change nothing.
  private func terms(probability: Float, kinds: Int) -> ExitTerms {
    ExitTerms(
      year: 2020, probabilities: Array(repeating: probability, count: ExitTerms.probabilityCount),
      hazards: Array(repeating: 1, count: kinds), productivities: Array(repeating: 0, count: kinds),
      luck: Draws(seed: 1, replication: 1, decision: .exit, year: 2020))
  }

  private func serial(_ id: UInt64) -> Int { FirmID(rawValue: id).serial }
}
