/// Takes the effects out of a few columns at once.
struct Residualisation<V: Lanes> {
  private let design: WeightedDesign
  private let workers: Workers
  private let sweep: Sweep<V>
  private var accuracy: Accuracy<V>
  /// The coefficients of the columns of the other effects.
  private(set) var coefficients: [V]
  /// The most iterations of a lane.
  private(set) var iterations = 0
  /// The largest group mean that is left, in standard deviations of the column.
  private(set) var largestMean = V.zero

  /// The most corrections of a solution.
  private static var corrections: Int { 10 }

  /// - Parameters:
  ///   - y: the columns, sorted, which become what is left of them.
  ///   - spread: their standard deviations.
  ///   - absorbed: where the eliminated effect's coefficients go, if wanted.
  init(
    _ y: Buffer<V>, spread: V, of design: WeightedDesign, by solver: SchurSolver, _ workers: Workers,
    absorbed: Buffer<V>? = nil
  ) {
    (self.design, self.workers) = (design, workers)
    sweep = Sweep(design, over: y, absorbed: absorbed)
    coefficients = [V](repeating: .zero, count: design.structure.columnCount)
    let right = sweep(workers)
    let left = Moments(y, of: design, workers).second
    accuracy = Accuracy(spread: spread, left: left, totalWeight: design.totalWeight)
    switch solver {
    case .nothing: _ = sweep(workers)
    case .factor(let factor): correct(right, by: factor)
    case .iteration(let inverseDiagonal):
      correct(right, by: ConjugateGradients(design, inverseDiagonal: inverseDiagonal, workers))
    }
  }

  /// Solves and takes out until the next correction would be negligible: its energy is the error's.
  private mutating func correct(_ right: [V], by factor: EnvelopeFactor) {
    var right = right
    for round in 0..<Self.corrections {
      let solution = factor.solve(right)
      iterations += 1
      var energy = V.zero
      for index in right.indices { energy += right[index] * solution[index] }
      if round > 0, isSmall, all(energy .<= accuracy.energyLimit) { return }
      accuracy.take(energy)
      right = takeOut(solution)
    }
  }

  /// Solves and takes out until the group means that are left are small: the solver has seen to the error.
  private mutating func correct(_ right: [V], by gradients: ConjugateGradients<V>) {
    var right = right
    for _ in 0..<Self.corrections {
      let (solution, steps, left) = gradients.solve(right, to: accuracy)
      (iterations, accuracy) = (iterations + steps, left)
      right = takeOut(solution)
      if isSmall || iterations >= ConjugateGradients<V>.limit { return }
    }
  }

  private var isSmall: Bool { all(largestMean .<= Accuracy<V>.groupMean) }

  /// Takes a correction out of the rows and returns what is left by column.
  private mutating func takeOut(_ solution: [V]) -> [V] {
    for index in solution.indices {
      coefficients[index] += solution[index]
      sweep.coefficients[index] = solution[index]
    }
    let sums = sweep(workers)
    var largest = V.zero
    for (sum, total) in zip(sums, design.totals) where total > 0 {
      largest = pointwiseMax(largest, sum.magnitude / total)
    }
    largestMean = largest.divided(by: accuracy.spread)
    return sums
  }
}
