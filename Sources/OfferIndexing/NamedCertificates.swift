import FrenchText

/// Certificates that one phrase names: FIMO, SST, SSIAP, habilitations électriques, welding licences …
struct NamedCertificates {
  private(set) var found: [CertificateMention] = []

  init(in text: FoldedText) {
    var index = 0
    var isElectrical = false
    // Asked for once: whether they are made already is looked up each time.
    let (sure, sst) = (Self.sure, Self.sst)
    while index < text.words.count {
      if text.words[index].gap >= .line { isElectrical = false }
      if let match = sure.match(in: text, at: index) {
        if match.meaning == "HABILITATION_ELECTRIQUE" { isElectrical = true }
        found.append(CertificateMention(names: [match.meaning], range: match.range))
        index = match.range.upperBound
      } else if Self.mayBeLevel(text.words[index], in: text),
        let end = Self.electricalEnd(text, at: index, isAfterHabilitation: isElectrical)
      {
        let name = text.text(index..<end).uppercased()
        let parts = ["B0H0": ["H0B0"], "H0B0": ["H0B0"], "B0": ["H0B0"]][name] ?? [name]
        found.append(CertificateMention(names: parts, range: index..<end))
        isElectrical = true
        index = end
      } else if text.words[index].hash == sst, Self.isFirstAid(text, at: index) {
        found.append(CertificateMention(names: ["SST"], range: index..<index + 1))
        index += 1
      } else {
        index += 1
      }
    }
    found += Self.weldingLicences(text)
  }

  /// Levels of the habilitation électrique (NF C 18-510) whose letters mean nothing else.
  private static let sureLevels = Set(
    "b0h0 h0b0 b1v b2v h0v h1v h2v b1t b2t h1t h2t b2xl h1n h2n".split(separator: " ").map(String.init))
  /// Levels that are also something else: B1 is a level of English, BE an office, BR and BS other acronyms.
  private static let levels = sureLevels.union(
    "b0 b1 b2 h0 h1 h2 br bc bs be bp bf hc he hf".split(separator: " ").map(String.init))
  /// The keys of the levels.
  static let electrical = Set(levels.map { $0.uppercased() })

  /// Whether a word begins as levels do, with a letter B or H.
  private static func mayBeLevel(_ word: FoldedText.Word, in text: FoldedText) -> Bool {
    word.end - word.start <= 2 && (text.bytes[word.start] == 0x62 || text.bytes[word.start] == 0x68)
  }

  /// Where the level ends that begins at a word for which `mayBeLevel` holds; nil where none does.
  private static func electricalEnd(_ text: FoldedText, at index: Int, isAfterHabilitation: Bool) -> Int? {
    var end = index + 1
    while end < text.words.count, text.words[end].gap == .glued { end += 1 }
    let code = text.text(index..<end)
    if sureLevels.contains(code) { return end }
    guard levels.contains(code) else { return nil }
    return isAfterHabilitation || hasSureNeighbour(text, index, end) ? end : nil
  }

  /// Whether a list ties it to a level that is sure: `BR/B2V`, `BD, BR et H2V`.
  private static func hasSureNeighbour(_ text: FoldedText, _ start: Int, _ end: Int) -> Bool {
    let clause = text.span(around: start, upTo: .stop)
    let near = max(clause.lowerBound, start - 8)..<min(clause.upperBound, end + 8)
    return near.contains { index in
      guard index < start || index >= end, !text.words[index].isNumber, text.words[index].gap != .glued else {
        return false
      }
      var after = index + 1
      while after < near.upperBound, text.words[after].gap == .glued { after += 1 }
      return text.words[index].hash == habilitation || text.words[index].hash == habilitations
        || (after - index >= 2 && sureLevels.contains(text.text(index..<after)))
    }
  }

  /// SST is also "santé et sécurité au travail": the certificate is what one holds, is trained to, or is asked for.
  private static func isFirstAid(_ text: FoldedText, at index: Int) -> Bool {
    let before = index > 0 && firstAidBefore.contains(text.words[index - 1].hash)
    let after = index + 1 < text.words.count && firstAidAfter.contains(text.words[index + 1].hash)
    return before || after || isListed(text, at: index)
  }

  /// Among other certificates: `B1V, BR et SST`, `CACES 3 et SST`, `SST ou PSC1`.
  private static func isListed(_ text: FoldedText, at index: Int) -> Bool {
    let clause = text.span(around: index, upTo: .stop)
    let links = { (position: Int) in
      clause.contains(position)
        && ([.comma, .slash, .sign].contains(text.words[position].gap) || linkWords.contains(text.words[position].hash))
    }
    let isCertificate = { (position: Int) in
      let word = text.words[position]
      if listedWords.contains(word.hash) || sure.match(in: text, at: position) != nil { return true }
      var end = position + 1
      while end < clause.upperBound, text.words[end].gap == .glued { end += 1 }
      return sureLevels.contains(text.text(position..<end))
    }
    if index > clause.lowerBound, links(index) || links(index - 1),
      (max(clause.lowerBound, index - 9)..<index).contains(where: isCertificate)
    {
      return true
    }
    return links(index + 1) && (index + 1..<min(clause.upperBound, index + 4)).contains(where: isCertificate)
  }

