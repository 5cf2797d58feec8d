/// Returns each value's share of their sum, empty when the sum is not positive.
func shares(of values: [Double]) -> [Double] {
  let total = values.reduce(0, +)
  return total > 0 ? values.map { $0 / total } : []
}
