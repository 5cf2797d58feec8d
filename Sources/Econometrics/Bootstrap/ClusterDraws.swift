import Stochastics

/// The weights that the wild bootstrap gives to clusters.
public enum ClusterWeights: String, Sendable {
  /// −1 or 1.
  case rademacher
  /// ±√½, ±1 or ±√(3/2), for few clusters (Webb 2023).
  case webb

  /// The weight that 32 random bits give.
  func weight(_ word: UInt32) -> Double {
    switch self {
    case .rademacher: word >> 31 == 0 ? 1 : -1
    case .webb: Self.points[Int((UInt64(word) * 6) >> 32)]
    }
  }

  private static let points = [
    -(1.5.squareRoot()), -1, -(0.5.squareRoot()), 0.5.squareRoot(), 1, 1.5.squareRoot(),
  ]
}

/// The weights of every cluster in every draw, eight draws side by side: draw and cluster are the address of their bits.
struct ClusterDraws: Sendable {
  /// The weights, cluster by cluster within each batch of eight draws.
  let weights: Buffer<SIMD8<Double>>
  /// The number of clusters.
  let clusters: Int
  /// The number of batches.
  let batches: Int

  init(_ kind: ClusterWeights, draws: Int, clusters: Int, seed: UInt64, _ workers: Workers) {
    let batches = (draws + 7) / 8
    let weights = Buffer<SIMD8<Double>>(uninitialized: batches * clusters)
    let key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    workers.perform(blocks: batches) { batch in
      for cluster in stride(from: 0, to: clusters, by: 4) {
        for lane in 0..<8 {
          let words = Philox.block(at: SIMD4(UInt32(batch * 8 + lane), UInt32(cluster / 4), 0, 0), key: key)
          for part in 0..<min(4, clusters - cluster) {
            weights.base[batch * clusters + cluster + part][lane] = kind.weight(words[part])
          }
        }
      }
    }
    (self.weights, self.clusters, self.batches) = (weights, clusters, batches)
  }
}
