import Accompaniment
import Drives
import Employment
import Foundation
import Matching
import Publishing
import Store
import Wording

/// Writes the documents of a drive's latest list: for each employer, for each participant invited, for the team.
public struct PublishDrive {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Writes the documents into a folder, which is created. A list that no longer holds is not written.
  ///
  /// - Parameters:
  ///   - number: the drive.
  ///   - folder: a folder of its own for each list is written there, with `employeurs/`, `invitations/` and `equipe.*`; one of
  ///     an earlier export of the same list is replaced as a whole, so that no letter of before stays.
  ///   - programme: the file of the programme's identity.
  /// - Returns: the files, in the order in which they were written.
  /// - Throws: `.programme` and `.outdatedShortlist` before anything is written; `.noSuchDrive`, `.noShortlist`, `.cannotWrite`, and what the store
  ///   and the tables throw.
  public func callAsFunction(
    _ number: Int, to folder: String, programme: String
  ) throws(ServiceError) -> [String] {
    let identity = try ProgrammeFile(path: programme).identity
    let answer = try ReadDrive(session).list(number)
    guard answer.outdated.isEmpty else { throw .outdatedShortlist(number, invitations: answer.outdated.count) }
    let folder = folder + "/recrutement-\(number)-liste-\(answer.list.number)"
    try Self.remove(folder)
    let store = try session.store()
    let invited = answer.places(.invited)
    // What leaves is on record before it leaves.
    try session.log(.export, "participant", .many(count: answer.participants.count), in: store)
    let documents = DriveDocuments(answer)
    // A spreadsheet program takes the file for UTF-8 by its mark.
    func csv(_ sheet: Sheet) -> String { "\u{FEFF}" + sheet.csv.map { $0 + "\r\n" }.joined() }
    var files: [String] = []
    func write(_ text: String, _ name: String) throws(ServiceError) {
      try Self.write(text, folder + "/" + name)
      files.append(folder + "/" + name)
    }
    func write(_ sheet: Sheet, _ name: String) throws(ServiceError) {
      let path = folder + "/" + name
      do throws(PublishingError) { try sheet.writeXLSX(to: path) } catch { throw .cannotWrite(path: path) }
      files.append(path)
    }
    for entry in answer.drive.offers {
      guard let list = documents.employerList(of: entry) else { continue }
      let name = "employeurs/" + Self.fileName(entry.offer.description)
      try write(list.html(identity), name + ".html")
      let sheet = list.sheet(identity)
      try write(csv(sheet), name + ".csv")
      try write(sheet, name + ".xlsx")
    }
    for participant in Set(invited.map(\.participant)).sorted() {
      guard let letter = documents.letter(to: participant) else { continue }
      let name = "invitations/" + Self.fileName(participant.description)
      try write(letter.html(identity), name + ".html")
      if let calendar = DriveCalendar(answer, identity, madeAt: session.timestamp).text(for: participant) {
        try write(calendar, name + ".ics")
      }
    }
    let team = documents.teamTable()
    try write(team.html(identity), "equipe.html")
    try write(csv(team.sheet), "equipe.csv")
    try write(team.sheet, "equipe.xlsx")
    return files
  }

  private static func write(_ text: String, _ path: String) throws(ServiceError) {
    let file = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: file, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw .cannotWrite(path: path)
    }
  }

  /// Takes the documents of an earlier export of the same list away.
  private static func remove(_ folder: String) throws(ServiceError) {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    do { try FileManager.default.removeItem(atPath: folder) } catch { throw .cannotWrite(path: folder) }
  }

  /// An identity as a file's name: letters, digits and hyphens stay, every other byte is an underscore and its number; two
  /// identities never give one name.
  private static func fileName(_ text: String) -> String {
    text.utf8.reduce(into: "") { name, byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = byte < 128 && (character.isLetter || character.isNumber || character == "-")
      let number = String(byte, radix: 16)
      name += isPlain ? String(character) : "_" + (number.count == 1 ? "0" : "") + number
    }
  }
}
