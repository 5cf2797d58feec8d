import Designs

/// Reads which values of a scenario are uncertain, and how.
struct UncertainValueReader {
  let tree: Tree
  let parameters: [KnownParameter]

  /// The values that `uncertainty` draws, without those that are wrong.
  var drawn: [UncertainValue] {
    (tree["uncertainty"]?["parameters"]?.items ?? []).compactMap { entry in
      entry.text("path").flatMap { try? value(of: entry, at: $0) }
    }
  }

  /// The values that `sensitivity` varies, without those that are wrong.
  var varied: [UncertainValue] {
    (tree["sensitivity"]?.texts("parameters") ?? []).compactMap { try? value(at: $0) }
  }

  /// All of them, each once, with where it is named.
  var places: [(UncertainValue, Origin)] {
    let entries = (tree["uncertainty"]?["parameters"]?.items ?? []).compactMap { $0["path"] }
    let paths = entries + (tree["sensitivity"]?["parameters"]?.items ?? [])
    var seen: Set<String> = []
    return paths.compactMap { path in
      guard let text = path.text, seen.insert(text).inserted else { return nil }
      return (try? value(at: text)).map { ($0, path.origin) }
    }
  }

  /// The value at `path`, as `uncertainty` describes it where it does.
  ///
  /// - Throws: `Complaint` where no number stands there, or none has a distribution.
  func value(at path: String) throws(Complaint) -> UncertainValue {
    let entries = tree["uncertainty"]?["parameters"]?.items ?? []
    return try value(of: entries.first { $0.text("path") == path }, at: path)
  }

  /// The value at `path` with the distribution and bounds of `entry`.
  ///
  /// - Throws: `Complaint` where no number stands there, or none has a distribution.
  func value(of entry: Tree?, at path: String) throws(Complaint) -> UncertainValue {
    let place = try PathSetter(parameters: parameters).place(at: path, in: tree)
    let (unit, allowed) = try Self.numbers(at: place, path)
    let named = try Self.distribution(entry?.text("distribution"))
    let usual = named == nil ? Self.evidence(of: place.parameter) : nil
    guard let distribution = named ?? usual else {
      throw Complaint("'\(path)' has no range of evidence to draw from; name its 'distribution'")
    }
    let bounds = try Self.bounds(entry, within: allowed)
    let isCut = entry?["at_least"] != nil || entry?["at_most"] != nil
    if !isCut { try Self.check(distribution, of: path, within: allowed) }
    guard let truncated = TruncatedDistribution(distribution, within: bounds) else {
      throw Complaint(
        "\(distribution) has nothing between \(plain(bounds.lowerBound)) and \(plain(bounds.upperBound))")
    }
    return UncertainValue(
      path: path, unit: unit, distribution: truncated, isFromEvidence: named == nil,
      isParameter: place.parameter != nil)
  }

  /// The unit and the allowed range of what stands at `place`.
  private static func numbers(
    at place: PathPlace, _ path: String
  ) throws(Complaint) -> (unit: String, allowed: ClosedRange<Double>) {
    if let parameter = place.parameter {
      return (parameter.unit.isEmpty ? "dimensionless" : parameter.unit, parameter.allowed)
    }
    switch place.shape {
    case .number(let range), .fraction(let range): return ("dimensionless", range)
    case .years: return ("years", 0...1000)
    case .money:
      guard let text = place.value?.text, let money = try? Quantity.money(text) else {
        throw Complaint("'\(path)' has no value whose prices a draw could be in")
      }
      return (money.unit, 0...1e13)
    default:
      throw Complaint("'\(path)' is not a number that can be drawn: a parameter, a share, money or years")
    }
  }

  private static func distribution(_ text: String?) throws(Complaint) -> Distribution? {
    guard let text else { return nil }
    return try Distribution(text)
  }

  /// Triangular over the range of a parameter's evidence; nil where there is no such range.
  private static func evidence(of parameter: KnownParameter?) -> Distribution? {
    guard let parameter, let range = parameter.range, range.lowerBound < range.upperBound,
      range.contains(parameter.central)
    else { return nil }
    return .triangular(range.lowerBound, parameter.central, range.upperBound)
  }

  /// A distribution with ends has them where the value can be; tails are cut without a word.
  private static func check(
    _ distribution: Distribution, of path: String, within allowed: ClosedRange<Double>
  ) throws(Complaint) {
    let support = distribution.support
    guard support.lowerBound.isFinite,
      support.lowerBound < allowed.lowerBound || support.upperBound > allowed.upperBound
    else { return }
    throw Complaint(
      "\(distribution) goes beyond what '\(path)' can be, \(plain(allowed.lowerBound)) to "
        + "\(plain(allowed.upperBound)); 'at_least' or 'at_most' would cut it")
  }

  private static func bounds(
    _ entry: Tree?, within allowed: ClosedRange<Double>
  ) throws(Complaint) -> ClosedRange<Double> {
    let low = max(allowed.lowerBound, entry?.fraction("at_least") ?? allowed.lowerBound)
    let high = min(allowed.upperBound, entry?.fraction("at_most") ?? allowed.upperBound)
    guard low < high else { throw Complaint("nothing lies between 'at_least' and 'at_most'") }
    return low...high
  }
}
