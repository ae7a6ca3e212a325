import FoundationEssentials

/// The visible entries of a folder, in the order of their bytes; none when it cannot be listed.
func entries(of folder: String) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { !$0.hasPrefix(".") }.sorted()
}

/// Whether there is a folder at the path.
func isFolder(_ path: String) -> Bool {
  var isDirectory = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
}

/// Whether there is a file at the path.
func isFile(_ path: String) -> Bool {
  var isDirectory = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory
}
