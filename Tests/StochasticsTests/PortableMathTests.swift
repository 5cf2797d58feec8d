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

  @Test("The last bits are these on every machine")
  func pinnedBits() {
    #expect(PortableMath.exp(1.0).bitPattern == 0x4005_bf0a_8b14_576a)
    #expect(PortableMath.exp(-0.37).bitPattern == 0x3fe6_1a7e_e209_faff)
    #expect(PortableMath.log(10.0).bitPattern == 0x4002_6bb1_bbb5_5516)
    #expect(PortableMath.log(0.811).bitPattern == 0xbfca_d07a_35dd_be8f)
    #expect(PortableMath.power(0.45, 0.3).bitPattern == 0x3fe9_2ef0_e75b_6122)
    #expect(PortableMath.exp(Float(1)).bitPattern == 0x402d_f854)
    #expect(PortableMath.exp(Float(-0.15)).bitPattern == 0x3f5c_575c)
    #expect(PortableMath.log(Float(3)).bitPattern == 0x3f8c_9f54)
    #expect(PortableMath.log(Float(0.0625001)).bitPattern == 0xc031_7211)
    #expect(Laplace.quantile(0x1234_5678).bitPattern == 0x3ff9_a58b)
  }
}
