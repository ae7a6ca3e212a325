import Foundation

/// Bytes of a file that the system brings into memory as they are read, and that can be let go once they have been: a long
/// file is never in memory as a whole.
enum MappedBytes {
  /// Files that are smaller are simply read.
  static let least = 1 << 20

  /// Whether reading comes to an end: a named pipe that nobody writes to would never even open, a device never end. What
  /// the shell hands over (`/dev/stdin`, `/dev/fd/63`) is open already.
  static func canBeRead(_ path: String) -> Bool {
    if path == "/dev/stdin" || path.hasPrefix("/dev/fd/") { return true }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The bytes of a regular file; nil where it is small, none, or cannot be mapped.
  static func of(_ path: String) -> Data? {
    guard canBeRead(path) else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) >= least else {
      return nil
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), Int(bitPattern: start) != -1 else {
      return nil
    }
    return Data(bytesNoCopy: start, count: size, deallocator: .custom { pointer, count in munmap(pointer, count) })
  }

  /// Lets go of the pages of `range` that are wholly before its end; they are read again if they are needed again.
  /// `data` must come from `of`: bytes that are only in memory would be lost.
  static func release(_ range: Range<Int>, of data: Data) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let (start, end) = (range.lowerBound / page * page, min(range.upperBound, data.count) / page * page)
    guard page > 0, start < end else { return }
    data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      // Advice only: that it is not taken does no harm.
      _ = madvise(UnsafeMutableRawPointer(mutating: base + start), end - start, MADV_DONTNEED)
    }
  }
}
