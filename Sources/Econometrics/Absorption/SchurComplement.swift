extension WeightedDesign {
  /// Returns the factor of the Schur complement S = D′WD − Σ_g (D′Wu_g)(D′Wu_g)′ / w_g within `envelope`.
  func factor(in envelope: Envelope, _ workers: Workers) -> EnvelopeFactor {
    let blocks = structure.rows.blocks
    let shares = envelope.entries * blocks.count <= 4 * structure.rows.count + 1 << 20 ? blocks.count : 1
    let sums = Buffer<Double>(repeating: 0, count: envelope.entries * shares)
    workers.perform(blocks: shares) { share in
      let groups = shares == 1 ? 0..<structure.rows.groups : blocks[share]
      assemble(groups, in: envelope, into: sums.base + share * envelope.entries)
    }
    for share in 1..<max(shares, 1) {
      for entry in 0..<envelope.entries { sums[entry] += sums[share * envelope.entries + entry] }
    }
    return EnvelopeFactor(sums, in: envelope, totals: totals)
  }

  private func assemble(
    _ groups: Range<Int>, in envelope: Envelope, into matrix: UnsafeMutablePointer<Double>
  ) {
    var sums = GroupSums(columns: structure.columnCount)
    let positions = Buffer(envelope.positions)
    let rowBases = Buffer(envelope.first.indices.map { envelope.starts[$0] - envelope.first[$0] })
    for group in groups {
      addRows(of: group, positions, rowBases, into: matrix)
      subtractProjection(of: group, positions, rowBases, &sums, from: matrix)
    }
  }

  /// Subtracts what the eliminated effect's coefficients of `group` explain of the columns.
  func subtractProjection(
    of group: Int, _ positions: Buffer<Int32>, _ rowBases: Buffer<Int>, _ sums: inout GroupSums,
    from matrix: UnsafeMutablePointer<Double>
  ) {
    for alongSlope in projections {
      sums.collect(group, of: self, alongSlope: alongSlope, positions: positions, sorted: true)
      sums.subtractSquare(times: inverseWeights[group], rowBases, from: matrix)
    }
  }

  /// Adds the products of each row's own entries, D′WD, to the lower triangle whose rows begin at `rowBases`.
  func addRows(
    of group: Int, _ positions: Buffer<Int32>, _ rowBases: Buffer<Int>,
    into matrix: UnsafeMutablePointer<Double>
  ) {
    let entries = structure.entries
    for place in Int(structure.rows.starts[group])..<Int(structure.rows.starts[group + 1]) {
      let weight = weights.isEmpty ? 1 : weights[place]
      for one in place * entries..<(place + 1) * entries {
        let (row, value) = (Int(positions[Int(structure.columns[one])]), values.isEmpty ? 1 : values[one])
        for other in place * entries...one {
          let column = Int(positions[Int(structure.columns[other])])
          let product = weight * value * (values.isEmpty ? 1 : values[other])
          matrix[rowBases[max(row, column)] + min(row, column)] += product
        }
      }
    }
  }

  /// The diagonal of the Schur complement.
  func schurDiagonal(_ workers: Workers) -> [Double] {
    let (columns, blocks) = (structure.columnCount, structure.rows.blocks)
    let positions = Buffer(0..<Int32(columns))
    let squares = Buffer<Double>(repeating: 0, count: columns * blocks.count)
    workers.perform(blocks: blocks.count) { block in
      var sums = GroupSums(columns: columns)
      for group in blocks[block] {
        for alongSlope in projections {
          sums.collect(group, of: self, alongSlope: alongSlope, positions: positions, sorted: false)
          for index in 0..<sums.count {
            let value = sums.values[index]
            squares[block * columns + Int(sums.met[index])] += value * value * inverseWeights[group]
          }
        }
      }
    }
    return totals.indices.map { column in
      blocks.indices.reduce(totals[column]) { $0 - squares[$1 * columns + column] }
    }
  }
}

extension GroupSums {
  /// Subtracts the list's products with itself, times `factor`, from the lower triangle of `matrix`.
  fileprivate func subtractSquare(
    times factor: Double, _ rowBases: Buffer<Int>, from matrix: UnsafeMutablePointer<Double>
  ) {
    for one in 0..<count {
      let row = matrix + rowBases[Int(met[one])]
      let value = values[one] * factor
      for other in 0...one { row[Int(met[other])] -= value * values[other] }
    }
  }
}
