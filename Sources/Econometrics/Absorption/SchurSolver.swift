/// How the coefficients of the effects that are not eliminated are found.
enum SchurSolver: Sendable {
  /// There is one effect only.
  case nothing
  /// By a Cholesky factor of the Schur complement.
  case factor(EnvelopeFactor)
  /// By conjugate gradients, with one over the Schur complement's diagonal.
  case iteration(inverseDiagonal: [Double])

  /// Up to so many columns the whole Schur complement is factorised without asking what it costs.
  private static let few = 500
  /// Above so many columns only an envelope is worth a factor.
  private static let many = 2_000
  /// The passes over the rows that conjugate gradients are taken to need.
  private static let expectedPasses = 40.0

  /// Returns the ordering for a factor where that is predicted to be cheaper than conjugate gradients, else nil.
  static func envelope(for structure: DesignStructure) -> Envelope? {
    let columns = structure.columnCount
    guard columns > few else { return Envelope(dense: columns) }
    let passes = expectedPasses * Double(structure.rows.count) * 2 * Double(structure.entries)
    let room = 8 * structure.rows.count + 1 << 22
    let walked = Envelope(walking: structure, limit: room, work: passes)
    let whole = columns <= many ? Envelope(dense: columns) : nil
    let candidates = [walked, whole].compactMap { $0 }
    guard let best = candidates.min(by: { $0.multiplications < $1.multiplications }) else { return nil }
    return best.multiplications + assembly(of: structure) < passes ? best : nil
  }

  /// How many products it takes to form the Schur complement, at most.
  private static func assembly(of structure: DesignStructure) -> Double {
    (0..<structure.rows.groups).reduce(0) { total, group in
      let rows = Int(structure.rows.starts[group + 1] - structure.rows.starts[group])
      let met = Double(min(rows * structure.entries, structure.columnCount))
      return total + met * met / 2
    }
  }

  /// - Parameter envelope: the ordering for a factor; nil for conjugate gradients.
  init(_ design: WeightedDesign, envelope: Envelope?, _ workers: Workers) {
    guard design.structure.columnCount > 0 else {
      self = .nothing
      return
    }
    if let envelope {
      self = .factor(design.factor(in: envelope, workers))
    } else {
      let diagonal = design.schurDiagonal(workers)
      self = .iteration(
        inverseDiagonal: zip(diagonal, design.totals).map { $0 > $1 * 1e-11 ? 1 / $0 : 0 })
    }
  }
}
