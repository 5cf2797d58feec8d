/// Conjugate gradients with Jacobi's preconditioner for S b = r, where the Schur complement is only ever multiplied.
///
/// The rule to stop looks at the group means that are left and at the error itself: the squared error of the fitted values is
/// the sum of the gains α_k r_kʹz_k still to come (Hestenes and Stiefel 1952), and they fall about geometrically.
struct ConjugateGradients<V: Lanes> {
  private let product: Sweep<V>
  private let inverseDiagonal: [Double]
  private let inverseTotals: [Double]
  private let workers: Workers
  /// The most passes over the rows.
  static var limit: Int { 10_000 }

  init(_ design: WeightedDesign, inverseDiagonal: [Double], _ workers: Workers) {
    product = Sweep(design, over: nil)
    self.inverseDiagonal = inverseDiagonal
    inverseTotals = design.totals.map { $0 > 0 ? 1 / $0 : 0 }
    self.workers = workers
  }

  /// Returns the solution, the number of iterations and what is left of the columns.
  func solve(
    _ right: [V], to accuracy: Accuracy<V>
  ) -> (solution: [V], iterations: Int, left: Accuracy<V>) {
    var accuracy = accuracy
    var (residual, solution) = (right, [V](repeating: .zero, count: right.count))
    var gains = Gains<V>()
    var (scalar, _) = measure(residual)
    for index in residual.indices { product.coefficients[index] = residual[index] * inverseDiagonal[index] }
    for iteration in 1...Self.limit {
      let image = product(workers)
      let step = gains.active * scalar.divided(by: curvature(image))
      for index in residual.indices {
        solution[index] += step * product.coefficients[index]
        residual[index] -= step * image[index]
      }
      let (next, mean) = measure(residual)
      gains.add(step * scalar)
      accuracy.take(step * scalar)
      gains.settle(mean .<= accuracy.meanLimit, energyLimit: accuracy.energyLimit)
      if gains.isSettled { return (solution, iteration, accuracy) }
      let turn = next.divided(by: scalar)
      for index in residual.indices {
        product.coefficients[index] =
          residual[index] * inverseDiagonal[index] + turn * product.coefficients[index]
      }
      scalar = next
    }
    return (solution, Self.limit, accuracy)
  }

  /// Returns rʹz and the largest group mean.
  private func measure(_ residual: [V]) -> (V, V) {
    var (scalar, largest) = (V.zero, V.zero)
    for index in residual.indices {
      let value = residual[index]
      scalar += value * value * inverseDiagonal[index]
      largest = pointwiseMax(largest, value.magnitude * inverseTotals[index])
    }
    return (scalar, largest)
  }

  /// Returns pʹSp.
  private func curvature(_ image: [V]) -> V {
    var sum = V.zero
    for index in image.indices { sum += image[index] * product.coefficients[index] }
    return sum
  }
}

/// What the iterations took out of the sums of squares, by lane, and which lanes still have something to gain.
private struct Gains<V: Lanes> {
  /// One in the lanes that go on, zero in those that are done.
  private(set) var active = V(repeating: 1)
  /// The latest gains, the last one first.
  private var recent: [V] = []

  /// Whether every lane is done.
  var isSettled: Bool { active == .zero }

  mutating func add(_ gain: V) {
    recent.insert(gain, at: 0)
    if recent.count > 5 { recent.removeLast() }
  }

  /// Ends the lanes where the group means are small and so is the sum of the gains to come.
  mutating func settle(_ isSmall: SIMDMask<V.MaskStorage>, energyLimit: V) {
    for lane in active.indices where active[lane] > 0 && isSmall[lane] {
      let gain = recent[0][lane]
      if gain == 0 || remaining(lane, after: gain) <= energyLimit[lane] { active[lane] = 0 }
    }
  }

  /// The gains to come, were they to go on falling as over the last four, two or one.
  private func remaining(_ lane: Int, after gain: Double) -> Double {
    let window = recent.count > 4 ? 4 : recent.count > 2 ? 2 : 1
    guard recent.count > window, recent[window][lane] > 0 else { return .infinity }
    var rate = gain / recent[window][lane]
    if window > 1 { rate.formSquareRoot() }
    if window > 2 { rate.formSquareRoot() }
    return rate < 1 ? gain * rate / (1 - rate) : .infinity
  }
}
