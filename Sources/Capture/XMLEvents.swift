import CXML

/// An XML document of an archive, walked over from start to end: elements and texts, as they come.
///
/// Names are compared as pointers, since a sheet of a million rows has a hundred million of them.
final class XMLEvents {
  /// What stands next.
  enum Event { case start, end, text }

  /// A name that can be compared with the element's.
  struct Name: Equatable { fileprivate let pointer: UnsafePointer<CChar>? }

  private let reader: OpaquePointer
  private let entry: ZipEntry

  /// Opens a document.
  /// - Throws: `WorkbookError.damaged` when there is no memory for it.
  init(_ entry: ZipEntry) throws {
    self.entry = entry
    let context = Unmanaged.passUnretained(entry).toOpaque()
    let reader = cxml_open(
      { context, buffer, capacity in
        guard let context else { return -1 }
        let entry = Unmanaged<ZipEntry>.fromOpaque(context).takeUnretainedValue()
        return Int32(clamping: entry.read(buffer, capacity: Int(capacity)))
      }, context)
    guard let reader else { throw WorkbookError.damaged }
    self.reader = reader
  }

  deinit { cxml_close(reader) }

  /// How much of the document is read, 0…1.
  var share: Double { entry.share }

  /// The next event; nil at the end.
  /// - Throws: `WorkbookError` when the document is not well formed, has a document type, or cannot be unpacked.
  func next() throws -> Event? {
    switch cxml_next(reader) {
    case CXML_START: .start
    case CXML_END: .end
    case CXML_TEXT: .text
    case CXML_END_OF_DOCUMENT:
      if let failure = entry.failure { throw failure } else { nil }
    default: throw entry.failure ?? .damaged
    }
  }

  /// The name to compare with.
  func name(_ text: String) -> Name { Name(pointer: cxml_intern(reader, text)) }
  /// The local name of the element that starts or ends.
  var name: Name { Name(pointer: cxml_name(reader)) }

  /// The value of an attribute of the element that starts, by local name.
  func attribute(_ name: StaticString) -> String? {
    rawAttribute(name).map { String(cString: $0) }
  }

  /// The bytes of the value, valid until `next`.
  func rawAttribute(_ name: StaticString) -> UnsafePointer<CChar>? {
    name.withUTF8Buffer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cxml_attribute(reader, $0.baseAddress) }
    }
  }

  /// The text.
  var text: String { cxml_text(reader).map { String(cString: $0) } ?? "" }

  /// Appends the text's bytes.
  func appendText(to bytes: inout [UInt8]) {
    guard var next = cxml_text(reader) else { return }
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
  }
}
