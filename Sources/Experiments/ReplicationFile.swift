import Foundation
import Recording
import Tables

/// The binary form of a replication's result, in which a run keeps what it has finished.
///
/// A header of 144 bytes (what it is, the digest of the run, shapes), the panels arm by arm, then events and
/// awards, then networks, then the SHA-256 of everything before it. A file that does not match its digest, or belongs to
/// another run, counts as missing and is computed again.
struct ReplicationFile {
  private let axes: RunAxes
  private let run: SHA256Digest

  private static let magic = Array("DISTRETTO REPLICATION, FORMAT 2\n".utf8)
  private static let headerSize = 144
  private static let digestSize = 32

  init(axes: RunAxes, run: SHA256Digest) { (self.axes, self.run) = (axes, run) }

  /// The file's bytes.
  func encode(_ result: ReplicationResult) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(header(replication: result.replication))
    for arm in result.arms {
      for panel in arm.panels { writer.append(panel.values) }
    }
    for arm in result.arms { append(arm.events, arm.awards, to: &writer) }
    for arm in result.arms { append(arm.networks, to: &writer) }
    return writer.bytes + SHA256Digest(of: writer.bytes).bytes
  }

  /// Whether the file at `path` holds `replication` of this run, undamaged.
  func holds(_ replication: Int, at path: String) -> Bool {
    guard let bytes = FileManager.default.contents(atPath: path).map(Array.init),
      bytes.count >= Self.headerSize + Self.digestSize,
      Array(bytes.prefix(Self.headerSize)) == header(replication: replication)
    else { return false }
    let content = Array(bytes.dropLast(Self.digestSize))
    return SHA256Digest(of: content).bytes == Array(bytes.suffix(Self.digestSize))
  }

  /// The values of one variable, read without reading the rest.
  ///
  /// - Throws: `FileError` when the file is gone or shorter than it was.
  func slice(
    _ variable: Int, of kind: PanelKind, arm: Int, at path: String
  ) throws(FileError) -> [Double] {
    let count = axes.shape(of: kind).sliceCount
    let values = offset(of: kind, arm: arm) + variable * count
    let bytes = try read(path, at: Self.headerSize + 8 * values, count: 8 * count)
    var reader = ByteReader(bytes)
    return reader.doubles(count) ?? []
  }

  /// Events and awards of `arm`.
  ///
  /// - Throws: `FileError` when the file is gone or shorter than it was.
  func lists(arm: Int, at path: String) throws(FileError) -> (events: [ClusterEvent], awards: [AwardRecord]) {
    let start = Self.headerSize + 8 * offset(of: .areas, arm: axes.armCount)
    var reader = ByteReader(try read(path, at: start, count: nil))
    for _ in 0..<arm { _ = lists(&reader) }
    guard let lists = lists(&reader) else { throw FileError(.read, path, code: EIO) }
    return lists
  }

  /// The networks of `arm`.
  ///
  /// - Throws: `FileError` when the file is gone or shorter than it was.
  func networks(arm: Int, at path: String) throws(FileError) -> [NetworkRecord] {
    let start = Self.headerSize + 8 * offset(of: .areas, arm: axes.armCount)
    var reader = ByteReader(try read(path, at: start, count: nil))
    for _ in 0..<axes.armCount { _ = lists(&reader) }
    for _ in 0..<arm { _ = list(&reader, of: NetworkRecord.init) }
    guard let networks = list(&reader, of: NetworkRecord.init) else {
      throw FileError(.read, path, code: EIO)
    }
    return networks
  }

  private func append(_ networks: [NetworkRecord], to writer: inout ByteWriter) {
    writer.append(networks.count)
    for record in networks { record.append(to: &writer) }
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

  private func append(_ events: [ClusterEvent], _ awards: [AwardRecord], to writer: inout ByteWriter) {
    writer.append(events.count)
    for event in events {
      for number in [event.year, event.place, event.isFormation ? 1 : 0] { writer.append(number) }
    }
    writer.append(awards.count)
    for award in awards {
      let numbers = [award.policy, award.year, award.cell, award.age, award.isInduced ? 1 : 0]
      for number in numbers { writer.append(number) }
      writer.append(award.firm)
      writer.append(award.employment)
      writer.append(award.amount)
    }
  }

  private func lists(_ reader: inout ByteReader) -> (events: [ClusterEvent], awards: [AwardRecord])? {
    guard let events = list(&reader, of: event), let awards = list(&reader, of: award) else { return nil }
    return (events, awards)
  }

  private func list<Element>(
    _ reader: inout ByteReader, of element: (inout ByteReader) -> Element?
  ) -> [Element]? {
    guard let count = reader.integer() else { return nil }
    var list: [Element] = []
    while list.count < count {
      guard let next = element(&reader) else { return nil }
      list.append(next)
    }
    return list
  }

  private func event(_ reader: inout ByteReader) -> ClusterEvent? {
    guard let year = reader.integer(), let place = reader.integer(), let formed = reader.integer() else {
      return nil
    }
    return ClusterEvent(year: year, place: place, isFormation: formed == 1)
  }

  private func award(_ reader: inout ByteReader) -> AwardRecord? {
    guard let policy = reader.integer(), let year = reader.integer(), let cell = reader.integer(),
      let age = reader.integer(), let induced = reader.integer(),
      let firm = reader.number(), let employment = reader.double(), let amount = reader.double()
    else { return nil }
    return AwardRecord(
      policy: policy, year: year, firm: firm, cell: cell, age: age, isInduced: induced == 1,
      employment: employment, amount: amount)
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
