import Testing

@testable import Econometrics

@Suite("Rows alone in a level")
struct SingletonTests {
  @Test("go one after the other along a chain")
  func chain() {
    let persons = Effect(codes: [0, 0, 1, 1, 2, 2, 3, 3, 3, 3], levels: 4)
    let firms = Effect(codes: [0, 1, 1, 2, 2, 3, 4, 4, 5, 5], levels: 6)
    let singletons = Singletons(among: [persons, firms])
    #expect(singletons.count == 6)
    #expect(singletons.isKept == [false, false, false, false, false, false, true, true, true, true])
  }

  @Test("are those that repeated looks at every level find")
  func plainTwin() {
    var generator = SmallGenerator(state: 12)
    let effects = [150, 120, 40].map { generator.effect(300, levels: $0) }
    var kept = Set(0..<300)
    while true {
      let alone = effects.flatMap { effect in
        Dictionary(grouping: kept) { effect.codes[$0] }.values.filter { $0.count == 1 }.flatMap { $0 }
      }
      guard !alone.isEmpty else { break }
      kept.subtract(alone)
    }
    let singletons = Singletons(among: effects)
    #expect(singletons.isKept == (0..<300).map(kept.contains))
    #expect(singletons.count == 300 - kept.count)
  }

  @Test("stay where an effect has slopes alone")
  func slopesAlone() {
    let slope = Effect(codes: [0, 1], levels: 2, slope: [1, 2], hasIntercept: false)
    #expect(Singletons(among: [slope]).isKept == [true, true])
  }
}
