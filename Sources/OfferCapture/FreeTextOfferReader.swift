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

  /// The offers of a text: several where its structure leaves no doubt (`Poste 1 :`, a title before each part), else one;
  /// none where nothing is an offer. Each comes with the line of the text on which it begins.
  /// - Parameters:
  ///   - sentOn: the day on which the text was sent, which stands for the day of publication.
  ///   - isPage: whether the text is a page, whose lists name other offers as well.
  public func offers(in text: ReadableText, sentOn: String? = nil, isPage: Bool = false) -> [(
    line: Int, offer: RawOffer
  )] {
    let text = withoutRelatedParts(text)
    if isAboutCandidate(text) { return [] }
    let sections = OfferSections(text, isPage: isPage)
    if sections.parts.count > 1 {
      let offers = sections.parts.compactMap { part in
        offer(in: part.text, shared: sections.shared, sentOn: sentOn, isPart: true).map { (part.line, $0) }
      }
      if offers.count == sections.parts.count { return offers }
    }
    return offer(in: text, shared: [], sentOn: sentOn, isPart: false).map { [(1, $0)] } ?? []
  }

  private func offer(
    in text: ReadableText, shared: [ReadableText.Line], sentOn: String?, isPart: Bool
  ) -> RawOffer? {
    let reading = LabelledReading(text.lines, shared: shared)
    let evidence = OfferEvidence(text, reading)
    guard let title = OfferTitle(text, reading) else { return nil }
    guard evidence.isOffer(title: title, isPart: isPart) else { return nil }
    var raw = RawOffer(sourceID: "", title: withoutNamedPersons(withoutContacts(title.text)))
    reading.fill(&raw)
    if raw.publishedOn == nil { raw.publishedOn = sentOn }
    let lines = text.lines.enumerated().filter { !reading.isContact($0.offset) && $0.offset != title.line }
    raw.description = withoutContacts(ReadableText(lines: lines.map(\.element)).text)
    if raw.sourceID.isEmpty {
      raw.sourceID = ContentIdentifier.of([raw.title, raw.employer, raw.workplace.label, raw.description])
    }
    return raw
  }
}
