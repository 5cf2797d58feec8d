/// The cycles of rows through the levels of two effects, as sums of the coefficients of the other effects.
///
/// Where a_h + f_s + Σ c = 0 on every row, a tie between rows i and j of the same hub level gives f_s(j) = f_s(i) + c(i) − c(j).
struct LevelCycles {
  private let hub: Effect
  private let spoke: Effect
  private let others: [Effect]
  private let offsets: [Int]
  /// The spokes from the roots outwards and the tie that leads to each; nil at a root.
  private var outwards: [(spoke: Int, tie: LevelForest.Tie?)] = []
  private var leads: [LevelForest.Tie?]

  init(hub: Effect, spoke: Effect, others: [Effect], _ forest: LevelForest) {
    (self.hub, self.spoke, self.others) = (hub, spoke, others)
    var (offsets, count) = ([Int](), 0)
    for effect in others {
      offsets.append(count)
      count += effect.levels
    }
    self.offsets = offsets + [count]
    leads = [LevelForest.Tie?](repeating: nil, count: spoke.levels)
    walk(forest)
  }

  /// Returns the rank of the cycles, which cannot exceed `most`.
  mutating func rank(atMost most: Int) -> Int {
    var span = ModularSpan(dimension: offsets[others.count])
    var heads = [Int32](repeating: -1, count: hub.levels)
    var potentials = self.potentials(under: span.witness)
    for row in hub.codes.indices where span.rank < most {
      let level = Int(hub.codes[row])
      if heads[level] < 0 { heads[level] = Int32(row) }
      let head = Int(heads[level])
      let one = ModularSpan.sum(potentials[Int(spoke.codes[row])], weight(of: row, span.witness))
      let other = ModularSpan.sum(potentials[Int(spoke.codes[head])], weight(of: head, span.witness))
      guard one != other else { continue }
      span.add(cycle(through: row, head))
      potentials = self.potentials(under: span.witness)
    }
    return span.rank
  }

  /// Lays the forest out from the roots.
  private mutating func walk(_ forest: LevelForest) {
    var neighbours = [[LevelForest.Tie]](repeating: [], count: spoke.levels)
    for tie in forest.ties {
      neighbours[Int(spoke.codes[tie.from])].append(tie)
      neighbours[Int(spoke.codes[tie.to])].append(LevelForest.Tie(from: tie.to, to: tie.from))
    }
    var isSeen = [Bool](repeating: false, count: spoke.levels)
    var next = 0
    for root in 0..<spoke.levels where !isSeen[root] {
      isSeen[root] = true
      outwards.append((root, nil))
      while next < outwards.count {
        for tie in neighbours[outwards[next].spoke] {
          let reached = Int(spoke.codes[tie.to])
          guard !isSeen[reached] else { continue }
          isSeen[reached] = true
          outwards.append((reached, tie))
          leads[reached] = tie
        }
        next += 1
      }
    }
  }

  /// The sum of the witness over a row's levels of the other effects.
  private func weight(of row: Int, _ witness: [UInt64]) -> UInt64 {
    var sum: UInt64 = 0
    for (effect, offset) in zip(others, offsets) {
      sum = ModularSpan.sum(sum, witness[offset + Int(effect.codes[row])])
    }
    return sum
  }

  private func potentials(under witness: [UInt64]) -> [UInt64] {
    var potentials = [UInt64](repeating: 0, count: spoke.levels)
    for (reached, tie) in outwards {
      guard let tie else { continue }
      let start = ModularSpan.sum(potentials[Int(spoke.codes[tie.from])], weight(of: tie.from, witness))
      potentials[reached] = ModularSpan.difference(start, weight(of: tie.to, witness))
    }
    return potentials
  }

  /// The other effects' coefficients along the tree from one row's spoke to the other's and back through the hub.
  private func cycle(through row: Int, _ head: Int) -> [Int] {
    var vector = [Int](repeating: 0, count: offsets[others.count])
    add(1, row, to: &vector)
    add(-1, head, to: &vector)
    for (start, sign) in [(row, 1), (head, -1)] {
      var level = Int(spoke.codes[start])
      while let tie = leads[level] {
        add(sign, tie.from, to: &vector)
        add(-sign, tie.to, to: &vector)
        level = Int(spoke.codes[tie.from])
      }
    }
    return vector
  }

  private func add(_ sign: Int, _ row: Int, to vector: inout [Int]) {
    for (effect, offset) in zip(others, offsets) { vector[offset + Int(effect.codes[row])] += sign }
  }
}
