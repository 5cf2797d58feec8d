extension Tree {
  /// The length of time at `key` in years, nil where it is not a whole number of them.
  func wholeYears(_ key: String) -> Int? { years(key).flatMap { Int(exactly: $0) } }
}

extension ScenarioCheck {
  /// Money flows once a year, so that what it is spread over is whole years, from 1 to `most`.
  mutating func checkWholeYears(_ key: String, of policy: Tree, atMost most: Int) {
    guard let value = policy[key], let text = value.text else { return }
    if let years = policy.wholeYears(key), (1...most).contains(years) { return }
    error("'\(key)' is \(text); it is 1 to \(most) whole years", at: value.origin)
  }
}
