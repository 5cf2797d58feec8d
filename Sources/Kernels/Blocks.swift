import Firms

/// The number of firms in a block: enough that loops over it run as vectors, few enough that a block stays in the nearest
/// cache.
let blockSize = 64

/// Traps unless columns of these lengths have `rows`: what the passes rely on when they read without further checks.
func check(_ rows: Range<Int>, within lengths: (Int, Int, Int, Int)) {
  let shortest = min(min(lengths.0, lengths.1), min(lengths.2, lengths.3))
  precondition(rows.lowerBound >= 0 && rows.upperBound <= shortest, "rows of the columns")
}

/// The birth year of the firm with the permanent number `id`, as narrow as the vectors that ask for it.
@inline(__always)
func birthYear(of id: UInt64) -> Int32 { Int32(truncatingIfNeeded: FirmID(rawValue: id).birthYear) }

/// Whether any firm in `rows` has support.
@inline(__always)
func areAnySupported(_ rows: Range<Int>, _ supports: Span<UInt32>) -> Bool {
  var kinds: UInt32 = 0
  for row in rows { kinds |= supports[unchecked: row] }
  return kinds != 0
}
