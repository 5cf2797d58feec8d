/// Whole numbers near `values` that add up to `total`: all rounded down, the units left over given to the
/// largest remainders, the first of equals first.
///
/// - Precondition: `total` is not below the sum of the values rounded down, and above it by at most their
///   number.
func roundedByLargestRemainder(_ values: [Double], total: Int) -> [Int] {
  var whole = values.map { Int(($0 + 1e-9).rounded(.down)) }
  let missing = total - whole.reduce(0, +)
  precondition(missing >= 0 && missing <= values.count, "the values add up to their total")
  let order = values.indices.sorted {
    let (left, right) = (values[$0] - Double(whole[$0]), values[$1] - Double(whole[$1]))
    return left != right ? left > right : $0 < $1
  }
  for index in order.prefix(missing) { whole[index] += 1 }
  return whole
}

/// Whole numbers in proportion to `weights` that add up to a published `total`.
///
/// - Throws: `BaselineError.contradictoryMargins` where the total is not whole, or other than zero without
///   any weight.
func wholeNumbers(like weights: [Double], total: Double, table: String, cell: String) throws(BaselineError)
  -> [Int]
{
  guard let whole = Int(exactly: total) else {
    throw .contradictoryMargins(table: table, cell: cell, reason: "\(total) is not a whole number")
  }
  guard whole == 0 || weights.contains(where: { $0 > 0 }) else {
    throw .contradictoryMargins(table: table, cell: cell, reason: "\(whole) in cells where nobody works")
  }
  return roundedByLargestRemainder(weights.scaled(to: total), total: whole)
}

/// Whole numbers near the cells of `table` whose rows and columns add up to the given totals.
///
/// Cells are rounded down, then the largest remainders rounded up as long as row and column both lack a unit;
/// what then still lacks goes to cells that are not zero where there are any.
///
/// - Precondition: the table's rows and columns add up to the totals.
/// - Complexity: O(cells · log cells).
func roundedKeepingMargins(_ table: [[Double]], rows: [Int], columns: [Int]) -> [[Int]] {
  var whole = table.map { $0.map { Int(($0 + 1e-9).rounded(.down)) } }
  var rowsLack = zip(rows, whole).map { $0 - $1.reduce(0, +) }
  var columnsLack = columns.indices.map { column in columns[column] - whole.reduce(0) { $0 + $1[column] } }
  precondition((rowsLack + columnsLack).allSatisfy { $0 >= 0 }, "the table adds up to its totals")
  let order = cellsByRemainder(of: table, above: whole)
  while rowsLack.contains(where: { $0 > 0 }) {
    for (row, column) in order where rowsLack[row] > 0 && columnsLack[column] > 0 {
      whole[row][column] += 1
      rowsLack[row] -= 1
      columnsLack[column] -= 1
    }
  }
  return whole
}

private func cellsByRemainder(of table: [[Double]], above whole: [[Int]]) -> [(row: Int, column: Int)] {
  var cells: [(row: Int, column: Int, remainder: Double)] = []
  for row in table.indices {
    for column in table[row].indices {
      let remainder = table[row][column] == 0 ? -1 : table[row][column] - Double(whole[row][column])
      cells.append((row, column, remainder))
    }
  }
  cells.sort {
    ($0.remainder, -$0.row, -$0.column) > ($1.remainder, -$1.row, -$1.column)
  }
  return cells.map { ($0.row, $0.column) }
}
