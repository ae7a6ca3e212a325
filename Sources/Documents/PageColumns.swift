import Capture
import Foundation

/// The parts of a printed page whose text stands in two columns, left then right; one part for a page without columns.
///
/// A page has two columns where most of its fuller lines are cut by a gap of several spaces at one place, with sentences
/// on both sides: a form, whose short labels stand before their values, has none.
/// - Parameters:
///   - page: the text of the page with its layout kept by spaces.
///   - isLabel: whether words are the label of a form, which stands before its value with or without a colon.
/// - Complexity: O(n).
public func columns(ofPage page: String, isLabel: (String) -> Bool = { _ in false }) -> [String] {
  let lines = page.split(omittingEmptySubsequences: false) { $0.isNewline }.map { Array($0) }
  let full = lines.filter { $0.contains { !$0.isWhitespace } }
  guard full.count >= leastLines, let column = rightColumn(full, isLabel) else { return [page] }
  var (head, left, right): ([String], [String], [String]) = ([], [], [])
  for line in lines {
    if let cut = cut(of: line, near: column) {
      if line[..<cut].contains(where: { !$0.isWhitespace }) { left.append(String(line[..<cut])) }
      right.append(String(line[cut...]))
    } else if line.count <= column || left.isEmpty {
      // Before the columns begin, a line across the page is the head of both.
      if left.isEmpty, right.isEmpty { head.append(String(line)) } else { left.append(String(line)) }
    } else {
      left.append(String(line))
    }
  }
  let first = (head + left).joined(separator: "\n")
  return [first, right.joined(separator: "\n")]
}

private let leastLines = 4
/// How wide a gap between columns is at least, in signs.
private let leastGap = 3
/// How far from one another the right column's lines begin at most.
private let slack = 2
/// Left cells of a form are shorter than this on the average.
private let leastLeft = 12

/// Where the right column begins; nil for a page without columns.
private func rightColumn(_ lines: [[Character]], _ isLabel: (String) -> Bool) -> Int? {
  var starts: [Int: Int] = [:]
  for line in lines { for start in gapEnds(line) { starts[start, default: 0] += 1 } }
  guard let (column, _) = starts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
  let cuts = lines.compactMap { line in cut(of: line, near: column).map { (line, $0) } }
  let both = cuts.filter { line, cut in line[..<cut].contains { !$0.isWhitespace } }
  guard both.count >= leastLines - 1, both.count * 2 >= lines.count else { return nil }
  let lefts = both.map { line, cut in line[..<cut].reversed().drop { $0.isWhitespace }.count }
  // `Lieu :     Dunkerque`
  let labels = both.count { line, cut in
    line[..<cut].last { !$0.isWhitespace } == ":" || isLabel(trimmed(String(line[..<cut])))
  }
  guard labels * 3 < both.count, lefts.reduce(0, +) >= leastLeft * lefts.count else { return nil }
  // A table has more than one gap in a line.
  return lines.count { gapEnds($0).count > 1 } * 3 < lines.count ? column : nil
}

/// Where each gap between two texts of a line ends.
private func gapEnds(_ line: [Character]) -> [Int] {
  guard let first = line.firstIndex(where: { !$0.isWhitespace }) else { return [] }
  var ends: [Int] = []
  var gap = 0
  for index in first..<line.count {
    if line[index].isWhitespace {
      gap += 1
    } else {
      if gap >= leastGap { ends.append(index) }
      gap = 0
    }
  }
  return ends
}

/// Where a line's right part begins, near the column; nil for a line without one.
private func cut(of line: [Character], near column: Int) -> Int? {
  guard let first = line.firstIndex(where: { !$0.isWhitespace }) else { return nil }
  if first >= column - slack { return first }
  return gapEnds(line).first { abs($0 - column) <= slack }
}
