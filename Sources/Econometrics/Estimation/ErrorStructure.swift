/// What is assumed of the errors, and hence how the covariance of the coefficients is estimated.
public enum ErrorStructure: Hashable, Sendable {
  /// Independent, with one variance.
  case iid
  /// Independent, each with a variance of its own.
  case heteroskedastic(HeteroskedasticKind)
  /// Correlated within the clusters of one or more ways, each a list of columns.
  case clustered([[String]])
  /// Correlated within clusters, corrected for the clusters' leverage.
  case clusterLeverage(ClusterLeverageKind, by: [String])
  /// Correlated over some periods within each unit of the panel, or along a single series.
  case neweyWest(lags: Int)
  /// Correlated over some periods, and between all units.
  case driscollKraay(lags: Int)
  /// Correlated between rows less than a cutoff apart.
  case conley(Neighbourhood)
  /// As correlated within clusters; tests and intervals are those of the wild cluster bootstrap.
  case wildBootstrap(by: [String], weights: ClusterWeights)

  /// Which rows are close to each other.
  public struct Neighbourhood: Hashable, Sendable {
    /// The columns of the two coordinates: latitude and longitude, or x and y.
    public var coordinates: [String]
    /// The distance from which errors are independent: kilometres for degrees, else the unit of the coordinates.
    public var cutoff: Double
    /// Whether the coordinates are degrees on the sphere.
    public var isSphere: Bool
    /// How the weight of a pair falls with distance.
    public var kernel: SpatialKernel
  }
}

extension ErrorStructure {
  /// The lists of columns whose combinations are clusters.
  var clusterColumns: [[String]] {
    switch self {
    case .clustered(let ways): ways
    case .clusterLeverage(_, let columns), .wildBootstrap(let columns, _): [columns]
    case .iid, .heteroskedastic, .neweyWest, .driscollKraay, .conley: []
    }
  }

  /// The names of all columns, in order of first appearance.
  public var columns: [String] { (clusterColumns.flatMap { $0 } + coordinates).withoutRepeats }

  /// The columns of coordinates.
  var coordinates: [String] {
    if case .conley(let neighbourhood) = self { neighbourhood.coordinates } else { [] }
  }

  /// Whether periods are needed.
  var isSerial: Bool {
    switch self {
    case .neweyWest, .driscollKraay: true
    default: false
    }
  }
}

extension ErrorStructure: CustomStringConvertible {
  /// The structure as it is written.
  public var description: String {
    switch self {
    case .iid: "iid"
    case .heteroskedastic(let kind): kind.rawValue.lowercased()
    case .clustered(let ways): "cluster:" + ways.map(Self.name).joined(separator: "+")
    case .clusterLeverage(let kind, let columns): "\(kind.rawValue.lowercased()):\(Self.name(of: columns))"
    case .neweyWest(let lags): "newey-west:\(lags)"
    case .driscollKraay(let lags): "driscoll-kraay:\(lags)"
    case .conley(let near):
      "conley:\(near.coordinates.joined(separator: "+")):\(near.cutoff.shortText)\(near.isSphere ? "km" : "")"
        + (near.kernel == .uniform ? "" : ":\(near.kernel.rawValue)")
    case .wildBootstrap(let columns, let weights):
      "wild:\(Self.name(of: columns))" + (weights == .rademacher ? "" : ":\(weights.rawValue)")
    }
  }

  private static func name(of columns: [String]) -> String { columns.joined(separator: "^") }
}
