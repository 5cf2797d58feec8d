import Tables

/// What is wrong with the words for an error structure.
public struct ErrorStructureProblem: Error, Hashable, Sendable, CustomStringConvertible {
  let reason: String
  /// The known structures, where none is near.
  var known = ""

  /// What is wrong, in one sentence.
  public var message: String { reason + known }

  /// What is wrong, and below it every form that is allowed.
  public var description: String {
    reason + "; errors are one of" + ErrorStructure.forms.map { "\n  \($0.form): \($0.meaning)" }.joined()
  }
}

extension ErrorStructure {
  /// How each structure is written, with its meaning.
  public static let forms: [(form: String, meaning: String)] = [
    ("iid", "independent errors of one variance"),
    ("hc0, hc1, hc2, hc3", "independent errors of any variance"),
    (
      "cluster:region",
      "errors correlated within clusters; cluster:region+year for several ways, region^year combined"
    ),
    ("cr2:region, cr3:region", "the same with the clusters' leverage taken out"),
    ("wild:region", "wild cluster bootstrap, wild:region:webb for few clusters"),
    ("newey-west:2", "errors correlated over up to 2 periods within each unit; needs the panel"),
    ("driscoll-kraay:2", "the same, and between all units; needs the panel"),
    (
      "conley:lat+lon:200km",
      "errors correlated up to a distance; conley:x+y:200:bartlett in the plane, with falling weights"
    ),
  ]

  /// Reads what a user wrote, such as `cluster:region+year`.
  ///
  /// - Throws: `ErrorStructureProblem`, which lists what is allowed.
  public init(parsing text: String) throws(ErrorStructureProblem) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let (kind, arguments) = (parts[0].lowercased(), Array(parts.dropFirst()))
    switch (kind, arguments.count) {
    case ("iid", 0): self = .iid
    case ("cluster", 1): self = .clustered(try Self.ways(arguments[0], in: text))
    case ("wild", 1...2):
      let weights = ClusterWeights(rawValue: arguments.count == 2 ? arguments[1] : "rademacher")
      guard let weights else { throw Self.problem(text, "the weights are 'rademacher' or 'webb'") }
      self = .wildBootstrap(by: try Self.way(arguments[0], in: text), weights: weights)
    case ("newey-west", 1): self = .neweyWest(lags: try Self.lags(arguments[0], in: text))
    case ("driscoll-kraay", 1): self = .driscollKraay(lags: try Self.lags(arguments[0], in: text))
    case ("conley", 2...3): self = .conley(try Neighbourhood(arguments, in: text))
    default: self = try Self.corrected(kind, arguments, in: text)
    }
  }

  private static func corrected(
    _ kind: String, _ arguments: [String], in text: String
  ) throws(ErrorStructureProblem) -> ErrorStructure {
    if let kind = HeteroskedasticKind(rawValue: kind.uppercased()), arguments.isEmpty {
      return .heteroskedastic(kind)
    }
    if let kind = ClusterLeverageKind(rawValue: kind.uppercased()), arguments.count == 1 {
      return .clusterLeverage(kind, by: try way(arguments[0], in: text))
    }
    let known = [
      "iid", "hc0", "hc1", "hc2", "hc3", "cluster", "cr2", "cr3", "wild", "newey-west", "driscoll-kraay",
      "conley",
    ]
    guard !known.contains(kind) else { throw problem(text, "it is written \(form(of: kind))") }
    var unknown = problem(text, "there is no such structure\(Suggestion.hint(for: kind, among: known))")
    if Suggestion.nearest(to: kind, among: known) == nil {
      unknown.known = "; known here: \(known.joined(separator: ", "))"
    }
    throw unknown
  }

  /// How a structure of some kind is written.
  private static func form(of kind: String) -> String {
    forms.first { $0.form.contains(kind) }?.form ?? kind
  }

  /// Reads `region+year` as ways, each of columns joined by `^`.
  private static func ways(_ text: String, in whole: String) throws(ErrorStructureProblem) -> [[String]] {
    let ways = text.split(separator: "+", omittingEmptySubsequences: false).map { way in
      way.split(separator: "^", omittingEmptySubsequences: false).map { $0.columnName }
    }
    guard ways.allSatisfy({ $0.allSatisfy { !$0.isEmpty } }) else {
      throw problem(whole, "the columns of the clusters are needed")
    }
    guard Set(ways.map(Set.init)).count == ways.count else {
      throw problem(whole, "a way of clustering is named twice")
    }
    guard ways.count <= 8 else { throw problem(whole, "errors are clustered in at most 8 ways") }
    return ways
  }

  private static func way(_ text: String, in whole: String) throws(ErrorStructureProblem) -> [String] {
    let ways = try ways(text, in: whole)
    guard ways.count == 1 else { throw problem(whole, "only cluster: takes several ways") }
    return ways[0]
  }

  private static func lags(_ text: String, in whole: String) throws(ErrorStructureProblem) -> Int {
    guard let lags = Int(text), lags >= 0 else { throw problem(whole, "the lags are a whole number from 0") }
    return lags
  }

  fileprivate static func problem(_ text: String, _ message: String) -> ErrorStructureProblem {
    ErrorStructureProblem(reason: "'\(text)': \(message)")
  }
}

extension ErrorStructure.Neighbourhood {
  fileprivate init(_ arguments: [String], in whole: String) throws(ErrorStructureProblem) {
    coordinates = arguments[0].split(separator: "+").map { $0.columnName }
    guard coordinates.count == 2 else {
      throw ErrorStructure.problem(whole, "two columns of coordinates are needed")
    }
    isSphere = arguments[1].hasSuffix("km")
    let number = isSphere ? String(arguments[1].dropLast(2)) : arguments[1]
    guard let cutoff = Double(number.trimmed), cutoff > 0, cutoff < .infinity else {
      throw ErrorStructure.problem(whole, "the cutoff is a distance above 0, as in 200km")
    }
    self.cutoff = cutoff
    guard let kernel = SpatialKernel(rawValue: arguments.count == 3 ? arguments[2] : "uniform") else {
      throw ErrorStructure.problem(whole, "the weights are 'uniform' or 'bartlett'")
    }
    self.kernel = kernel
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The name of a column without spaces at its ends and the backticks that formulas may need.
  var columnName: String {
    let name = trimmed
    guard name.count > 2, name.first == "`", name.last == "`" else { return name }
    return String(name.dropFirst().dropLast())
  }
}
