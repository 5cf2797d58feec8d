import Testing

@testable import distretto

@Suite("Progress")
struct ProgressBarTests {
  @Test("years that other processes finish while this one prepares are counted, and divide nothing")
  func early() {
    let bar = ProgressBar(quiet: true)
    bar.preparing()
    for _ in 0..<3 { bar.yearSimulated() }
    bar.began(total: 10, done: 2, replications: 5)
    for _ in 0..<5 { bar.yearSimulated() }
    bar.ended()
    #expect(bar.simulatedYears == 10)
  }
}
