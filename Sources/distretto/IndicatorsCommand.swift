import ArgumentParser
import IndicatorTables
import Indicators

/// `distretto indicators`: measures any table of cells.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "Measures specialisation, agglomeration, relatedness and growth in any table of cells.",
    discussion: """
      The table has a row for each region and industry and a header with the names of its columns. Region and \
      industry without a row have nothing of it; an empty size is unknown.

        distretto indicators --data cells.csv --size jobs --reference eu.csv
        distretto indicators --data cells.csv --size jobs --where year=2013 --table pairs
        distretto indicators --data cells.csv --initial jobs_2008 --final jobs_2013

      Without --table, standard output has a row for each value: measure, region, industry, value, with TOTAL for all \
      regions or all industries. Region and industry keep the names of their columns. What has no meaning is an empty field (null in JSON). Exit status 2: a file is not valid.

      MEASURES
      \(Measure.allCases.map { "  \($0.name): \($0.meaning)" }.joined(separator: "\n"))
      """)

  @Option(help: ArgumentHelp("The table of cells, comma-separated.", valueName: "csv"))
  var data: String

  @Option(help: ArgumentHelp("The column with the region.", valueName: "column"))
  var region = "region"

  @Option(help: ArgumentHelp("The column with the industry.", valueName: "column"))
  var industry = "industry"

  @Option(
    help: ArgumentHelp(
      "The column with the size: persons employed, firms … (default: size, or the column of --final)",
      valueName: "column"))
  var size: String?

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: ArgumentHelp(
      "Take only rows with this text in this column; may be repeated.", valueName: "column=text"))
  var filters: [String] = []

  @Option(
    help: ArgumentHelp("The column with wages and salaries, for portfolio and mix.", valueName: "column"))
  var payroll: String?

  @Option(help: ArgumentHelp("The column with the mean wage, instead of --payroll.", valueName: "column"))
  var wage: String?

  @Option(help: ArgumentHelp("The column with sizes at a first date, for shift-share.", valueName: "column"))
  var initial: String?

  @Option(help: ArgumentHelp("The column with sizes at a second date.", valueName: "column"))
  var final: String?

  @Option(
    help: ArgumentHelp(
      "The area to compare with: a row an industry, columns named as in the data (default: the data's total).",
      valueName: "csv"))
  var reference: String?

  @Option(
    name: .customLong("reference-where"), parsing: .singleValue,
    help: ArgumentHelp(
      "Take only rows of the reference with this text; may be repeated.", valueName: "column=text"))
  var referenceFilters: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which industries belong together, for strength: the industry, category and, if wanted, weight.",
      valueName: "csv"))
  var categories: String?

  @Option(
    help: ArgumentHelp(
      "Relatedness from elsewhere: the industry, other, relatedness (default: measured in the data).",
      valueName: "csv"))
  var relatedness: String?

  @Option(name: .customLong("lq-at-least"), help: "The least location quotient of an agglomeration.")
  var locationQuotientAtLeast = AgglomerationRule().locationQuotientAtLeast

  @Option(help: "The least share in the region of an agglomeration, a fraction.")
  var shareAtLeast = AgglomerationRule().shareAtLeast

  @Option(help: "Which table to write: long, cells, regions, industries or pairs.")
  var table: IndicatorOutput?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Write only this measure; may be repeated.", valueName: "name"),
    transform: IndicatorsCommand.measure(named:))
  var measure: [Measure] = []

  @Flag(help: "Write JSON instead of comma-separated values.")
  var json = false

  func validate() throws {
    var problems: [String] = []
    if payroll != nil, wage != nil { problems.append("Give --payroll or --wage, not both.") }
    if (initial == nil) != (final == nil) {
      problems.append("--initial and --final belong together: sizes at two dates.")
    }
    if !(locationQuotientAtLeast >= 0 && (0...1).contains(shareAtLeast)) {
      problems.append("--lq-at-least is at least 0, --share-at-least lies between 0 and 1.")
    }
    let wrong = (filters + referenceFilters).filter { ColumnFilter($0) == nil }
    problems += wrong.map { "'\($0)' does not read column=text." }
    guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "\n")) }
  }

  func run() throws {
    let input = try validInput()
    for note in input.notes { complain("distretto: note: \(note)") }
    let tables = try tables(of: IndicatorReport(measuring: input))
    try writeToStandardOutput(json ? MeasureTable.json(of: tables) : csv(of: tables))
  }
}
