import Classifications
import EconomyModel
import Stochastics

/// Draws firms whose numbers, size classes and employment are exactly those of every cell of a baseline.
///
/// Sizes are spread evenly over each class's distribution, so nothing is left to luck but ages and productivity; these
/// have the address of replication 0 under the run's seed, so every replication and scenario starts from the same firms.
public struct SyntheticFirms {
  private let baseline: Baseline
  private let ages: AgeStructure
  private let sizeFloor: Double
  private let dispersion: Double
  private let draws: Draws

  /// - Parameters:
  ///   - seed: the run's seed.
  ///   - parameters: the run's parameters, for the floor of size and the dispersion of productivity.
  public init(of baseline: Baseline, seed: UInt64, parameters: ParameterValues) {
    self.baseline = baseline
    ages = AgeStructure(baseline.demography)
    sizeFloor = parameters["growth.size_floor"]
    dispersion = parameters["value_added.productivity_dispersion"]
    draws = Draws(seed: seed, replication: 0, decision: .synthesis, year: baseline.year)
  }

  /// The table of all firms, without room for others: each economy that starts from them makes its own.
  /// - Complexity: O(firms).
  public func table() -> FirmTable {
    let meanBirthRate = baseline.meanBirthRate
    var firms = FirmTable(rooms: baseline.cells.map(\.firmCount))
    for (cell, content) in baseline.cells.enumerated() where content.firmCount > 0 {
      let birthRate = baseline.divisions[cell % baseline.divisions.count].birthRate
      let relative = meanBirthRate > 0 ? birthRate / meanBirthRate : 1
      fill(cell, sizes: sizes(of: content), youth: relative, in: &firms)
    }
    return firms
  }

  /// Persons employed by each firm of a cell, class by class; sole owners have their amount of work instead.
  ///
  /// Where all firms are sole owners, what they employ beyond one person each is spread evenly over them.
  private func sizes(of content: BaselineCell) -> [Float] {
    let owners = content.firms[FirmSizeClass.soleOwner.rawValue]
    if owners == content.firmCount, content.personsEmployed > Double(owners) {
      return Array(repeating: Float(content.personsEmployed / Double(owners)), count: owners)
    }
    let employers = EmployerSizes(
      counts: Array(content.firms.dropFirst()), persons: content.personsEmployed - Double(owners))
    let logFloor = PortableMath.log(sizeFloor)
    let work = (0..<owners).map { owner in
      Float(PortableMath.exp((Double(owner) + 0.5) / Double(owners) * logFloor))
    }
    return work + employers.sizes
  }

  private func fill(_ cell: Int, sizes: [Float], youth: Double, in firms: inout FirmTable) {
    var efficiencies: [Double] = []
    var (persons, efficient) = (0.0, 0.0)
    for (index, size) in sizes.enumerated() {
      let luck = draws.words(about: UInt64(cell) << 32 | UInt64(index))
      let efficiency =
        SizePremium.of(size) * PortableMath.exp(dispersion * Normal.quantile(openUnitInterval(luck.x)))
      efficiencies.append(efficiency)
      persons += Double(max(1, size))
      efficient += Double(max(1, size)) * efficiency
    }
    var serials: [Int: Int] = [:]
    for (index, size) in sizes.enumerated() {
      let luck = draws.words(about: UInt64(cell) << 32 | UInt64(index))
      let employees = EmployeeClass(persons: max(1, size))
      let age = ages.age(of: employees, youth: youth, words: luck)
      let birthYear = baseline.year - age
      let serial = serials[birthYear, default: 0]
      serials[birthYear] = serial + 1
      firms.append(
        FirmID(cell: cell, birthYear: birthYear, serial: serial), size: size,
        efficiency: Float(efficiencies[index] * persons / efficient))
    }
  }
}

/// Relative productivity of firms by size.
enum SizePremium {
  /// Value added per person of a firm's size class relative to the smallest class: Istat, Frame SBS territoriale,
  /// Lombardy 2023 (53.9, 74.9, 91.6 and 97.8 thousand euro a person).
  static func of(_ size: Float) -> Double {
    size < 10.5 ? 1 : size < 50.5 ? 1.389 : size < 250.5 ? 1.698 : 1.813
  }
}

extension Baseline {
  /// Births over active firms that the divisions' rates imply.
  fileprivate var meanBirthRate: Double {
    var (births, firms) = (0.0, 0.0)
    for (index, cell) in cells.enumerated() {
      births += Double(cell.firmCount) * divisions[index % divisions.count].birthRate
      firms += Double(cell.firmCount)
    }
    return firms > 0 ? births / firms : 0
  }
}