  /// `licence soudure 111`, `licences TIG 141 et 136`: the processes of ISO 4063 by number, or by usual name.
  private static func weldingLicences(_ text: FoldedText) -> [CertificateMention] {
    licenceWords.positions(in: text).compactMap { index in
      let near = index..<min(text.words.count, index + 9)
      let isWelding = near.contains { text.words[$0].hash == welding || text.words[$0].hash == weldings }
      var names: [String] = []
      var end = index + 1
      for position in near.dropFirst() {
        if text.words[position].gap >= .stop { break }
        let word = text.text(text.words[position])
        if let process = processes[word] ?? (isWelding ? usualProcesses[word] : nil) {
          names.append("SOUDAGE-\(process)")
          end = position + 1
        }
      }
      return names.isEmpty ? nil : CertificateMention(names: names, range: index..<end)
    }
  }

  private static let linkWords = hashes("et ou")
  private static let listedWords = hashes("caces habilitation habilitations permis")
  private static let sst = wordHash("sst".utf8)
  private static let habilitation = wordHash("habilitation".utf8)
  private static let habilitations = wordHash("habilitations".utf8)
  private static let welding = wordHash("soudure".utf8)
  private static let weldings = wordHash("soudage".utf8)
  private static let licenceWords = hashes("licence licences qualification qualifications qs")
  private static let firstAidBefore = hashes(
    "formation formations certificat certification titulaire brevet diplome attestation du caces afgsu psc1 fimo")
  private static let firstAidAfter = hashes(
    "souhaite souhaitee apprecie appreciee obligatoire exige requis serait valide recycle mac")
  private static let processes = Dictionary(
    uniqueKeysWithValues: ["111", "114", "121", "131", "135", "136", "137", "138", "141", "311"].map { ($0, $0) })
  private static let usualProcesses = [
    "tig": "141", "mig": "131", "mag": "135", "arc": "111", "oxyacetylenique": "311",
  ]

  private static let sure = PhraseTable<String>([
    ("FIMO", "FIMO"), ("FCO", "FCO"), ("FCOS", "FCO"), ("formation initiale minimale obligatoire", "FIMO"),
    ("formation continue obligatoire", "FCO"), ("ADR", "ADR"), ("AIPR", "AIPR"), ("SSIAP", "SSIAP1"),
    ("SSIAP 1", "SSIAP1"), ("SSIAP1", "SSIAP1"), ("SSIAP 2", "SSIAP2"), ("SSIAP 3", "SSIAP3"),
    ("sauveteur secouriste", "SST"), ("sauveteur et secouriste du travail", "SST"),
    ("sauveteur secouriste du travail", "SST"), ("PSC1", "PSC1"), ("PSC 1", "PSC1"),
    ("AFGSU", "AFGSU1"), ("AFGSU 1", "AFGSU1"), ("AFGSU niveau 1", "AFGSU1"), ("AFGSU 2", "AFGSU2"),
    ("AFGSU niveau 2", "AFGSU2"), ("AFGSU de niveau 2", "AFGSU2"), ("AFGSU1", "AFGSU1"), ("AFGSU2", "AFGSU2"),
    ("BNSSA", "BNSSA"), ("CQP APS", "TFP_APS"),
    ("TFP APS", "TFP_APS"), ("CQP agent de prévention et de sécurité", "TFP_APS"), ("CQP agent de sécurité", "TFP_APS"),
    ("carte professionnelle CNAPS", "CARTE_PRO_SECURITE"), ("carte professionnelle de sécurité", "CARTE_PRO_SECURITE"),
    ("carte professionnelle d'agent de sécurité", "CARTE_PRO_SECURITE"), ("carte pro CNAPS", "CARTE_PRO_SECURITE"),
    ("habilitation électrique", "HABILITATION_ELECTRIQUE"), ("habilitations électriques", "HABILITATION_ELECTRIQUE"),
    ("habilité électrique", "HABILITATION_ELECTRIQUE"), ("habilitation échafaudage", "R408"),
    ("habilitation échafaudages", "R408"), ("habilitations échafaudage", "R408"), ("habilitation amiante", "AMIANTE"),
    ("habilitations amiante", "AMIANTE"), ("formation amiante", "AMIANTE"), ("amiante SS3", "AMIANTE"),
    ("amiante SS4", "AMIANTE"), ("formation HACCP", "HYGIENE_ALIMENTAIRE"),
    ("attestation HACCP", "HYGIENE_ALIMENTAIRE"), ("certification HACCP", "HYGIENE_ALIMENTAIRE"),
    ("certificat HACCP", "HYGIENE_ALIMENTAIRE"), ("permis cariste", "R489"), ("permis nacelle", "R486"),
    ("permis pont roulant", "R484-1"),
  ])
}
