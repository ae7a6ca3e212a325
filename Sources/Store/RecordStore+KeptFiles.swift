import Crypto
import Foundation

/// A file beside the database that holds nothing but what can be made again from it.
public enum KeptFile: String, Sendable, CaseIterable {
  /// Participants, arranged for the search.
  case participants = "candidats"
  /// Offers, arranged for the search.
  case offers = "offres"
}

/// Files beside the database that hold nothing but what can be made again from it: each sealed with the key of the store,
/// and read back only as it was written.
extension RecordStore {
  /// Bytes that are sealed together; a file is a row of such pieces.
  private static let piece = 16 << 20

  /// Keeps bytes in a file beside the database, in place of those of before. Its mode is 0600; a file that is half written
  /// never takes the place of a whole one.
  /// - Parameters:
  ///   - kept: the file, named after the database.
  ///   - terms: what the bytes hold for; they are given back for the same terms only.
  /// - Throws: `cannotWrite`. A store in memory keeps nothing.
  public func keep(_ bytes: [UInt8], as kept: KeptFile, for terms: String) throws(StoreError) {
    guard path != ":memory:" else { return }
    let file = self.file(kept)
    let temporary = "\(file).\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try sealed(bytes, kept, terms).write(to: URL(fileURLWithPath: temporary), options: .withoutOverwriting)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: temporary)
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw .cannotWrite(path: file, why: error.localizedDescription)
    }
    guard rename(temporary, file) == 0 else {
      let why = String(cString: strerror(errno))
      try? FileManager.default.removeItem(atPath: temporary)
      throw .cannotWrite(path: file, why: why)
    }
  }

  /// The bytes kept in a file for the same terms; nil when there are none, when they were kept for other terms or by
  /// another key, or when a single bit of them has changed.
  public func bytes(keptAs kept: KeptFile, for terms: String) -> [UInt8]? {
    guard path != ":memory:", let file = try? Data(contentsOf: URL(fileURLWithPath: file(kept))) else {
      return nil
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count)
    let length = Self.piece + 28
    let count = max(1, (file.count + length - 1) / length)
    for number in 0..<count {
      let part = file.dropFirst(number * length).prefix(length)
      guard let box = try? AES.GCM.SealedBox(combined: part),
        let plain = try? AES.GCM.open(
          box, using: sealing.key.symmetric, authenticating: Self.place(kept, terms, number, of: count))
      else { return nil }
      bytes.append(contentsOf: plain)
    }
    return bytes
  }

  /// Does away with what is kept, so that nothing of what has left the database stays beside it.
  func forget(_ kept: KeptFile) {
    guard path != ":memory:" else { return }
    try? FileManager.default.removeItem(atPath: file(kept))
  }

  private func file(_ kept: KeptFile) -> String { "\(path).\(kept.rawValue)" }

  private func sealed(_ bytes: [UInt8], _ kept: KeptFile, _ terms: String) throws -> Data {
    let count = max(1, (bytes.count + Self.piece - 1) / Self.piece)
    var file = Data(capacity: bytes.count + 28 * count)
    for number in 0..<count {
      let part = bytes.dropFirst(number * Self.piece).prefix(Self.piece)
      let box = try AES.GCM.seal(
        part, using: sealing.key.symmetric, authenticating: Self.place(kept, terms, number, of: count))
      guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
      file.append(combined)
    }
    return file
  }

  /// What is authenticated with a piece: neither another file's nor another place's opens here.
  private static func place(_ kept: KeptFile, _ terms: String, _ number: Int, of count: Int) -> Data {
    Data("file\0\(kept.rawValue)\0\(terms)\0\(number)\0\(count)".utf8)
  }
}
