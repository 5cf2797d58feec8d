extension Lombardy2019 {
  /// Local units by province and division: the frame's by section, spread like those of 2013.
  func localUnits(persons: [[Int]]) throws(BaselineError) -> [[Int]] {
    let structure = try regionalPersons()
    var cells = emptyCells()
    for group in groups {
      let rows = try frame("local_units", group.name)
      let units = try regionalUnits(of: group)
      for province in provinces.indices {
        let employed = group.members.map { persons[province][$0] }
        let weights = group.members.indices.map {
          Double(employed[$0]) * units[$0] / structure[group.members[$0]]
        }
        let whole = try firmCounts(
          total: Int(rows[province]), weights: weights, persons: employed,
          at: "\(provinces[province]) × \(group.name)")
        for (member, value) in zip(group.members, whole) { cells[province][member] = value }
      }
    }
    return cells
  }

  /// Local units of a section's divisions in the region, adding up to the frame's.
  func regionalUnits(of group: SectionGroup) throws(BaselineError) -> [Double] {
    let total = try frame("local_units", group.name).reduce(0, +)
    let persons = try frame("persons_employed", group.name).reduce(0, +)
    let structure = try regionalPersons()
    let sum = group.members.reduce(0) { $0 + structure[$1] }
    let units = try group.members.map { (member) throws(BaselineError) in
      if let units = try statistics.number("local_units", of: profiles[member], in: 2013) {
        return units * (try tables.employmentGrowth(of: profiles[member], from: 2013, to: 2019))
      }
      return structure[member] / sum * persons * total / persons
    }
    return units.scaled(to: total)
  }
}
