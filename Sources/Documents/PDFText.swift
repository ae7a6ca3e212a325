import Capture
import Dispatch
import Foundation

/// Reads the text of a PDF with poppler's `pdftotext`, a program of its own: the only place where reading a document
/// writes a file (a temporary one) and starts a process. There is no shell, the time and the output are bounded.
public struct PDFText: Sendable {
  /// The largest PDF that is read, in bytes.
  public static let largest = 64 * 1_048_576
  /// How many pages are read; offers have a few.
  public static let mostPages = 50
  /// The most text that is taken, in bytes.
  public static let mostText = 4 * 1_048_576
  /// How long the program may take, in seconds.
  public static let longest = 20
  /// A PDF with fewer letters than this holds pictures of text.
  static let leastText = 20

  private let program: String?

  /// A reader that finds `pdftotext` in the folders where programs are.
  public init() { self.init(searching: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin") }

  /// A reader that looks for `pdftotext` in the given folders, separated by `:`.
  public init(searching path: String) {
    program = path.split(separator: ":").map { "\($0)/pdftotext" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether the program is installed.
  public var isInstalled: Bool { program != nil }

  /// The pages of a PDF, each with its layout kept by spaces.
  /// - Throws: the fault that keeps it from being read.
  public func pages(of data: Data) throws(DocumentFault) -> [String] {
    guard data.count <= Self.largest else { throw .tooLarge(limit: Self.largest) }
    guard let program else { throw .missingProgram }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("candidatheque-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      // Closed to others while it is still empty: a PDF may hold personal data.
      try Data().write(to: file, options: .withoutOverwriting)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      let handle = try FileHandle(forWritingTo: file)
      defer { try? handle.close() }
      try handle.write(contentsOf: data)
    } catch {
      throw .unreadablePDF
    }
    let output = try Self.output(of: program, reading: file.path)
    let pages = String(decoding: output, as: UTF8.self).split(separator: "\u{0C}").map(String.init)
    let letters = pages.joined().unicodeScalars.lazy.filter { $0.properties.isAlphabetic }.prefix(Self.leastText)
    guard Array(letters).count == Self.leastText else { throw .noText }
    return pages
  }

  private static func output(of program: String, reading path: String) throws(DocumentFault) -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-layout", "-enc", "UTF-8", "-l", String(mostPages), path, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw .missingProgram
    }
    let identifier = process.processIdentifier
    let isLate = LateMark()
    let end = DispatchWorkItem {
      isLate.set()
      kill(identifier, SIGKILL)
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(longest), execute: end)
    var output = Data()
    while output.count < mostText, let part = try? pipe.fileHandleForReading.read(upToCount: 65_536), !part.isEmpty {
      output += part
    }
    if output.count >= mostText { kill(identifier, SIGKILL) }
    process.waitUntilExit()
    end.cancel()
    if isLate.isSet { throw .tooSlow(limit: longest) }
    // 0: read; anything else with text: damaged near its end, what was read counts.
    guard process.terminationStatus == 0 || !output.isEmpty else { throw .unreadablePDF }
    return output
  }
}

/// A mark that one thread sets and another reads.
private final class LateMark: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func set() { semaphore.signal() }
  /// Whether it was set; true once only.
  var isSet: Bool { semaphore.wait(timeout: .now()) == .success }
}
