import Employment
import FrenchText

/// The patterns of working hours that an offer states in its own words.
struct ShiftsInText {
  /// The demanding patterns; empty where day work alone is stated, nil where the words do not say.
  let shifts: [Shift]?

  init(_ text: OfferText) {
    var (found, isDayWork, isOpen) = (Set<Shift>(), false, false)
    for text in [text.title, text.description] {
      for match in Self.phrases.phrases(in: text) {
        // `2x8 ou journée` leaves it open.
        if Self.isAlternative(match.range, in: text) {
          isOpen = true
          continue
        }
        switch match.meaning {
        case .figures(let shift) where Self.isPattern(match.range, in: text): found.insert(shift)
        case .shift(let shift) where Self.isStated(match.range, in: text): found.insert(shift)
        case .weekendWord where Self.isWeekendWork(match.range, in: text): found.insert(.weekend)
        case .nightWord where Self.isNightWork(match.range, in: text): found.insert(.night)
        case .breakWord where Self.isStated(match.range, in: text) && Self.isBreaksAndWeekends(match.range, in: text):
          found.insert(.split)
        case .dayWork where Self.isStated(match.range, in: text): isDayWork = true
        case .weekdays where Self.isOwnWeek(match.range, in: text): isDayWork = true
        default: continue
        }
      }
    }
    shifts = found.isEmpty ? (isDayWork && !isOpen ? [] : nil) : found.sorted()
  }

  private static func isAlternative(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.is(or, at: range.upperBound) && text.has(day, in: text.words(from: range.upperBound + 1, atMost: 3))
  }

  /// `2*8`, `2×8`, `2/8`; not `02/08/2025`, `2, 8` or `2.8`.
  private static func isPattern(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let (first, second) = (text.words[range.lowerBound], text.words[range.upperBound - 1])
    let isDate = text.isJoined(range.upperBound, by: [0x2F]) || text.isJoined(range.lowerBound, by: [0x2F])
    guard [.slash, .stop, .sign].contains(second.gap), second.start - first.end <= 3, !isDate else { return false }
    return !text.bytes[first.end..<second.start].contains(0x2E) && second.end - second.start == 1
  }

  /// Neither denied nor only possible: `pas de nuit`, `sans coupure`, `éventuellement le samedi`.
  private static func isStated(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let before = text.words(before: range.lowerBound, atMost: 5, within: .comma)
    let after = text.words(from: range.upperBound, atMost: 3, within: .comma)
    return !text.has(denials, in: text.words(before: range.lowerBound, atMost: 8, within: .comma))
      && !text.has(possible, in: before)
      && !text.has(free, in: after) && !text.has(possible, in: after) && !text.has(free, in: before)
  }

  /// Whether a sentence says little else than breaks and weekends: `Coupures et week-ends.`
  private static func isBreaksAndWeekends(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let sentence = text.span(around: range.lowerBound, upTo: .stop)
    return sentence.count <= 6 && text.has(breaks, in: sentence) && text.has(weekends, in: sentence)
  }

  /// A day of the weekend that is worked: `travail le samedi`, `un week-end sur deux`, `du mardi au samedi`; neither one of
  /// rest, nor a date, nor when an office is open.
  private static func isWeekendWork(_ range: Range<Int>, in text: FoldedText) -> Bool {
    guard isStated(range, in: text) else { return false }
    let before = text.words(before: range.lowerBound, atMost: 7)
    let after = text.words(from: range.upperBound, atMost: 6)
    if text.has(officeWords, in: before) || text.has(officeWords, in: after) { return false }
    if text.has(free, in: after) || text.has(leisure, in: before) { return false }
    // `le samedi 9 août` is a date; `samedi 9h-12h` a schedule.
    if let next = after.first, text.words[next].isNumber, !text.is(hours, at: next + 1),
      DateInText(text, at: next) != nil
    {
      return false
    }
    if text.has(workWords, in: before) || text.has(workWords, in: after) { return true }
    // `Coupures et week-ends.`
    if isBreaksAndWeekends(range, in: text) { return true }
    // `1 week-end sur 2`, `du mardi au samedi`, `samedi : 8h-12h`
    if let next = after.first, text.is(outOf, at: next) { return true }
    if let last = before.last, text.is(until, at: last), text.has(weekdayNames, in: before.suffix(3)) { return true }
    return text.words(from: range.upperBound, atMost: 3).contains { text.is(hours, at: $0) }
  }

  private static func isNightWork(_ range: Range<Int>, in text: FoldedText) -> Bool {
    guard isStated(range, in: text) else { return false }
    let near = text.words(before: range.lowerBound, atMost: 5)
    return text.has(workWords, in: near) || text.has(nightWorkers, in: near)
      || text.has(fixed, in: text.words(from: range.upperBound, atMost: 1))
  }

  /// `du lundi au vendredi` of the work, not of the agency that answers then.
  private static func isOwnWeek(_ range: Range<Int>, in text: FoldedText) -> Bool {
    !text.has(officeWords, in: text.words(before: range.lowerBound, atMost: 12))
      && !text.has(officeWords, in: text.words(from: range.upperBound, atMost: 12))
  }
}

