/// A record of a list in a replication's file.
protocol RecordCoding {
  /// Reads a record; nil where the bytes end too soon or say something else.
  init?(_ reader: inout ByteReader)
  func append(to writer: inout ByteWriter)
}

extension ByteWriter {
  /// Appends a list and how long it is.
  mutating func append(_ records: [some RecordCoding]) {
    append(records.count)
    for record in records { record.append(to: &self) }
  }
}

extension ByteReader {
  /// A list and how long it is.
  mutating func records<Record: RecordCoding>(_ type: Record.Type = Record.self) -> [Record]? {
    guard let count = integer() else { return nil }
    var records: [Record] = []
    while records.count < count {
      guard let record = Record(&self) else { return nil }
      records.append(record)
    }
    return records
  }
}

extension ArmLists: RecordCoding {
  init?(_ reader: inout ByteReader) {
    guard let events = reader.records(ClusterEvent.self), let awards = reader.records(AwardRecord.self),
      let accounts = reader.records(AccountRecord.self), let networks = reader.records(NetworkRecord.self)
    else { return nil }
    (self.events, self.awards, self.accounts, self.networks) = (events, awards, accounts, networks)
  }

  func append(to writer: inout ByteWriter) {
    writer.append(events)
    writer.append(awards)
    writer.append(accounts)
    writer.append(networks)
  }
}

extension ClusterEvent: RecordCoding {
  init?(_ reader: inout ByteReader) {
    guard let year = reader.integer(), let place = reader.integer(), let formed = reader.integer() else {
      return nil
    }
    self.init(year: year, place: place, isFormation: formed == 1)
  }

  func append(to writer: inout ByteWriter) {
    for number in [year, place, isFormation ? 1 : 0] { writer.append(number) }
  }
}

extension AwardRecord: RecordCoding {
  init?(_ reader: inout ByteReader) {
    guard let policy = reader.integer(), let year = reader.integer(), let firm = reader.number(),
      let cell = reader.integer(), let age = reader.integer(),
      let rank = reader.integer().flatMap(Rank.init(rawValue:)), let traits = reader.integer(),
      let numbers = reader.doubles(7)
    else { return nil }
    self.init(
      policy: policy, year: year, firm: firm, cell: cell, age: age, rank: rank,
      traits: Traits(rawValue: traits), employment: numbers[0], amount: numbers[1])
    paid = numbers[2]
    with = Outcome(employment: numbers[3], valueAdded: numbers[4])
    without = Outcome(employment: numbers[5], valueAdded: numbers[6])
  }

  func append(to writer: inout ByteWriter) {
    writer.append(policy)
    writer.append(year)
    writer.append(firm)
    for number in [cell, age, rank.rawValue, traits.rawValue] { writer.append(number) }
    writer.append([
      employment, amount, paid, with.employment, with.valueAdded, without.employment, without.valueAdded,
    ])
  }
}

extension AccountRecord: RecordCoding {
  init?(_ reader: inout ByteReader) {
    guard let policy = reader.integer(), let year = reader.integer(), let cell = reader.integer(),
      let values = reader.doubles(6)
    else { return nil }
    self.init(
      policy: policy, year: year, cell: cell,
      flows: AccountFlows(
        values: [values[0], values[1], values[2], values[3], values[4], values[5], 0, 0]))
  }

  func append(to writer: inout ByteWriter) {
    for number in [policy, year, cell] { writer.append(number) }
    writer.append((0..<6).map { flows.values[$0] })
  }
}
