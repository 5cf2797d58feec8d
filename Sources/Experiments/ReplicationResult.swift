/// What one simulation brought.
public struct ArmResult: Sendable {
  /// Territory and provinces.
  public var areas: Panel
  /// Cells.
  public var cells: Panel
  /// Divisions of areas as possible agglomerations.
  public var clusters: Panel
  /// Policies: money, recipients and what they changed.
  public var policies: Panel
  /// How the policies changed gross domestic product, by area.
  public var channels: Panel
  /// Formations and dissolutions, awards, the policies' books and networks.
  public var lists = ArmLists()

  /// A result with zeros everywhere.
  public init(_ axes: RunAxes) {
    areas = Panel(axes.shape(of: .areas))
    cells = Panel(axes.shape(of: .cells))
    clusters = Panel(axes.shape(of: .clusters))
    policies = Panel(axes.shape(of: .policies))
    channels = Panel(axes.shape(of: .channels))
  }

  /// The panels in the order of `PanelKind`.
  var panels: [Panel] { [areas, cells, clusters, policies, channels] }
}

/// What of a simulation comes one by one.
public struct ArmLists: Sendable {
  /// Formations and dissolutions, year by year.
  public var events: [ClusterEvent] = []
  /// Awards, in the order in which they were made.
  public var awards: [AwardRecord] = []
  /// What policies did by cell, year by year.
  public var accounts: [AccountRecord] = []
  /// Networks of partnerships, year by year.
  public var networks: [NetworkRecord] = []

  /// No lists.
  public init() {}
}

/// What one draw of luck brought: with the policies and, where there are any, without them.
public struct ReplicationResult: Sendable {
  /// Which replication, the first being 1.
  public var replication: Int
  /// The scenario, then the counterfactual.
  public var arms: [ArmResult]

  public init(replication: Int, arms: [ArmResult]) { (self.replication, self.arms) = (replication, arms) }
}
