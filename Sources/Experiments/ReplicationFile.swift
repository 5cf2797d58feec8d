import Foundation
import Recording
import Tables

/// The binary form of a replication's result, in which a run keeps what it has finished.
///
/// A header (what it is, the digest of the run, shapes), the panels arm by arm, then the lists arm by arm, then the
/// SHA-256 of everything before it. A file that does not match its digest, or belongs to
/// another run, counts as missing and is computed again.
struct ReplicationFile {
  private let axes: RunAxes
  private let run: SHA256Digest

  private static let magic = Array("DISTRETTO REPLICATION, FORMAT 2\n".utf8)
  private static let headerSize = 80 + 16 * PanelKind.allCases.count
  private static let digestSize = 32

  init(axes: RunAxes, run: SHA256Digest) { (self.axes, self.run) = (axes, run) }

  /// The file's bytes.
  func encode(_ result: ReplicationResult) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(header(replication: result.replication))
    for arm in result.arms {
      for panel in arm.panels { writer.append(panel.values) }
    }
    for arm in result.arms { arm.lists.append(to: &writer) }
    writer.append(SHA256Digest(of: writer.bytes).bytes)
    return writer.bytes
  }

  /// Whether the file at `path` holds `replication` of this run, undamaged.
  func holds(_ replication: Int, at path: String) -> Bool {
    guard let begin = try? read(path, at: 0, count: Self.headerSize),
      begin == header(replication: replication),
      let digest = SHA256Digest(ofFile: path, excludingLast: Self.digestSize),
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      let end = try? read(path, at: size - Self.digestSize, count: Self.digestSize)
    else { return false }
    return digest.bytes == end
  }

  /// The values of one variable for `units`, read without reading the rest.
  ///
  /// - Throws: `FileError` when the file is gone or shorter than it was.
  func slice(
    _ variable: Int, of kind: PanelKind, arm: Int, _ units: Range<Int>, at path: String
  ) throws(FileError) -> [Double] {
    let shape = axes.shape(of: kind)
    let count = units.count * shape.years
    let values =
      offset(of: kind, arm: arm) + variable * shape.sliceCount + units.lowerBound * shape.years
    let bytes = try read(path, at: Self.headerSize + 8 * values, count: 8 * count)
    var reader = ByteReader(bytes)
    return reader.doubles(count) ?? []
  }

  /// The lists of `arm`.
  ///
  /// - Throws: `FileError` when the file is gone or shorter than it was.
  func lists(arm: Int, at path: String) throws(FileError) -> ArmLists {
    let start = Self.headerSize + 8 * offset(of: .areas, arm: axes.armCount)
    var reader = ByteReader(try read(path, at: start, count: nil))
    for _ in 0..<arm { _ = ArmLists(&reader) }
    guard let lists = ArmLists(&reader) else { throw FileError(.read, path, code: EIO) }
    return lists
  }

  private func header(replication: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(Self.magic)
    writer.append(run.bytes)
    writer.append(replication)
    writer.append(axes.armCount)
    for kind in PanelKind.allCases {
      writer.append(axes.shape(of: kind).variables)
      writer.append(axes.shape(of: kind).units)
    }
    return writer.bytes
  }

  /// Values before a panel, all panels of the arms before it included.
  private func offset(of kind: PanelKind, arm: Int) -> Int {
    let counts = PanelKind.allCases.map { axes.shape(of: $0).count }
    return arm * counts.reduce(0, +) + counts.prefix(kind.rawValue).reduce(0, +)
  }

  /// `count` bytes from `offset` on, or all bytes from there to the end.
  private func read(_ path: String, at offset: Int, count: Int?) throws(FileError) -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path) else { throw FileError(.read, path, code: errno) }
    defer { try? file.close() }
    do {
      try file.seek(toOffset: UInt64(offset))
      let data = try count.map { try file.read(upToCount: $0) } ?? file.readToEnd()
      if let data, data.count >= (count ?? 0) { return Array(data) }
    } catch {}
    throw FileError(.read, path, code: EIO)
  }
}
