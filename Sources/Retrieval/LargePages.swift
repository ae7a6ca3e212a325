import CMemory

extension Array where Element: BitwiseCopyable {
  /// A column in large pages, where the system has such: much of it is looked at here and there.
  /// - Parameter fill: writes every element, in order.
  init(inLargePages count: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
      if let base = buffer.baseAddress { cmemory_prefer_large_pages(base, count * MemoryLayout<Element>.stride) }
      fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      initialized = count
    }
  }
}
