import Experiments

extension ScenarioPage {
  /// How far the figures carry.
  var confidence: PageSection? {
    let effects = Outcomes.core.compactMap(main.effect)
    let sure = effects.count { $0.differsFromZero == true }
    let replications = main.run.facts.replications
    var items = [
      replications > 1
        ? "Bands come from \(replicationCount)\(replications < 20 ? ": few, so they are rough" : "")."
        : "A single replication: how far luck moves the figures is not known from it."
    ]
    if !effects.isEmpty {
      items.append("The band leaves zero out for \(sure) of \(effects.count) outcomes of the territory.")
    }
    items.append(
      main.run.facts.draws == nil
        ? "Bands hold luck alone: parameters stand at the scenario's values, and what the ranges of the evidence add is not in them."
        : "Bands hold luck and what is not known of the parameters that are drawn; `uncertainty.csv` of the run has each alone."
    )
    items += policyConfidence
    if let parameters = main.about.lowConfidence {
      let names = parameters.map { "`\($0)`" }.joined(separator: ", ")
      items.append(
        parameters.isEmpty
          ? "No parameter that the policies lean on is of low confidence."
          : "The policies lean on parameters of low confidence, which `distretto explain` describes: \(names)."
      )
    }
    return PageSection("Confidence", [Markdown.list(items)])
  }

  /// How sure the parameters are that say what each policy does, where the run says so.
  private var policyConfidence: [String] {
    let policies = (main.policies?.figures ?? []).filter {
      $0.year == main.lastYear && $0.variable == "Paid" && $0.keys["policy"] != RunAxes.allPolicies
    }
    return policies.compactMap { figure in
      guard let policy = figure.keys["policy"], let confidence = figure.keys["confidence"],
        !confidence.isEmpty
      else { return nil }
      return "What `\(policy)` does rests on evidence of \(confidence) confidence."
    }
  }

  /// What it takes to get the same page.
  var making: PageSection? {
    let facts = main.run.facts
    let concept = facts.firmConcept.replacing("-", with: " ")
    let items = [
      "Seed \(facts.seed), \(replicationCount), years \(facts.years.lowerBound) to \(facts.years.upperBound).",
      "Baseline `\(facts.baseline)`; a firm is \(concept == "enterprise" ? "an" : "a") \(concept).",
      "Distretto \(facts.version).",
    ]
    let runs = ([main] + variants).map { "`\($0.run.facts.scenario)`: `\($0.run.facts.digest)`" }
    return PageSection(
      "How it was made",
      [
        "    \(command)", Markdown.list(items),
        Markdown.wrapped(
          "The content of each run, the SHA-256 over resolved scenario, data and program version:"
        ),
        // A run and its digest stay on one line, however long.
        runs.map { "- \($0)" }.joined(separator: "\n"),
        Markdown.wrapped("The command wrote this page; what is to be changed is the scenario."),
      ])
  }
}
