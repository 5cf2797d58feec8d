import EconomyModel
import Recording

/// A supply chain of a partnership, as the tables name it.
public struct NetworkChain: Hashable, Codable, Sendable {
  /// The partnership's name.
  public var policy: String
  /// The chain's name.
  public var chain: String

  public init(policy: String, chain: String) { (self.policy, self.chain) = (policy, chain) }
}

/// What a partnership came to in one chain and year.
public struct NetworkRecord: Hashable, Sendable {
  /// The position of the chain.
  public var chain: Int
  /// The calendar year.
  public var year: Int
  /// The numbers in the order of `NetworkVariable`.
  public var values: [Double]

  public init(chain: Int, year: Int, values: [Double]) {
    precondition(values.count == NetworkVariable.allCases.count, "one number a variable")
    (self.chain, self.year, self.values) = (chain, year, values)
  }

  /// Takes down what the year's books say of each chain.
  static func records(of economy: borrowing Economy, in axes: RunAxes) -> [NetworkRecord] {
    economy.networks.flatMap(\.accounts).compactMap { account in
      let chain = NetworkChain(policy: account.policy, chain: account.chain)
      return axes.chains.firstIndex(of: chain).map { position in
        NetworkRecord(
          chain: position, year: economy.year,
          values: NetworkVariable.allCases.map { $0.value(in: account) })
      }
    }
  }
}

extension NetworkRecord: RecordCoding {
  init?(_ reader: inout ByteReader) {
    guard let chain = reader.integer(), let year = reader.integer(),
      let values = reader.doubles(NetworkVariable.allCases.count)
    else { return nil }
    self.init(chain: chain, year: year, values: values)
  }

  func append(to writer: inout ByteWriter) {
    writer.append(chain)
    writer.append(year)
    writer.append(values)
  }
}

extension [any PolicyInstrument] {
  /// The chains of all partnerships, in order of the policies' ids.
  var chains: [NetworkChain] {
    compactMap { $0 as? Partnership }.sorted { $0.id < $1.id }.flatMap { partnership in
      partnership.chains.map { NetworkChain(policy: partnership.id, chain: $0.id) }
    }
  }
}
