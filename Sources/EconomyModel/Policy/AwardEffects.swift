/// What an award of some instrument does: each instrument has its own, with the evidence beside it.
public protocol AwardEffects: Sendable {
  /// Share of awards that create a firm which would not exist otherwise, a fraction.
  var entryAdditionality: Double { get }
  /// Mean persons employed at birth by such a firm.
  var personsPerInducedFirm: Double { get }

  /// What an award made in `year` does to its recipient.
  ///
  /// - Parameters:
  ///   - persons: persons the recipient employs.
  ///   - amount: the award, euro of 2020.
  ///   - valuePerPerson: gross value added a person in the recipient's cell last year, thousand euro of 2020.
  func support(from year: Int, persons: Double, amount: Double, valuePerPerson: Double) -> Support

  /// Business research that an award of `amount` adds to its recipient's own, euro of 2020.
  func research(persons: Double, amount: Double) -> Double
}

extension AwardEffects {
  public var entryAdditionality: Double { 0 }
  public var personsPerInducedFirm: Double { 1 }
  public func research(persons: Double, amount: Double) -> Double { 0 }
}
