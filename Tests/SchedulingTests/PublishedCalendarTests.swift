import Testing

@testable import Scheduling

/// The text of a calendar can be read again, by the rules of RFC 5545.
@Suite struct PublishedCalendarTests {
  private static let start = LocalTime(day: 20_768, minute: 540)  // 2026-11-11, 9:00

  private static func event(_ summary: String, location: String = "", description: String = "")
    -> PublishedCalendar.Event
  {
    .init(
      uid: "e-1@exemple.fr", stamp: LocalTime(day: 20_635, minute: 620), start: start,
      end: LocalTime(day: start.day, minute: 560), summary: summary, location: location, description: description)
  }

  /// The lines of a calendar without their folds, each as its name and its value: written from the rules, for the test.
  private static func read(_ text: String) -> [(name: String, value: String)] {
    var lines: [String] = []
    for line in text.unicodeScalars.split(separator: "\n").map({ String($0) }) {
      #expect(line.unicodeScalars.last == "\r")
      let content = String(line.unicodeScalars.dropLast())
      #expect(content.utf8.count <= 75 && !content.unicodeScalars.contains("\r"))
      if content.unicodeScalars.first == " ", let last = lines.popLast() {
        lines.append(last + String(content.unicodeScalars.dropFirst()))
      } else {
        lines.append(content)
      }
    }
    return lines.map { line in
      let parts = line.unicodeScalars.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? unescaped(String(parts[1])) : "")
    }
  }

  private static func unescaped(_ value: String) -> String {
    var (found, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in value.unicodeScalars {
      if isEscaped {
        found.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        #expect(scalar != "," && scalar != ";")
        found.append(scalar)
      }
    }
    return String(found)
  }

  @Test("an event is written line by line")
  func text() {
    let calendar = PublishedCalendar(
      product: "-//Exemple//Essai//FR", events: [Self.event("Entretien", location: "Salle 3, rez-de-chaussée")])
    #expect(
      calendar.text
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Exemple//Essai//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
          "BEGIN:VEVENT", "UID:e-1@exemple.fr", "DTSTAMP:20260701T082000Z", "SEQUENCE:0", "DTSTART:20261111T080000Z",
          "DTEND:20261111T082000Z", "SUMMARY:Entretien", "LOCATION:Salle 3\\, rez-de-chaussée", "END:VEVENT",
          "END:VCALENDAR", "",
        ].joined(separator: "\r\n"))
  }

  @Test(
    "what is read again is what was written, in lines of 75 octets at most",
    arguments: [
      "Entretien", "a,b;c\\d:e\"f", "une ligne\nune autre", "\\n n'est pas une fin de ligne", "",
      String(repeating: "é", count: 200), String(repeating: "👩🏽‍🔧", count: 30), String(repeating: "a", count: 67),
      String(repeating: "a", count: 68), String(repeating: "x,", count: 90), " espaces  au bord ", ",\u{301};\u{301}",
      String(repeating: "mot ", count: 60) + "\n" + String(repeating: "œ", count: 75), "tab\tulation",
    ])
  func roundTrip(text: String) {
    let calendar = PublishedCalendar(product: "p", events: [Self.event(text, description: text)])
    let lines = Self.read(calendar.text)
    #expect(lines.first { $0.name == "SUMMARY" }?.value == text)
    #expect(lines.first { $0.name == "DESCRIPTION" }?.value ?? "" == text)
    #expect(lines.count == (text.isEmpty ? 14 : 15))
  }

  @Test(
    "what a calendar cannot hold is left out; ends of lines are all the same",
    arguments: [
      ("a\u{0}b\u{7}c", "abc"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{2028}b\u{B}c", "a\nb\nc"),
      ("a\u{7F}b\u{9F}", "ab"),
      ("fin\r\nEND:VCALENDAR", "fin\nEND:VCALENDAR"),
    ])
  func cleaned(text: String, expected: String) {
    let lines = Self.read(PublishedCalendar(product: "p", events: [Self.event(text)]).text)
    #expect(lines.first { $0.name == "SUMMARY" }?.value == expected && lines.count == 14)
  }

  @Test("an organizer's name stands between quotes and cannot leave them")
  func organizer() {
    let event = PublishedCalendar.Event(
      uid: "u", stamp: Self.start, start: Self.start, end: Self.start, summary: "s",
      organizer: .init(name: "Le \"PLIE\";\r\nX:1", address: "plie@exemple.fr\r\n "))
    let text = PublishedCalendar(product: "p", events: [event]).text
    #expect(text.contains("\r\nORGANIZER;CN=\"Le 'PLIE';  X:1\":mailto:plie@exemple.fr\r\n"))
  }
}
