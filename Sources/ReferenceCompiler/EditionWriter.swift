import FoundationEssentials

/// Puts an edition into its place whole or not at all: written beside its place under a hidden name, then renamed.
struct EditionWriter {
  /// The edition's folder; its parent is made when it is not there.
  let folder: String

  private var hidden: (partial: String, previous: String) {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().joined(separator: "/")
    let name = parts.last ?? ""
    return ("\(parent)/.\(name).partial", "\(parent)/.\(name).previous")
  }

  /// Writes the files and takes the place of what was there.
  /// - Throws: `ReferenceBuildError.cannotWrite`; the edition that was there is then still there.
  func write(_ files: [(name: String, contents: [UInt8])]) throws(ReferenceBuildError) {
    let (partial, previous) = hidden
    try recover()
    try attempt(partial) { try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: true) }
    for file in files {
      let path = "\(partial)/\(file.name)"
      try attempt(path) { try Data(file.contents).write(to: URL(filePath: path)) }
    }
    if isFolder(folder) { try move(folder, previous) }
    do throws(ReferenceBuildError) {
      try move(partial, folder)
    } catch {
      if isFolder(previous) { try move(previous, folder) }
      throw error
    }
    try remove(previous)
  }

  /// Cleans up what an interrupted build left: an edition moved aside comes back, a half-written one goes.
  private func recover() throws(ReferenceBuildError) {
    let (partial, previous) = hidden
    if isFolder(previous), !isFolder(folder) { try move(previous, folder) }
    try remove(previous)
    try remove(partial)
  }

  private func move(_ from: String, _ to: String) throws(ReferenceBuildError) {
    try attempt(to) { try FileManager.default.moveItem(atPath: from, toPath: to) }
  }

  private func remove(_ path: String) throws(ReferenceBuildError) {
    guard isFolder(path) else { return }
    try attempt(path) { try FileManager.default.removeItem(atPath: path) }
  }

  private func attempt(_ path: String, _ body: () throws -> Void) throws(ReferenceBuildError) {
    do { try body() } catch { throw .cannotWrite(path: path) }
  }
}
