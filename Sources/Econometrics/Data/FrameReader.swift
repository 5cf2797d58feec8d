import Tables

/// Walks over the records of a file and gives each wanted field to its column.
struct FrameReader {
  /// The names in the header, in order.
  let names: [String]
  private let file: String
  private let body: FieldScanner
  /// How many rows the file has if its lines are as long as the first ones.
  let likelyRows: Int

  /// Reads the header.
  ///
  /// - Throws: `CSVError` where there is none, or where it is not UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, format: CSVFormat) throws(CSVError) {
    if bytes.prefix(2).elementsEqual([0xFF, 0xFE]) || bytes.prefix(2).elementsEqual([0xFE, 0xFF]) {
      throw CSVError(file: file, line: 1, message: "the file is UTF-16; UTF-8 is needed")
    }
    var scanner = FieldScanner(bytes, separator: format.separator, file: file)
    guard scanner.hasRecord() else {
      throw CSVError(
        file: file, line: 1, message: "the file is empty; a header with the names of the columns is needed")
    }
    var names: [String] = []
    var more = true
    while more {
      more = try scanner.field { field throws(CSVError) in
        guard let name = String(validating: field, as: UTF8.self) else {
          throw CSVError(file: file, line: 1, message: "the header is not UTF-8")
        }
        guard !field.contains(0) else {
          throw CSVError(file: file, line: 1, message: "the header has a NUL byte: this is not a text file")
        }
        names.append(name)
      }
    }
    scanner.endRecord()
    (self.names, self.file, body) = (names, file, scanner)
    likelyRows = Self.likelyRows(bytes[scanner.position...])
  }

  private static func likelyRows(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let sample = body.prefix(1 << 16)
    let lines = sample.count { $0 == UInt8(ascii: "\n") }
    return lines * body.count / max(sample.count, 1) + 1
  }

  /// The places of the wanted columns, in the file's order; nil stands for every named column.
  ///
  /// - Throws: `CSVError` for a column that is not there, or there twice.
  func places(of wanted: [String]?) throws(CSVError) -> [Int] {
    let chosen = wanted ?? names.filter { !$0.isEmpty }
    for name in chosen {
      let found = names.count { $0 == name }
      guard found != 1 else { continue }
      let hint = Suggestion.hint(for: name, among: names, listUpTo: 20)
      throw CSVError(
        file: file, line: 1, column: name,
        message: found == 0
          ? "there is no such column\(separatorHint ?? hint)" : "the name stands \(found) times in the header"
      )
    }
    let isChosen = Set(chosen)
    return names.indices.filter { isChosen.contains(names[$0]) }
  }

  /// What a header of one field with other separators in it suggests.
  private var separatorHint: String? {
    guard names.count == 1, let mark = [";", "\t", "|"].first(where: names[0].contains) else { return nil }
    return
      "; the header is one field, which \(mark == "\t" ? "tabs" : "'\(mark)'") may separate (--separator)"
  }

  /// Reads all records, the columns at `places` into `builders`, and returns their number.
  ///
  /// - Throws: `CSVError` for a broken record or text that is not UTF-8.
  func read(_ places: [Int], into builders: inout [ColumnBuilder]) throws(CSVError) -> Int {
    var builderOfField = [Int](repeating: -1, count: names.count)
    for (builder, place) in places.enumerated() { builderOfField[place] = builder }
    var (scanner, rows) = (body, 0)
    while scanner.hasRecord() {
      try readRecord(&scanner, builderOfField, &builders)
      rows += 1
    }
    return rows
  }

  @inline(__always)
  private func readRecord(
    _ scanner: inout FieldScanner, _ builderOfField: [Int], _ builders: inout [ColumnBuilder]
  ) throws(CSVError) {
    let line = scanner.line
    var (place, more) = (0, true)
    while more {
      more = try scanner.field { field throws(CSVError) in
        guard place < names.count, builderOfField[place] >= 0 else { return }
        guard builders[builderOfField[place]].append(field, line: line) else {
          throw CSVError(file: file, line: line, column: names[place], message: "the text is not UTF-8")
        }
      }
      place += 1
    }
    scanner.endRecord()
    guard place == names.count else {
      throw CSVError(file: file, line: line, message: "\(place) fields, but the header has \(names.count)")
    }
  }
}
