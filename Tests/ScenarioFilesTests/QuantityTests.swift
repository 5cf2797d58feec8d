import Tables
import Testing

@testable import ScenarioFiles

@Suite("Values are typed by what their key takes")
struct QuantityTests {
  @Test("money knows its scale and its price year")
  func money() throws {
    #expect(try Quantity.money("8 million EUR_2003") == Money(amount: 8e6, base: .year(2003)))
    #expect(try Quantity.money("0.5 billion EUR_current") == Money(amount: 5e8, base: .current))
    #expect(try Quantity.money("25000.5 EUR_2020") == Money(amount: 25000.5, base: .year(2020)))
    #expect(Money(amount: 20e6, base: .year(2003)).description == "20 million EUR_2003")
    #expect(Money(amount: 9_792_000, base: .current).description == "9.792 million EUR_current")
    #expect(Money(amount: 25000, base: .year(2003)).description == "25000 EUR_2003")
  }

  @Test("money of another year becomes money of 2020 by the price index")
  func deflation() {
    let deflators = [2003: 0.8, 2004: 0.5]
    #expect(Money(amount: 8, base: .year(2003)).inEUR2020(deflators: deflators, spentIn: 2004) == 10)
    #expect(Money(amount: 8, base: .current).inEUR2020(deflators: deflators, spentIn: 2004) == 16)
    #expect(Money(amount: 8, base: .year(2020)).inEUR2020(deflators: [:], spentIn: 2004) == 8)
    #expect(Money(amount: 8, base: .year(1990)).inEUR2020(deflators: deflators, spentIn: 2004) == nil)
  }

  @Test("percentages, fractions, years, whole numbers")
  func numbers() throws {
    #expect(try Quantity.fraction("50 %") == 0.5)
    #expect(try Quantity.fraction("-7.5%") == -0.075)
    #expect(try Quantity.fraction("1e-3") == 0.001)
    #expect(try Quantity.years("2 years") == 2)
    #expect(try Quantity.integer("-3") == -3)
    #expect(try Quantity.year("2003") == 2003)
  }

  @Test(
    "what YAML would take and a number is not",
    arguments: [
      "NO", "nan", "inf", "0x10", "1_000", "1,5", "", " ", ".", "1e999", "--1", "½", "٣", "1e", "5 5",
    ])
  func notNumbers(text: String) {
    #expect(throws: Complaint.self) { try Quantity.number(text) }
    #expect(throws: Complaint.self) { try Quantity.integer(text) }
    #expect(throws: Complaint.self) { try Quantity.money(text + " EUR_2003") }
    #expect(throws: Complaint.self) { try Quantity.year(text) }
  }

  @Test(
    "the nearest known word",
    arguments: [
      ("per_frim", "per_firm"), ("Budget", "budget"), ("budjet", "budget"), ("wen", "when"), ("colour", nil),
      ("", nil),
    ] as [(String, String?)])
  func suggestions(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, among: ["id", "budget", "per_firm", "when"]) == expected)
  }
}
