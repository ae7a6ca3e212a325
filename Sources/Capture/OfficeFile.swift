import Foundation

/// What kind of office file some bytes are, by their content.
enum OfficeFile {
  /// Whether the bytes begin as a zip archive does.
  static func isArchive(_ data: Data) -> Bool { data.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Whether an archive is a workbook. One whose list of entries is lost counts as a workbook where its first entries
  /// are those of one, so that what is wrong with it can be said.
  static func isWorkbook(_ data: Data) -> Bool {
    has(data, Workbook.mainPart)
      ?? (data.prefix(65_536).range(of: Data("[Content_Types].xml".utf8)) != nil
        && data.prefix(65_536).range(of: Data("xl/".utf8)) != nil)
  }

  /// Whether an archive has an entry; nil when it cannot be opened.
  private static func has(_ data: Data, _ name: String) -> Bool? {
    try? ZipArchive.with(data) { $0.has(name) }
  }

  /// Whether an archive that may be cut holds the parts of an office file (ECMA-376, part 2), by the names of its entries.
  static func isOffice(_ data: Data) -> Bool {
    let head = [UInt8](data.prefix(65_536))
    return ["[Content_Types].xml", "docProps/", "_rels/.rels"].contains { head.contains($0, within: head.count) }
  }

  /// Whether the bytes are a compound file, which office programs wrote before 2007 and still write around what a
  /// password protects ([MS-CFB]).
  static func isCompound(_ data: Data) -> Bool {
    data.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Whether a compound file holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4), by the name of its stream.
  static func isEncrypted(_ data: Data) -> Bool {
    guard let name = "EncryptedPackage".data(using: .utf16LittleEndian) else { return false }
    return data.prefix(1 << 20).range(of: name) != nil || data.suffix(1 << 20).range(of: name) != nil
  }

  /// Whether an archive is a spreadsheet of another shape: OpenDocument, or the binary workbook.
  static func isOtherSpreadsheet(_ data: Data) -> Bool {
    data.prefix(128).range(of: Data("opendocument.spreadsheet".utf8)) != nil || has(data, "xl/workbook.bin") == true
  }
}

extension CapturedFile {
  /// Why a file of no known format cannot be read.
  public var refusal: ImportProblem.Reason {
    if OfficeFile.isCompound(data) { return OfficeFile.isEncrypted(data) ? .protectedWorkbook : .oldOfficeFile }
    if OfficeFile.isArchive(data), OfficeFile.isOtherSpreadsheet(data) { return .otherSpreadsheet }
    if let kind = unreadKind { return .document(.unreadKind(kind)) }
    if OfficeFile.isArchive(data), OfficeFile.isOffice(data) { return .damagedWorkbook }
    return TextEncoding.detect(self) == nil ? .notText : .unrecognisedFormat
  }
}
