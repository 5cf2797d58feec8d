import Designs

extension ScenarioCheck {
  /// Checks what is drawn and what is varied: that there is such a value, once, and a distribution of it.
  mutating func checkUncertainty() {
    let reader = UncertainValueReader(tree: tree, parameters: parameters)
    let drawn = tree["uncertainty"]?["parameters"]?.items ?? []
    let varied = tree["sensitivity"]?["parameters"]?.items ?? []
    for entry in drawn {
      check(entry["path"]) { path throws(Complaint) in try reader.value(of: entry, at: path) }
    }
    for path in varied { check(path) { path throws(Complaint) in try reader.value(at: path) } }
    checkOnce(drawn.compactMap { $0["path"] })
    checkOnce(varied)
    if tree["uncertainty"]?.text("method") == SamplingMethod.sobol.rawValue {
      checkDimensions(drawn.count, of: "uncertainty", atMost: SobolSequence.dimensionLimit)
    }
    if tree["sensitivity"]?.text("method") == Sensitivity.Method.sobol.rawValue {
      checkDimensions(
        varied.isEmpty ? drawn.count : varied.count, of: "sensitivity", atMost: SaltelliDesign.dimensionLimit)
    }
    checkSize(of: drawn)
    checkQuestion()
  }

  /// The most runs of an ensemble.
  private static let runLimit = 1_000_000

  /// Something is drawn, and the ensemble is not too large for a folder.
  private mutating func checkSize(of drawn: [Tree]) {
    guard let part = tree["uncertainty"] else { return }
    if let list = part["parameters"], list.items.isEmpty {
      error("nothing is drawn: 'parameters' names no value", at: list.origin)
    }
    guard let entry = part["samples"], let samples = part.integer("samples"),
      let replications = tree["run"]?.integer("replications"), (1...100_000).contains(replications),
      (2...Self.runLimit).contains(samples), samples * replications > Self.runLimit
    else { return }
    error(
      "\(samples) draws of parameters under \(replications) draws of luck each are more than \(Self.runLimit) runs",
      at: entry.origin)
  }

  private mutating func check(
    _ path: Tree?, _ read: (String) throws(Complaint) -> UncertainValue
  ) {
    guard let path, let text = path.text else { return }
    do throws(Complaint) { _ = try read(text) } catch { self.error(error.message, at: path.origin) }
  }

  private mutating func checkOnce(_ paths: [Tree]) {
    var seen: Set<String> = []
    for path in paths {
      guard let text = path.text, !seen.insert(text).inserted else { continue }
      error("'\(text)' is there twice", at: path.origin)
    }
  }

  private mutating func checkDimensions(_ count: Int, of key: String, atMost limit: Int) {
    guard count > limit, let method = tree[key]?["method"] else { return }
    error("the method 'sobol' takes at most \(limit) parameters, and \(count) are named", at: method.origin)
  }

  /// The year and the area of which sensitivity is asked are simulated.
  private mutating func checkQuestion() {
    guard let asked = tree["sensitivity"] else { return }
    if let time, let entry = asked["year"], let year = asked.year("year"), !(time.contains(year)) {
      error(
        "\(year) is not simulated: the years are \(time.lowerBound) to \(time.upperBound)", at: entry.origin)
    }
    if let facts, let entry = asked["region"], let code = entry.text, code != facts.territory.code,
      !facts.regions.contains(where: { $0.code == code })
    {
      let known = ([facts.territory] + facts.regions).map(\.code).joined(separator: ", ")
      error(
        "'\(code)' is not an area of the baseline '\(facts.name)'; known here: \(known)", at: entry.origin)
    }
  }
}
