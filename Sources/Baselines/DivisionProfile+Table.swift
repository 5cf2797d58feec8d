import Classifications

extension DivisionProfile {
  /// The divisions of the Lombard baselines, in order of the code.
  ///
  /// Left out: agriculture (A), finance (K), public administration (O), membership organisations (S94,
  /// outside Istat's register of enterprises), households (T) and extraterritorial bodies (U); and the
  /// divisions without activity in Lombardy: coal (B05), metal ores (B07), tobacco (C12).
  static let all: [DivisionProfile] = [
    DivisionProfile("B06", branch: "B", demography: "B", .traded, .other),
    DivisionProfile("B08", branch: "B", demography: "B", .traded, .other),
    DivisionProfile("B09", branch: "B", demography: "B", .traded, .other),
    DivisionProfile("C10", branch: "C10-C12", demography: "C10-12", .traded, .low),
    DivisionProfile("C11", branch: "C10-C12", demography: "C10-12", .traded, .low),
    DivisionProfile("C13", branch: "C13-C15", demography: "C13-15", .traded, .low),
    DivisionProfile("C14", branch: "C13-C15", demography: "C13-15", .traded, .low),
    DivisionProfile("C15", branch: "C13-C15", demography: "C13-15", .traded, .low),
    DivisionProfile("C16", branch: "C16", demography: "C16-18", .traded, .low),
    DivisionProfile("C17", branch: "C17", demography: "C16-18", .traded, .low),
    DivisionProfile("C18", branch: "C18", demography: "C16-18", .traded, .low),
    DivisionProfile("C19", branch: "C19", demography: "TOTAL", .traded, .mediumLow),
    DivisionProfile("C20", branch: "C20", demography: "C20", .traded, .mediumHigh),
    DivisionProfile("C21", branch: "C21", demography: "C21", .traded, .high),
    DivisionProfile("C22", branch: "C22", demography: "C22-23", .traded, .mediumLow),
    DivisionProfile("C23", branch: "C23", demography: "C22-23", .traded, .mediumLow),
    DivisionProfile("C24", branch: "C24", demography: "C24-25", .traded, .mediumLow),
    DivisionProfile("C25", branch: "C25", demography: "C24-25", .traded, .mediumLow),
    DivisionProfile("C26", branch: "C26", demography: "C26", .traded, .high),
    DivisionProfile("C27", branch: "C27", demography: "C27", .traded, .mediumHigh),
    DivisionProfile("C28", branch: "C28", demography: "C28", .traded, .mediumHigh),
    DivisionProfile("C29", branch: "C29", demography: "C29-30", .traded, .mediumHigh),
    DivisionProfile("C30", branch: "C30", demography: "C29-30", .traded, .mediumHigh),
    DivisionProfile("C31", branch: "C31_C32", demography: "C31-33", .traded, .low),
    DivisionProfile("C32", branch: "C31_C32", demography: "C31-33", .traded, .low),
    DivisionProfile("C33", branch: "C33", demography: "C31-33", .traded, .mediumLow),
    DivisionProfile("D35", branch: "D35", demography: "D35", .mixed, .other),
    DivisionProfile("E36", branch: "E36", demography: "E", .localOther, .other),
    DivisionProfile("E37", branch: "E37-E39", demography: "E", .localOther, .other),
    DivisionProfile("E38", branch: "E37-E39", demography: "E", .localOther, .other),
    DivisionProfile("E39", branch: "E37-E39", demography: "E", .mixed, .other),
    DivisionProfile("F41", branch: "F", demography: "F", .localOther, .other),
    DivisionProfile("F42", branch: "F", demography: "F", .mixed, .other),
    DivisionProfile("F43", branch: "F", demography: "F", .localOther, .other),
    DivisionProfile("G45", branch: "G45", demography: "G", .localService, .other),
    DivisionProfile("G46", branch: "G46", demography: "G", .mixed, .other),
    DivisionProfile("G47", branch: "G47", demography: "G", .localService, .other),
    DivisionProfile("H49", branch: "H49", demography: "H", .mixed, .other),
    DivisionProfile("H50", branch: "H50", demography: "H", .mixed, .knowledgeIntensive),
    DivisionProfile("H51", branch: "H51", demography: "H", .mixed, .knowledgeIntensive),
    DivisionProfile("H52", branch: "H52", demography: "H", .mixed, .other),
    DivisionProfile("H53", branch: "H53", demography: "H", .mixed, .other),
    DivisionProfile("I55", branch: "I", demography: "I", .mixed, .other),
    DivisionProfile("I56", branch: "I", demography: "I", .localService, .other),
    DivisionProfile("J58", branch: "J58", demography: "J58-60", .mixed, .knowledgeIntensive),
    DivisionProfile("J59", branch: "J59_J60", demography: "J58-60", .mixed, .highTechnologyService),
    DivisionProfile("J60", branch: "J59_J60", demography: "J58-60", .mixed, .highTechnologyService),
    DivisionProfile("J61", branch: "J61", demography: "J61", .mixed, .highTechnologyService),
    DivisionProfile("J62", branch: "J62_J63", demography: "J62-63", .mixed, .highTechnologyService),
    DivisionProfile("J63", branch: "J62_J63", demography: "J62-63", .mixed, .highTechnologyService),
    DivisionProfile("L68", branch: "L68", demography: "L", .localService, .other),
    DivisionProfile("M69", branch: "M69_M70", demography: "M69-71", .mixed, .knowledgeIntensive),
    DivisionProfile("M70", branch: "M69_M70", demography: "M69-71", .mixed, .knowledgeIntensive),
    DivisionProfile("M71", branch: "M71", demography: "M69-71", .mixed, .knowledgeIntensive),
    DivisionProfile("M72", branch: "M72", demography: "M72", .mixed, .research),
    DivisionProfile("M73", branch: "M73", demography: "M73-75", .mixed, .knowledgeIntensive),
    DivisionProfile("M74", branch: "M74_M75", demography: "M73-75", .mixed, .knowledgeIntensive),
    DivisionProfile("M75", branch: "M74_M75", demography: "M73-75", .localService, .knowledgeIntensive),
    DivisionProfile("N77", branch: "N77", demography: "N", .mixed, .other),
    DivisionProfile("N78", branch: "N78", demography: "N", .mixed, .knowledgeIntensive),
    DivisionProfile("N79", branch: "N79", demography: "N", .mixed, .other),
    DivisionProfile("N80", branch: "N80-N82", demography: "N", .mixed, .knowledgeIntensive),
    DivisionProfile("N81", branch: "N80-N82", demography: "N", .mixed, .other),
    DivisionProfile("N82", branch: "N80-N82", demography: "N", .mixed, .other),
    DivisionProfile("P85", branch: "P85", demography: "TOTAL", .localService, .knowledgeIntensive),
    DivisionProfile("Q86", branch: "Q86", demography: "TOTAL", .localService, .knowledgeIntensive),
    DivisionProfile("Q87_Q88", branch: "Q87_Q88", demography: "TOTAL", .localService, .knowledgeIntensive),
    DivisionProfile("R90-R92", branch: "R90-R92", demography: "TOTAL", .localService, .knowledgeIntensive),
    DivisionProfile("R93", branch: "R93", demography: "TOTAL", .localService, .knowledgeIntensive),
    DivisionProfile("S95", branch: "S95", demography: "TOTAL", .localService, .other),
    DivisionProfile("S96", branch: "S96", demography: "TOTAL", .localService, .other),
  ]

  /// The divisions of the structural business statistics, in order of the code: those above in `table`, and the three
  /// without activity in Lombardy.
  static func european(in table: EuropeanTable) -> [DivisionProfile] {
    let others = [
      DivisionProfile("B05", branch: "B", demography: "B", .traded, .other),
      DivisionProfile("B07", branch: "B", demography: "B", .traded, .other),
      DivisionProfile("C12", branch: "C10-C12", demography: "C10-12", .traded, .low),
    ]
    return (all + others).filter { table.divisions.contains($0.division) }
      .sorted { $0.division < $1.division }
  }
}
