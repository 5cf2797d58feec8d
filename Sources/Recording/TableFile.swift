import Tables

/// A table of comma-separated values on its way to a folder: it appears whole or not at all.
public final class TableFile {
  private let schema: TableSchema
  private let file: AtomicFile
  private var writer: CSVWriter
  private var hasher = SHA256Hasher()
  private var byteCount = 0
  private var filled = 0

  private static let portion = 1 << 20

  /// Begins the table of `schema` in `folder`.
  ///
  /// - Throws: `FileError` when the folder cannot be written.
  public init(_ schema: TableSchema, in folder: String) throws(FileError) {
    self.schema = schema
    file = try AtomicFile("\(folder)/\(schema.name).csv")
    writer = CSVWriter(columns: schema.fields.map(\.name))
  }

  /// Appends a text.
  public func text(_ value: String) {
    filled += 1
    writer.field(value)
  }

  /// Appends `true` or `false`.
  public func truth(_ value: Bool) { text(value ? "true" : "false") }

  /// Appends a whole number.
  public func integer(_ value: Int) {
    filled += 1
    writer.field(value)
  }

  /// Appends a number; one that is not finite has no meaning here and leaves an empty field.
  public func number(_ value: Double) {
    filled += 1
    writer.field(value.isFinite ? value : nil)
  }

  /// Ends the row.
  ///
  /// - Precondition: the row has one field a column.
  /// - Throws: `FileError` when the disk is full or fails.
  public func endRow() throws(FileError) {
    precondition(filled == schema.fields.count, "a row of \(schema.name) has one field a column")
    filled = 0
    writer.endRecord()
    if writer.bytes.count >= Self.portion { try flush() }
  }

  /// Puts the table at its place.
  ///
  /// - Returns: what a data package says of it.
  /// - Throws: `FileError` when the disk is full or fails.
  public func finish() throws(FileError) -> DataResource {
    try flush()
    try file.commit()
    return DataResource(
      name: schema.name, path: "\(schema.name).csv", title: schema.title, content: .table(schema),
      byteCount: byteCount, digest: hasher.finish())
  }

  private func flush() throws(FileError) {
    let bytes = writer.takeBytes()
    hasher.update(with: bytes)
    byteCount += bytes.count
    try file.append(bytes)
  }
}
