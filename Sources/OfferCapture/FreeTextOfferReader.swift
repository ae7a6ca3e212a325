import Capture
import Documents
import Employment
import FrenchText

/// Reads an offer that people wrote as text: a mail, a page, a printed sheet.
///
/// The title and the lines with a label (`Lieu : …`) fill the fields of the offer; everything stays in the description,
/// where the facts said in sentences are read by others. A text with too little of an offer in it is refused, not
/// guessed at.
public struct FreeTextOfferReader {
  /// A reader.
  public init() {}

  /// The largest text that is read, in characters: an offer has a few thousand.
  public static let longestText = 400_000

  /// What a text gives: its offers and what is wrong with parts of it, each with the line on which it begins.
  public struct Reading {
    /// The offers, in order.
    public var offers: [(line: Int, offer: RawOffer)] = []
    /// What kept parts from being offers of their own: `noOffer`, `closedOffer`, `mixedOffers`.
    public var faults: [(line: Int, fault: DocumentFault)] = []
  }

  /// The offers of a text; see `reading(of:sentOn:isPage:)`.
  public func offers(in text: ReadableText, sentOn: String? = nil, isPage: Bool = false) -> [(
    line: Int, offer: RawOffer
  )] { reading(of: text, sentOn: sentOn, isPage: isPage).offers }

  /// The offers of a text: several where its structure leaves no doubt (`Poste 1 :`, a title before each part), else one;
  /// none where nothing is an offer, where the text is about somebody who looks for work, or where it says that its offer
  /// is filled. Parts of a list that are no offer are named, and so is a text that seems to hold several and was not cut.
  /// - Parameters:
  ///   - sentOn: the day on which the text was sent, which stands for the day of publication.
  ///   - isPage: whether the text is a page, whose lists name other offers as well.
  public func reading(of text: ReadableText, sentOn: String? = nil, isPage: Bool = false) -> Reading {
    let text = withoutRelatedParts(text)
    if isAboutCandidate(text) { return Reading() }
    let persons = NamedPersons(text.lines)
    let sections = OfferSections(text, isPage: isPage)
    if sections.parts.count > 1, !saysOfferIsClosed(sections.shared, subject: text.title) {
      let reading = list(sections, sentOn: sentOn, persons)
      if reading.offers.count > 1 || reading.faults.contains(where: { $0.fault == .closedOffer }) { return reading }
    }
    if saysOfferIsClosed(text.lines, subject: text.title) { return Reading(faults: [(0, .closedOffer)]) }
    guard let offer = offer(in: text, shared: [], sentOn: sentOn, isPart: false, isPage: isPage, persons) else {
      return Reading()
    }
    return Reading(
      offers: [(1, offer)], faults: sections.isMixed || sections.parts.count > 1 ? [(1, .mixedOffers)] : [])
  }

  private func list(_ sections: OfferSections, sentOn: String?, _ persons: NamedPersons) -> Reading {
    var reading = Reading()
    for part in sections.parts {
      if saysOfferIsClosed(part.text.lines) {
        reading.faults.append((part.line, .closedOffer))
      } else if let offer = offer(
        in: part.text, shared: sections.shared, sentOn: sentOn, isPart: true, isPage: false, persons)
      {
        reading.offers.append((part.line, offer))
      } else {
        reading.faults.append((part.line, .noOffer))
      }
    }
    return reading
  }

  private func offer(
    in text: ReadableText, shared: [ReadableText.Line], sentOn: String?, isPart: Bool, isPage: Bool,
    _ persons: NamedPersons
  ) -> RawOffer? {
    let reading = LabelledReading(text.lines, shared: shared)
    let evidence = OfferEvidence(text, reading)
    guard let title = OfferTitle(text, reading) else { return nil }
    guard evidence.isOffer(title: title, isPart: isPart) else { return nil }
    func masked(_ text: String) -> String { persons.masked(withoutContacts(text)) }
    var raw = RawOffer(sourceID: "", title: withoutNamedPersons(masked(title.text)))
    reading.fill(&raw)
    if isPart, raw.employer == nil { raw.employer = employerOnCard(text, title).map(masked) }
    if raw.publishedOn == nil { raw.publishedOn = publicationDay(text) ?? sentOn }
    if raw.posts == nil { raw.posts = numberOfPosts(opening: title.text) }
    let lines = text.lines.enumerated().filter { !reading.isContact($0.offset) && $0.offset != title.line }
    var description = ReadableText(lines: lines.map(\.element)).text
    // The subject of a message often says the place, which the message then takes for granted.
    if !isPage, let subject = text.title.map({ OfferTitle.subject($0).text }), !subject.isEmpty, subject != title.text,
      !folded(description).contains(folded(subject))
    {
      description = withoutNamedPersons(subject) + "\n" + description
    }
    raw.description = masked(description)
    if raw.sourceID.isEmpty {
      raw.sourceID = ContentIdentifier.of([raw.title, raw.employer, raw.workplace.label, raw.description])
    }
    return raw
  }
}

/// The number before the trade that opens a title, `2 maçons à Calais`; nil where none does, or where it numbers a list.
private func numberOfPosts(opening title: String) -> String? {
  let digits = title.prefix { $0.isNumber }
  guard let number = Int(digits), (1...60).contains(number), title.dropFirst(digits.count).first == " ",
    let job = title.dropFirst(digits.count + 1).first, job.isLetter, opensWithTrade(title.dropFirst(digits.count + 1))
  else { return nil }
  // `2 maçon` may be the second of a list.
  let first = title.dropFirst(digits.count + 1).prefix { $0.isLetter || $0 == "-" }
  return number == 1 || "sx".contains(first.last.map(Character.init) ?? " ") || first.contains("s-")
    ? String(number) : nil
}

/// The day behind `Publié le` inside a line; lines that begin with it are labelled.
private func publicationDay(_ text: ReadableText) -> String? {
  for line in text.lines where line.text.utf8.count <= 200 {
    let folds = folded(line.text)
    guard
      let range = ["publie le ", "publiee le ", "mise en ligne le ", "mis en ligne le ", "parue le "].lazy
        .compactMap({ folds.firstRange(of: $0) }).first
    else { continue }
    if let day = writtenDate(String(folds[range.upperBound...].prefix(40))) { return day }
  }
  return nil
}

/// The employer on the card of a list, which bears the title, the employer, the place and the contract one below the other:
/// the second line, where the third is a place with its department.
private func employerOnCard(_ text: ReadableText, _ title: OfferTitle) -> String? {
  let lines = text.lines.filter { !$0.text.isEmpty }.map(\.text)
  guard title.line == 0, lines.count > 2, lines[1].count <= 40, !lines[1].contains(where: \.isNumber),
    LabelledLine(.init(lines[1])) == nil, !OfferSections.saysFact(lines[1]), !opensWithTrade(lines[1])
  else { return nil }
  let place = lines[2].prefix(60)
  let numbers = place.split { !$0.isNumber }.filter { $0.count == 2 || $0.count == 5 }
  let isPlace =
    numbers.count == 1 && place.contains(where: \.isLetter) && !OfferSections.saysFact(String(place))
    && words(of: place).allSatisfy { !["ans", "mois", "h", "heures"].contains($0) }
  return isPlace ? lines[1] : nil
}
