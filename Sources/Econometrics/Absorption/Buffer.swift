/// Memory of a fixed size that inner loops read without bounds checks and threads share.
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

  /// Leaves the elements to be written by the threads that use them first.
  init(uninitialized count: Int) {
    base = .allocate(capacity: max(count, 1))
    self.count = count
  }

  /// Copies `elements`.
  init(_ elements: some Collection<Element>) {
    count = elements.count
    base = .allocate(capacity: max(count, 1))
    _ = UnsafeMutableBufferPointer(start: base, count: count).initialize(from: elements)
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get { base[index] }
    @inline(__always) set { base[index] = newValue }
  }

  var isEmpty: Bool { count == 0 }
}