extension ShiftsInText {
  private enum Sign: Sendable {
    case shift(Shift)
    /// `2*8`, `3/8`: a pattern only where a sign joins the figures.
    case figures(Shift)
    case weekendWord, nightWord, breakWord, dayWork, weekdays
  }

  private static let or = WordGroup("ou")
  private static let day = WordGroup("journee jour journees normal normaux")
  private static let denials = WordGroup("pas sans ni aucun aucune hors jamais non")
  private static let free = WordGroup(
    "libre libres repos ferme fermes fermee chomes chome off conge conges prime primes majoration majores majorees majore "
      + "paye payes")
  private static let possible = WordGroup(
    "possible possibles eventuellement eventuel eventuels ponctuellement ponctuel ponctuels occasionnellement "
      + "exceptionnellement possibilite")
  private static let officeWords = WordGroup(
    "agence agences ouverte joindre contacter contactez contact telephone appeler accueil accueille attend rejoindre tel "
      + "appelez joignable salon forum dating jobdating")
  private static let leisure = WordGroup(
    "pass sejours sejour bon reduction deplacement ouvert magasin clientele client")
  private static let workWords = WordGroup(
    "travail travaille travailles travaillee travaillez travailler travaillerez horaire horaires poste postes planning "
      + "equipe equipes roulement permanence permanences garde gardes astreinte astreintes disponible disponibilite "
      + "disponibilites service services mission missions vacation vacations amplitude rotation cycle week end ends "
      + "intervention interventions contraintes")
  private static let nightWorkers = WordGroup(
    "veilleur veilleuse surveillant surveillante agent aide soignant soignante infirmier infirmiere receptionniste heures "
      + "auxiliaire operateur ouvrier preparateur chauffeur conducteur boulanger gardien h f ide as")
  private static let fixed = WordGroup("fixe fixes uniquement")
  private static let breaks = WordGroup("coupure coupures")
  private static let weekends = WordGroup("week weekend weekends samedi samedis dimanche dimanches")
  private static let hours = WordGroup("h heures matin midi soir")
  private static let outOf = WordGroup("sur par")
  private static let until = WordGroup("au")
  private static let weekdayNames = WordGroup("lundi mardi mercredi jeudi vendredi")

  private static let phrases: PhraseTable<Sign> = {
    var all: [(String, Sign)] = []
    func add(_ sign: Sign, _ phrases: String...) { all += phrases.map { ($0, sign) } }
    add(
      .shift(.night), "travail de nuit", "poste de nuit", "equipe de nuit", "horaires de nuit", "horaire de nuit",
      "nuit fixe", "nuits fixes", "travail en nuit", "poste en nuit", "travailler de nuit", "travailler la nuit",
      "veilleur de nuit", "garde de nuit", "gardes de nuit", "nuit et week end", "jour et nuit", "jour ou nuit")
    add(.figures(.twoShifts), "2 8")
    add(.figures(.threeShifts), "3 8", "4 8", "5 8")
    add(.nightWord, "nuit", "nuits")
    add(.weekendWord, "week end", "week ends", "weekend", "weekends", "samedi", "samedis", "dimanche", "dimanches")
    add(
      .shift(.weekend), "samedi et dimanche", "samedis et dimanches", "7 jours sur 7", "travail le week end",
      "travail le samedi", "travail le dimanche", "travail les week ends", "un week end sur deux", "1 week end sur 2",
      "1 weekend sur 2", "un weekend sur deux", "du lundi au dimanche", "week ends et jours feries",
      "week end et jours feries", "weekends et jours feries")
    add(
      .shift(.split), "en coupure", "avec coupure", "avec coupures", "des coupures", "horaires coupes", "horaire coupe",
      "horaires fractionnes", "horaire fractionne", "travail en coupure", "service en coupure", "horaires en coupure",
      "horaires de coupure", "journee coupee")
    add(.breakWord, "coupure", "coupures")
    add(.shift(.twoShifts), "2x8", "deux huit", "horaires postes", "travail poste", "horaire poste")
    add(
      .shift(.threeShifts), "3x8", "trois huit", "4x8", "5x8",
      "2x8 ou 3x8", "2x8 3x8")
    add(
      .shift(.staggered), "horaires decales", "horaire decale", "horaires variables", "horaires irreguliers",
      "horaires atypiques", "horaires flexibles", "decales", "horaire variable", "horaires tournants")
    add(
      .dayWork, "horaires de journee", "horaire de journee", "travail en journee", "poste en journee",
      "horaires en journee", "travail de journee", "horaires de bureau", "travail de jour", "poste de jour",
      "horaire journee", "horaires journee", "horaires normaux", "horaire normal")
    add(.weekdays, "du lundi au vendredi", "lundi au vendredi", "lundi vendredi")
    return PhraseTable(all)
  }()
}
