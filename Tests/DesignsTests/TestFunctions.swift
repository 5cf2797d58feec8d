import Foundation

/// Functions whose indices are known in closed form, on the unit cube.
enum TestFunctions {
  /// Ishigami and Homma (1990): sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on (−π, π)³.
  static func ishigami(_ point: [Double]) -> Double {
    let x = point.map { .pi * (2 * $0 - 1) }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  /// Sobol's G: Π (|4 xᵢ − 2| + aᵢ) / (1 + aᵢ).
  static func g(_ point: [Double], _ a: [Double]) -> Double {
    zip(point, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  /// The indices of G: with Vᵢ = 1 / 3(1 + aᵢ)² and V = Π (1 + Vᵢ) − 1, Sᵢ = Vᵢ / V and STᵢ = Vᵢ Π_{j≠i} (1 + Vⱼ) / V.
  static func indicesOfG(_ a: [Double]) -> (first: [Double], total: [Double]) {
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    return (parts.map { $0 / (product - 1) }, parts.map { $0 * product / (1 + $0) / (product - 1) })
  }
}
