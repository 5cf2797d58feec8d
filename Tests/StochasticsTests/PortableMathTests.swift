import Foundation
import Testing

@testable import Stochastics

@Suite struct PortableMathTests {
  @Test("The exponential is right to 2e-15 wherever it is a normal number")
  func exponential() {
    let worst = stride(from: -708.0, through: 709, by: 0.0437).map { x in
      abs(PortableMath.exp(x) / Foundation.exp(x) - 1)
    }.max()!
    #expect(worst < 2e-15)
    let small = (-40..<0).map {
      abs(PortableMath.exp(Foundation.pow(2, Double($0))) / Foundation.exp(Foundation.pow(2, Double($0))) - 1)
    }
    #expect(small.max()! < 2e-15)
  }

  @Test("The exponential saturates instead of overflowing")
  func saturation() {
    #expect(PortableMath.exp(710.0) == .greatestFiniteMagnitude)
    #expect(PortableMath.exp(-709.0) == 0)
    #expect(PortableMath.exp(0.0) == 1)
  }

  @Test("The logarithm is right to 2e-15 over all normal numbers")
  func logarithm() {
    for exponent in stride(from: -1020, through: 1020, by: 17) {
      for step in 0..<100 {
        let x = Double(sign: .plus, exponent: exponent, significand: 1 + Double(step) / 100)
        let exact = Foundation.log(x)
        #expect(abs(PortableMath.log(x) - exact) <= 2e-15 * abs(exact))
      }
    }
    #expect(PortableMath.log(1.0) == 0)
  }

  @Test("The logarithm is right to 2e-15 on both sides of 1, where it vanishes")
  func logarithmNearOne() {
    for exponent in -50 ... -1 {
      let step = Foundation.pow(2, Double(exponent)) * 0.3
      #expect(abs(PortableMath.log(1 + step) / Foundation.log(1 + step) - 1) < 2e-15)
      #expect(abs(PortableMath.log(1 - step) / Foundation.log(1 - step) - 1) < 2e-15)
    }
  }

  @Test("A power is right as far as its exponent lets it be")
  func power() {
    for base in [0.001, 0.45, 0.999, 1, 1.5, 10, 12_345] {
      for exponent in stride(from: -20.0, through: 20, by: 0.7) {
        let exact = Foundation.pow(base, exponent)
        let slack = 2e-15 * (2 + abs(exponent * Foundation.log(base)))
        #expect(abs(PortableMath.power(base, exponent) / exact - 1) < slack)
      }
    }
  }

  @Test("The exponential in single precision is right to 2e-7")
  func singleExponential() {
    let worst = stride(from: Float(-79.9), through: 79.9, by: 0.0071).map { x in
      abs(Double(PortableMath.exp(x)) / Foundation.exp(Double(x)) - 1)
    }.max()!
    #expect(worst < 2e-7)
  }

  @Test("The logarithm in single precision is right to 2e-7 of itself or of 1, whichever is more")
  func singleLogarithm() {
    for exponent in -125...126 {
      for step in 0..<50 {
        let x = Float(sign: .plus, exponent: exponent, significand: 1 + Float(step) / 50)
        let exact = Foundation.log(Double(x))
        #expect(abs(Double(PortableMath.log(x)) - exact) < 2e-7 * max(1, abs(exact)))
      }
    }
  }
}
