import CounsellorService
import Employment
import Matching
import Occupations
import Territory
import Testing

/// A change as a counsellor types it.
@Suite struct FactChangeReaderTests {
  private func reader() throws -> FactChangeReader {
    let reference = try TestSession().session.reference
    return FactChangeReader(
      skills: try reference.skills(), certificates: try reference.certificates(), day: TestSession.day)
  }

  @Test(
    "what is read",
    arguments: [
      ("permis B", FactChange.licence(.b)), ("Permis : ce", .licence(.ce)), ("PERMIS B obtenu", .licence(.b)),
      ("trajet 45", .longestTravel(Minutes(45))), ("45 minutes acceptées", .longestTravel(Minutes(45))),
      ("trajet de 1 h 15", .longestTravel(Minutes(75))), ("durée 1h", .longestTravel(Minutes(60))),
      ("mode voiture", .mode(.car)), ("vélo", .mode(.bicycle)), ("mode velo", .mode(.bicycle)),
      ("transports en commun", .mode(.publicTransport)), ("mode scooter", .mode(.moped)),
      ("contrat CDI", .contractKind(.cdi)), ("intérim accepté", .contractKind(.temp)), ("cdd", .contractKind(.cdd)),
      ("horaires nuit", .shift(.night)), ("Horaires décalés acceptés", .shift(.staggered)), ("2x8", .shift(.twoShifts)),
      ("heures 20-35", .hours(minimum: WeeklyHours(hours: 20), maximum: WeeklyHours(hours: 35))),
      ("heures de 20 à 35 h", .hours(minimum: WeeklyHours(hours: 20), maximum: WeeklyHours(hours: 35))),
      ("heures 24h30-35", .hours(minimum: WeeklyHours(minutes: 1_470), maximum: WeeklyHours(hours: 35))),
      ("heures au moins 20", .hours(minimum: WeeklyHours(hours: 20), maximum: nil)),
      ("heures au plus 35", .hours(minimum: nil, maximum: WeeklyHours(hours: 35))),
      ("heures 39", .hoursIncluding(WeeklyHours(hours: 39))), ("39 heures", .hoursIncluding(WeeklyHours(hours: 39))),
      ("heures 17,5", .hoursIncluding(WeeklyHours(minutes: 1_050))),
      ("disponible le 2026-12-01", .availableFrom(CalendarDate(dayNumber: 20_788))),
      ("disponible à partir du 01/12/2026", .availableFrom(CalendarDate(dayNumber: 20_788))),
      ("projet validé", .projectValidated(on: TestSession.day)),
      ("projet validé le 2026-12-01", .projectValidated(on: CalendarDate(dayNumber: 20_788))),
    ])
  func read(text: String, change: FactChange) throws { #expect(try reader().read(text) == change) }

  @Test(
    "certificates by key, with or without their family",
    arguments: ["CACES R489-3", "caces r489 3 obtenu", "certificat R489-3", "R489-3", "certificats : R489-3"])
  func certificates(text: String) throws {
    #expect(try reader().read(text) == .certificate(try #require(CertificateKey("R489-3"))))
  }

  @Test(
    "skills by code, by label, or by a part of it that no other has",
    arguments: [
      ("compétence 100016", "100016"), ("competence gestes et postures de manutention", "100016"),
      ("Compétence : GESTES ET POSTURES DE MANUTENTION acquise", "100016"),
      ("compétence principes d'équilibrage", "109997"),
    ])
  func skills(text: String, code: String) throws {
    #expect(try reader().read(text) == .skill(try #require(SkillCode(code))))
  }

  @Test(
    "what is wrong is named",
    arguments: [
      ("", FactChangeProblem.empty), ("  ", .empty), ("moral au beau fixe", .unknownSubject("moral au beau fixe")),
      ("permis", .unknownValue(.licence, "", expected: DrivingLicence.allCases.map(\.rawValue))),
      ("trajet bientôt", .unknownValue(.travel, "bientôt", expected: [])),
      ("trajet 500", .outOfRange(.travel, "500", 1...240)), ("heures 35-20", .outOfRange(.hours, "35-20", 1...60)),
      ("heures 80", .outOfRange(.hours, "80", 1...60)),
      ("heures beaucoup", .unknownValue(.hours, "beaucoup", expected: [])),
      ("disponible demain", .unknownValue(.availability, "demain", expected: [])),
      ("projet refusé", .unknownValue(.project, "refusé", expected: ["validé"])),
      ("compétence 999999999", .unknownValue(.skill, "999999999", expected: [])),
      (
        "mode fusée",
        .unknownValue(.mode, "fusée", expected: ["voiture", "cyclomoteur", "vélo", "transports", "marche"])
      ),
    ])
  func problems(text: String, problem: FactChangeProblem) throws {
    let reader = try reader()
    #expect(throws: problem) { try reader.read(text) }
  }

  @Test("an unknown certificate gets those of the same beginning; words of several skills get their codes")
  func candidates() throws {
    let reader = try reader()
    func problem(_ text: String) -> FactChangeProblem? {
      do {
        _ = try reader.read(text)
        return nil
      } catch {
        return error
      }
    }
    guard case .unknownValue(.certificate, "R489-9Z", let keys) = problem("CACES R489-9Z") else {
      Issue.record("read")
      return
    }
    #expect(keys.contains("R489-3") && keys.count <= 12)
    guard case .ambiguous("nettoyage", let skills) = problem("compétence nettoyage") else {
      Issue.record("read")
      return
    }
    #expect(skills.count > 1)
  }
}
