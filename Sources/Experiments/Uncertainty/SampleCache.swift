import Synchronization

/// What has to be made ready once for all runs of a draw, made when the first of them begins and forgotten when later
/// draws need the room.
public final class SampleCache<Value: Sendable>: Sendable {
  /// One draw's value: whoever comes while it is being made waits for it.
  private final class Place: Sendable {
    let draw: Int
    let value = Mutex<Value?>(nil)

    init(_ draw: Int) { self.draw = draw }
  }

  private let room: Int
  private let places = Mutex<[Place]>([])
  private let make: @Sendable (Int) throws -> Value

  /// - Parameters:
  ///   - room: how many values are kept.
  ///   - make: makes the value of a draw, by its position.
  public init(keeping room: Int, make: @escaping @Sendable (Int) throws -> Value) {
    (self.room, self.make) = (max(1, room), make)
  }

  /// The value of `draw`.
  ///
  /// - Throws: what making it throws.
  public func value(of draw: Int) throws -> Value {
    try place(of: draw).value.withLock { kept in
      if let kept { return kept }
      let made = try make(draw)
      kept = made
      return made
    }
  }

  private func place(of draw: Int) -> Place {
    places.withLock { places in
      if let place = places.first(where: { $0.draw == draw }) { return place }
      let place = Place(draw)
      places = places.suffix(room - 1) + [place]
      return place
    }
  }
}
