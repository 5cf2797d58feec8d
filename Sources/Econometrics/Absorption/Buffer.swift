/// Memory of a fixed size, set to zero at first, that inner loops read without bounds checks and threads share.
///
/// Two threads never write the same element: each writes its own block.
final class Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
  /// The first element.
  let base: UnsafeMutablePointer<Element>
  /// The number of elements.
  let count: Int

  init(repeating element: Element, count: Int) {
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  var isEmpty: Bool { count == 0 }
}
