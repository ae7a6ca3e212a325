import Foundation

/// The text of a file, decoded to UTF-8 piece by piece: memory stays flat however long the file is.
public struct TextStream: Sendable {
  private let data: Data
  /// The encoding that is read.
  public let encoding: TextEncoding
  private let pieceSize: Int
  private let file: CapturedFile?
  private var position: Int

  /// The text of `data` in an encoding. A byte-order mark is passed over.
  /// - Parameter pieceSize: bytes of the file that one piece is made of.
  public init(_ data: Data, encoding: TextEncoding, pieceSize: Int = 1 << 18) {
    self.init(data, encoding, pieceSize, file: nil)
  }

  /// The text of a file in an encoding; its memory is let go as it is read.
  public init(_ file: CapturedFile, encoding: TextEncoding) {
    self.init(file.data, encoding, 1 << 18, file: file)
  }

  private init(_ data: Data, _ encoding: TextEncoding, _ pieceSize: Int, file: CapturedFile?) {
    self.file = file
    (self.data, self.encoding, self.pieceSize) = (data, encoding, max(4, pieceSize & ~1))
    let mark = encoding.byteOrderMark
    position = data.startIndex + (data.starts(with: mark) ? mark.count : 0)
  }

  /// How much of the file is read, 0…1.
  public var share: Double {
    data.isEmpty ? 1 : Double(position - data.startIndex) / Double(data.count)
  }

  /// The next piece; nil at the end. What is not UTF-8 there is read as Windows-1252; what is not UTF-16 becomes U+FFFD;
  /// stray zero bytes are left out.
  public mutating func next() -> [UInt8]? {
    guard position < data.endIndex else { return nil }
    var piece = data[position..<min(position + pieceSize, data.endIndex)]
    if encoding == .utf8, piece.endIndex < data.endIndex {
      // A character is not cut: back to where one begins, three bytes at most.
      var end = piece.endIndex
      while end > piece.endIndex - 3, end > piece.startIndex + 1, data[end] & 0xC0 == 0x80 { end -= 1 }
      piece = data[position..<end]
    }
    let start = piece.startIndex - data.startIndex
    defer { file?.release(start..<(position - data.startIndex)) }
    position = piece.endIndex
    if encoding == .utf8 || encoding == .windows1252, TextEncoding.hasZero(piece) {
      piece = Data(piece.filter { $0 != 0 })
    }
    switch encoding {
    case .utf8: return TextEncoding.isUTF8(piece) ? Array(piece) : UTF8Repair.repaired(piece)
    case .windows1252: return TextEncoding.decodeWindows1252(piece)
    case .utf16LittleEndian, .utf16BigEndian:
      var units = TextEncoding.units(piece, encoding)
      // The two halves of a character stay together.
      if let last = units.last, UTF16.isLeadSurrogate(last), position < data.endIndex, units.count > 1 {
        units.removeLast()
        position -= 2
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
  }
}
