import ArgumentParser
import Econometrics
import RegressionFiles
import Tables

/// Where the data of regressions are, and how they are written.
struct FitDataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The table, or the folder of a run.", valueName: "csv or folder"),
    completion: .file(extensions: ["csv"]))
  var data: String?

  @Option(help: ArgumentHelp("The character between fields: ',', ';' or 'tab'.", valueName: "character"))
  var separator: Separator = .comma

  @Flag(help: "Numbers have a decimal comma, as in 1,5.")
  var decimalComma = false

  /// What may stand between fields.
  enum Separator: String, ExpressibleByArgument {
    case comma = ","
    case semicolon = ";"
    case tab

    /// No list of values in the help, in which a comma cannot be read.
    static var allValueStrings: [String] { [] }

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  func validate() throws {
    if decimalComma, separator == .comma {
      throw ValidationError("With --decimal-comma fields are separated by --separator ';' or tab.")
    }
  }

  /// The table that the options name; nil where they name none.
  var source: DataSource? {
    let mark = decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    let format = CSVFormat(separator: separator.byte, decimalMark: mark)
    return data.map { DataSource($0, format: format) }
  }

  /// The columns of a table, their types said on standard error unless `quiet`.
  ///
  /// - Throws: `ExitCode` 2 once the reason stands on standard error.
  static func frame(of source: DataSource, columns: [String], quiet: Bool) throws -> DataFrame {
    do {
      let frame = try DataFrame(
        readingFileAt: source.path, format: source.format, wanted: columns.withoutRepeats)
      if !quiet { complain(Self.summary(of: frame, at: source.name)) }
      return frame
    } catch {
      complain("\(error)")
      throw invalidFile
    }
  }

  private static func summary(of frame: DataFrame, at path: String) -> String {
    "\(path): \(frame.rows) rows; \(frame.columns.map(\.description).joined(separator: "; "))"
  }
}
