import EconomyModel

/// A shock of a scenario, ready to be set up on a baseline.
public struct ShockPlan: Sendable {
  /// The name, unique among shocks.
  public let id: String
  /// What is shocked, for example `demand`.
  public let kind: String
  /// The heading in tables.
  public let title: String

  private let form: ShockForm
  private let tree: Tree

  init?(_ tree: Tree) {
    guard let form = ShockForms.form(of: tree.text("kind")), let id = tree.id else { return nil }
    (self.form, self.tree, self.id, kind) = (form, tree, id, form.kind)
    title = tree.text("title") ?? id
  }

  /// The shock on `baseline`.
  ///
  /// - Precondition: the scenario was checked against `baseline`.
  public func shock(on baseline: Baseline, under parameters: ParameterValues) -> any Shock {
    form.shock(ShockSource(tree: tree, baseline: baseline), parameters)
  }
}
