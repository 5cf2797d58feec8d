/// What a draw decides. Part of its address, so two decisions about one firm in one year never share luck.
public enum Decision: UInt8, CaseIterable, Sendable {
  /// The synthetic firm's size, age and productivity.
  case synthesis = 1
  /// The number of births in a cell.
  case birthCount
  /// A newborn firm's size and productivity.
  case entrant
  /// A firm's growth in the year.
  case growth
  /// Whether a firm closes.
  case exit
  /// The order in which a policy reaches firms.
  case award
  /// Whether an award creates a firm that would not exist without it, and where.
  case inducement
  /// Who founded a firm and how likely it is to export.
  case traits
  /// What a policy decides beside whom it reaches.
  case policy
  /// Which values parameters are given, and which of them a bootstrap takes again.
  case design
}
