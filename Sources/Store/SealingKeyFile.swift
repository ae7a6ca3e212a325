import Foundation

/// The file that holds the sealing key, beside the database: `<database>.key`, 64 hexadecimal digits, mode 0600.
///
/// It must be kept apart from backups of the database: the two together are the health data in the clear; the database
/// without it has lost them.
public enum SealingKeyFile {
  /// The path of the key file of a database.
  public static func path(beside database: String) -> String { database + ".key" }

  /// Reads the key of a database.
  /// - Throws: `missingKey`, `exposedKey` when others than the owner may read it, `unusableKey`.
  public static func read(beside database: String) throws(StoreError) -> SealingKey {
    let path = path(beside: database)
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT ? .missingKey(path: path) : .unusableKey(path: path, why: reason())
    }
    guard status.st_mode & 0o077 == 0 else { throw .exposedKey(path: path) }
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .unusableKey(path: path, why: String(describing: error))
    }
    guard let key = SealingKey(hexadecimal: text) else {
      throw .unusableKey(path: path, why: "not 64 hexadecimal digits")
    }
    return key
  }

  /// Reads the key of a database, or makes a new one where there is none.
  ///
  /// The file appears whole, and on the disk, or not at all: it is written under another name, synchronised, and linked
  /// to its own. Of two processes that do so at once, both get the key of the first.
  /// - Throws: what `read` throws, `missingKey` excepted.
  public static func readOrCreate(beside database: String) throws(StoreError) -> SealingKey {
    let path = path(beside: database)
    if access(path, F_OK) == 0 { return try read(beside: database) }
    // A name that no other process has, of mode 0600.
    var draft = Array("\(path).XXXXXX".utf8CString)
    let file = mkstemp(&draft)
    guard file >= 0 else { throw .unusableKey(path: path, why: reason()) }
    defer { unlink(draft) }
    let text = SealingKey.generated().hexadecimal + "\n"
    let written = text.utf8.withContiguousStorageIfAvailable { write(file, $0.baseAddress, $0.count) }
    let isSynchronised = written == text.utf8.count && fsync(file) == 0
    let why = reason()
    guard close(file) == 0, isSynchronised else { throw .unusableKey(path: path, why: why) }
    guard link(draft, path) == 0 || errno == EEXIST else { throw .unusableKey(path: path, why: reason()) }
    synchroniseFolder(of: path)
    return try read(beside: database)
  }

  /// Makes the new name survive a power cut. Not every file system lets a folder be synchronised; then nothing is lost
  /// but this assurance.
  private static func synchroniseFolder(of path: String) {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
