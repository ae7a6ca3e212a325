import Foundation

/// Standard output for results, standard error for messages and progress.
enum Terminal {
  /// Whether standard output is a terminal.
  static var isInteractive: Bool { isatty(1) == 1 }
  /// Whether standard error is a terminal: only there does progress show.
  static var showsProgress: Bool { isatty(2) == 1 }
  /// Whether to use colours (https://no-color.org).
  static var usesColour: Bool {
    isInteractive && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The width of the terminal in columns; 120 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 120 }
    return Int(size.ws_col)
  }

  /// Writes a line to standard output.
  static func line(_ text: String = "") { write(text + "\n", to: .standardOutput) }

  /// Writes a message to standard error.
  static func message(_ text: String) { write(text + "\n", to: .standardError) }

  /// Text in bold on a terminal.
  static func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// Text less visible on a terminal.
  static func faint(_ text: String) -> String { usesColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  private static func write(_ text: String, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      // A reader that has gone (`| head`) is no failure; a full disk is.
      exit(errno == EPIPE ? 0 : 73)
    }
  }
}

/// A progress line on standard error, on a terminal only.
struct ProgressLine {
  private let label: String
  private var lastShown = -1

  /// A progress line with what is being done.
  init(_ label: String) { self.label = label }

  /// Shows how much is done, 0…1, and how many records, where records are counted.
  mutating func show(_ share: Double, records: Int? = nil) {
    guard Terminal.showsProgress else { return }
    let percent = Int(share * 100)
    guard percent != lastShown else { return }
    lastShown = percent
    let filled = percent / 5
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    FileHandle.standardError.write(Data("\r\(label) \(bar) \(percent) %\(records.map { " (\($0))" } ?? "")".utf8))
  }

  /// Clears the line.
  func end() {
    guard Terminal.showsProgress, lastShown >= 0 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
