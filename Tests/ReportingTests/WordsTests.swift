import Testing

@testable import Reporting

@Suite("Numbers and text on a page")
struct WordsTests {
  @Test("numbers have as many digits as say something, thousands set apart")
  func digits() {
    #expect(Digits.text(0.0123456, significant: 3) == "0.0123")
    #expect(Digits.text(12_345_678, significant: 3) == "12,300,000")
    #expect(Digits.text(9.996, significant: 3) == "10.0")
    #expect(Digits.text(-999.6, significant: 3) == "−1,000")
    #expect(Digits.text(1.5, significant: 3, isSigned: true) == "+1.50")
    #expect(Digits.text(0, significant: 3, isSigned: true) == "0")
    #expect(Digits.text(0.00001234, significant: 3, most: 4) == "0")
    #expect(Digits.whole(-1_234_567.6) == "−1,234,568")
    #expect(Digits.whole(0.31) == "0.3")
    #expect(Digits.whole(0) == "0")
  }

  @Test("units are in words: shares as percentages, changes of them as points, money without its price base")
  func units() {
    let rate = UnitWords("dimensionless")
    #expect(rate.level(0.0843) == "8.43" && rate.level == "%")
    #expect(rate.sentence(-0.012) == "1.20 percentage points less")
    #expect(UnitWords("million EUR_2020/yr").level == "million € a year")
    #expect(UnitWords("EUR_2020/person").sentence(12) == "12.0 € a person more")
    #expect(UnitWords("person").sentence(-1) == "1 fewer person")
    #expect(UnitWords("firm").sentence(12_345) == "12,300 more firms")
    #expect(UnitWords("firm").level(12_345.4) == "12,345")
  }

  @Test("text wraps between words, and no line begins a list or a heading by accident")
  func wrapping() {
    let words =
      Array(repeating: "word", count: 22).joined(separator: " ") + " and more"
    let lines = Markdown.wrapped("\(words) - 1 # two", indent: "  ").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= Markdown.width })
    #expect(lines[1].hasPrefix("  \\- 1 # two"))
    #expect(Markdown.paragraphs("One *two*.\n\nThree [four].") == "One \\*two\\*.\n\nThree \\[four\\].")
  }
}
