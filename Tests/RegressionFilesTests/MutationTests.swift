import Foundation
import Testing

@testable import RegressionFiles

@Suite("A specification that was spoilt by accident is read or refused, and never traps")
struct MutationTests {
  @Test("words swapped, lost and replaced", arguments: 0..<8)
  func mutations(seed: Int) throws {
    let text = try String(contentsOfFile: "\(Corpus.path)/valid/everything.yaml", encoding: .utf8)
      .replacingOccurrences(of: "../data/", with: "")
      .replacingOccurrences(of: "decimal-comma", with: "cells")
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let strange = [
      "", "-1", "1e400", "[", "}", ":", "~", "9999999999999999999", "'", "[]", "{}", "&a", "%", "\n", "none",
      "lag(jobs, 1)", "`", "((((", "cluster:", "conley:a+b:0km", "é~ü",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<40 {
      var spoilt = words.map(String.init)
      for _ in 0...draw(3) {
        let place = draw(spoilt.count)
        switch draw(3) {
        case 0: spoilt[place] = strange[draw(strange.count)]
        case 1: spoilt.swapAt(place, draw(spoilt.count))
        default: spoilt.remove(at: place)
        }
      }
      let bench = try Bench(["s.yaml": spoilt.joined(separator: " ")])
      let loaded = bench.load("s.yaml")
      #expect((loaded.file == nil) == !loaded.diagnostics.isEmpty)
      for diagnostic in loaded.diagnostics { #expect(!"\(diagnostic)".isEmpty) }
    }
  }
}
