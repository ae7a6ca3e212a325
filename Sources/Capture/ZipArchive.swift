import CZip
import Foundation

/// What keeps an archive or a workbook from being read.
enum WorkbookError: Error, Hashable {
  /// The bytes are no archive, or one that is cut or damaged.
  case damaged
  /// An entry is protected by a password.
  case protected
  /// More bytes, entries or texts than a workbook of offers has.
  case tooLarge(limit: Int)
}

/// How much of an archive is read. A spreadsheet of a million offers stays under every limit; a bomb meets one soon.
struct ArchiveLimits: Sendable {
  /// Entries of the archive.
  var entries = 10_000
  /// Bytes of one entry once unpacked.
  var entryBytes = 2 << 30
  /// How many times its packed size an entry may be, once it is larger than `ratioFrom`.
  var ratio = 200
  /// Bytes below which any ratio is taken.
  var ratioFrom = 64 << 20
  /// Bytes of the shared texts, which are held in memory.
  var sharedTextBytes = 256 << 20
  /// Shared texts.
  var sharedTexts = 10_000_000
  /// Merged ranges of a sheet.
  var mergedRanges = 200_000
}

/// A zip archive in memory, open for as long as `with` runs.
struct ZipArchive {
  private let archive: OpaquePointer
  let limits: ArchiveLimits

  /// Opens the archive in `data` for the time of `body`.
  /// - Throws: `WorkbookError.damaged` when it is none, `.tooLarge` when it has too many entries; what `body` throws.
  static func with<Value>(
    _ data: Data, limits: ArchiveLimits = ArchiveLimits(), _ body: (ZipArchive) throws -> Value
  ) throws -> Value {
    try data.withUnsafeBytes { bytes in
      guard let archive = czip_open(bytes.baseAddress, bytes.count) else { throw WorkbookError.damaged }
      defer { czip_close(archive) }
      guard czip_count(archive) <= limits.entries else { throw WorkbookError.tooLarge(limit: limits.entries) }
      return try body(ZipArchive(archive: archive, limits: limits))
    }
  }

  /// Whether there is an entry of a name.
  func has(_ name: String) -> Bool { czip_find(archive, name) >= 0 }

  /// Opens an entry; nil when there is none of that name.
  /// - Throws: `WorkbookError`.
  func entry(_ name: String) throws -> ZipEntry? {
    let index = czip_find(archive, name)
    if index < 0 { return nil }
    var (size, packed, isEncrypted): (UInt64, UInt64, Int32) = (0, 0, 0)
    guard czip_size(archive, index, &size, &packed, &isEncrypted) == 0 else { throw WorkbookError.damaged }
    guard isEncrypted == 0 else { throw WorkbookError.protected }
    let allowed = min(Int(clamping: packed), limits.entryBytes) * limits.ratio
    let limit = min(limits.entryBytes, max(limits.ratioFrom, allowed))
    guard size <= UInt64(limit) else { throw WorkbookError.tooLarge(limit: limit) }
    guard let entry = czip_open_entry(archive, index) else { throw WorkbookError.damaged }
    return ZipEntry(entry, size: Int(size), limit: limit)
  }
}

/// An entry that is being unpacked. What the archive says of its size is not trusted: bytes are counted.
final class ZipEntry {
  private let entry: OpaquePointer
  private let size: Int
  private let limit: Int
  private(set) var bytesRead = 0
  /// What went wrong; reading has ended there.
  private(set) var failure: WorkbookError?

  fileprivate init(_ entry: OpaquePointer, size: Int, limit: Int) {
    (self.entry, self.size, self.limit) = (entry, size, limit)
  }

  deinit { czip_close_entry(entry) }

  /// How much of the entry is read, 0…1.
  var share: Double { size > 0 ? min(1, Double(bytesRead) / Double(size)) : 1 }

  /// Reads the next bytes: how many, 0 at the end, -1 after a failure.
  func read(_ buffer: UnsafeMutableRawPointer?, capacity: Int) -> Int {
    guard failure == nil else { return -1 }
    let count = Int(czip_read(entry, buffer, UInt64(capacity)))
    guard count >= 0 else {
      failure = .damaged
      return -1
    }
    bytesRead += count
    guard bytesRead <= limit else {
      failure = .tooLarge(limit: limit)
      return -1
    }
    return count
  }
}
