import ScenarioFiles

/// Every key of a specification file.
enum RegressionKeys {
  /// What may stand in a file.
  static let root = RecordShape(name: "a specification", fields: about + content(modelKeys: ModelKeys.all))

  /// The same with the keys of a model in the defaults only, for readers.
  static let overview = RecordShape(name: "a specification", fields: about + content(modelKeys: []))

  private static let about: [Field] = [
    Field("format", .integer(1...1), "Version of the file format.", required: true),
    Field("regressions", .slug, "Name of the set of regressions.", required: true),
    Field("title", .text, "Heading of the whole."),
    Field("question", .text, "The question that the regressions answer."),
    Field("description", .text, "What a reader should know before using the numbers."),
    Field("sources", .list(.text), "Where data and method come from."),
  ]

  private static func content(modelKeys: [Field]) -> [Field] {
    [
      Field("data", .record(data), "The table, unless `--data` names another."),
      Field("derive", .record(derivation), "Columns and tables computed before the regressions."),
      Field("defaults", .record(defaults), "What holds for all models that do not say otherwise."),
      Field("tables", .list(.record(table(modelKeys))), "The tables of regressions.", required: true),
    ]
  }

  private static let data = RecordShape(
    name: "'data'",
    fields: [
      Field("table", .file, "The table, or the folder of a run.", required: true),
      Field("separator", .choice(DataForm.separators), "What stands between fields.", builtIn: ","),
      Field("decimal_mark", .choice(DataForm.marks), "What stands before decimals.", builtIn: "."),
    ])

  private static let derivation = RecordShape(
    name: "'derive'",
    fields: [
      Field("cells", .record(cells), "What the cells are.", required: true),
      Field(
        "columns",
        .table(.init(name: "'columns'", keys: .columns, value: .kinds(MeasureKeys.measures))),
        "Measures of each cell, by the name of the new column."),
      Field("regions", .record(regions), "A table of regions, for tables with `rows: regions`."),
    ])

  private static let cells = RecordShape(
    name: "'cells'",
    fields: [
      Field("region", .text, "The column of the regions.", required: true),
      Field("industry", .text, "The column of the industries.", required: true),
      Field("size", .text, "The column of the sizes, such as persons employed.", required: true),
      Field("within", .list(.text), "Columns that keep tables of cells apart, such as the year."),
      Field("where", .phrase(.condition), "The rows that are cells."),
    ])

  private static let regions = RecordShape(
    name: "'regions'",
    fields: [
      Field("payroll", .text, "The column of wages and salaries.", required: true),
      Field("carry", .list(.text), "Columns that are the same in all cells of a region, to keep."),
    ] + MeasureKeys.thresholds)

  private static let defaults = RecordShape(name: "'defaults'", fields: ModelKeys.all)

  private static func table(_ modelKeys: [Field]) -> RecordShape {
    RecordShape(
      name: "a table",
      fields: [
        Field("id", .slug, "Short name, which programs find the table by.", required: true),
        Field("title", .text, "Heading of the table."),
        Field(
          "rows", .choice(RowsOfTable.allCases.map(\.rawValue)), "What the rows are.",
          builtIn: RowsOfTable.data.rawValue),
        Field("models", .list(.record(model(modelKeys))), "The models, side by side.", required: true),
      ] + modelKeys)
  }

  private static func model(_ modelKeys: [Field]) -> RecordShape {
    RecordShape(name: "a model", fields: [Field("label", .text, "Heading of the column.")] + modelKeys)
  }
}
