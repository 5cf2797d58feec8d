import Classifications
import Firms
import Stochastics

/// Closures of firms at the end of the year.
///
///     hazard_f = h(age) · g(n) · m_d · exp(−β_exit · ΔS_c) · (ω_c / ω_c0)^−ζ · Π multipliers of its support     (2.3)
///     p_exit = 1 − exp(−hazard_f)                                                                               (2.4)
///
/// The density ω protects only cells that are specialised (location quotient above 1).
struct Exit {
  let hazards: ExitHazards
  let strengthEffect: Double
  let relatednessElasticity: Double
  private let passes: FirmPasses
  private var terms = ExitTerms.blank

  /// - Parameter known: hazards that were found for another replication, to be used where they are the right ones.
  init(
    firms: borrowing FirmTable, baseline: Baseline, settings: ModelSettings, known: ExitHazards? = nil
  ) {
    let deathRate = settings.demography.deathRate ?? baseline.demography.deathRate
    hazards =
      known?.deathRate == deathRate
      ? known! : ExitHazards(firms: firms, baseline: baseline, deathRate: deathRate)
    strengthEffect = settings.parameters["exit.strength_effect"]
    relatednessElasticity = settings.parameters["exit.relatedness_elasticity"]
    passes = FirmPasses(settings.instructions)
  }

  /// Draws who closes, enters the year's active firms into the books and removes the closed ones.
  mutating func apply(to economy: inout Economy, drawing draws: Draws) {
    var terms = take(&terms, leaving: .blank)
    defer { self.terms = terms }
    terms.prepare(for: economy, drawing: draws)
    for employees in economy.deathsByEmployees.indices { economy.deathsByEmployees[employees] = 0 }
    for cell in 0..<economy.cellCount {
      fill(&terms.probabilities, for: cell, in: economy)
      let tally = economy.firms.close(cell: cell, under: terms, with: passes)
      economy.cells.enter(tally, for: cell)
      for employees in economy.deathsByEmployees.indices {
        economy.deathsByEmployees[employees] += tally.deathsByEmployees[employees]
      }
    }
  }

  /// The factor on the hazards of `cell`'s division, equation (2.3) without age, size and support.
  func multiplier(of cell: Int, in economy: borrowing Economy) -> Double {
    let signals = economy.clusterSignals
    let isSpecialised = (economy.cells.locationQuotient[cell] ?? 0) > 1
    let relatedness = isSpecialised ? relatednessElasticity * signals.logDensityChange[cell] : 0
    return PortableMath.exp(-strengthEffect * signals.strengthChange[cell] - relatedness)
  }

  /// Exit probabilities of a cell's firms by age and employee class, equation (2.4).
  func fill(_ probabilities: inout [Float], for cell: Int, in economy: borrowing Economy) {
    let factor = multiplier(of: cell, in: economy)
    for (index, hazard) in hazards.hazards(of: economy.division(of: cell)).enumerated() {
      probabilities[index] = Float(1 - PortableMath.exp(-hazard * factor))
    }
  }

  static let parameters = [
    ParameterDefinition(
      "exit.strength_effect", symbol: "β_exit", unit: "log points per log point",
      "How much a change in cluster strength lowers the exit hazard", equation: "(2.3)", central: 0.074,
      range: 0...0.234, allowed: -1...1, evidence: ["P115"], confidence: .low,
      source:
        "Hazard ratio 0.95 (0.85-1) in a strong cluster against LQ 1, over ln 2 of strength: a working default"
    ),
    ParameterDefinition(
      "exit.relatedness_elasticity", symbol: "ζ", unit: "elasticity",
      "How much a change in relatedness density lowers the exit hazard of specialised cells",
      equation: "(2.3)", central: 0.44, range: 0...0.875, allowed: 0...3, evidence: ["P256"],
      confidence: .low,
      source: "Boschma, Balland and Kogler (2015), US cities; half of the estimate"),
  ]
}

extension ExitTerms {
  /// What all cells have in common; kinds of support that have ended are as none.
  fileprivate mutating func prepare(for economy: borrowing Economy, drawing draws: Draws) {
    (year, luck) = (economy.year, draws)
    if probabilities.isEmpty { probabilities = Array(repeating: 0, count: ExitHazards.perDivision) }
    hazards.removeAll(keepingCapacity: true)
    productivities.removeAll(keepingCapacity: true)
    for support in economy.supports {
      let holds = support.until >= economy.year
      hazards.append(holds ? support.hazard : SupportTerms.none.hazard)
      productivities.append(holds ? support.productivity : SupportTerms.none.productivity)
    }
  }
}

extension CellBooks {
  /// Enters what the last pass over `cell`'s firms counted.
  mutating func enter(_ tally: ExitTally, for cell: Int) {
    firms[cell] = Double(tally.firms)
    employment[cell] = tally.employment
    efficientEmployment[cell] = tally.efficientEmployment
    deaths[cell] = Double(tally.deaths)
    employmentClosed[cell] = tally.employmentClosed
  }
}
