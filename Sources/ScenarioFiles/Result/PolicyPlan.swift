import EconomyModel

/// A policy of a scenario, ready to be set up on a baseline.
public struct PolicyPlan: Sendable {
  /// The name, unique in its scenario; the part of a programme has the programme's before a dot.
  public let id: String
  /// The instrument, for example `grants`.
  public let kind: String
  /// The heading in tables.
  public let title: String
  /// The programme that it is part of.
  public let programme: String?

  let form: PolicyForm
  let source: PolicySource

  init?(_ tree: Tree, in programme: Tree?) {
    guard let form = PolicyForms.form(of: tree.text("kind")), let id = tree.id else { return nil }
    source = PolicySource(tree: tree, programme: programme)
    (self.id, self.form, kind) = (source.id, form, form.kind)
    (title, self.programme) = (tree.text("title") ?? id, programme?.id)
  }

  /// The instrument on `baseline`; `EUR_current` is money of the policy's first year.
  ///
  /// - Parameter parameters: the scenario's, which the policy's own `effects` replace.
  /// - Precondition: the scenario was checked against `baseline`.
  public func instrument(on baseline: Baseline, under parameters: ParameterValues) -> any PolicyInstrument {
    form.instrument(source, baseline, parameters)
  }
}
