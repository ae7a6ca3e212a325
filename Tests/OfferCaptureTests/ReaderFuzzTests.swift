import Capture
import Foundation
import TestSupport
import Testing

@testable import OfferCapture

/// Every reader meets damaged files: none crashes or hangs, and each file gives records, each an offer or a problem.
///
/// A run of the tests tries a few hundred of each kind; `CANDIDATHEQUE_FUZZ_SECONDS=60` goes on with other seeds for that
/// time, shared among the kinds. A failure names its seed.
@Suite("Damaged files of every kind")
struct ReaderFuzzTests {
  /// A kind of file: a good one to damage, and the signs that its format is made of. A new reader adds one line here.
  struct Kind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sample: @Sendable () -> [UInt8]
    let signs: [String]

    init(_ name: String, signs: [String] = [], _ sample: @escaping @Sendable () -> String) {
      (testDescription, self.signs) = (name, signs)
      self.sample = { Array(sample().utf8) }
    }
  }

  static let apiOffer =
    #"{"id":"1","intitule":"Soudeur (H/F)","description":"Vous soudez &eacute;","lieuTravail":{"libelle":"59 - CROIX","latitude":50.6},"permis":[{"libelle":"B","exigence":"E"}],"nombrePostes":2}"#
  static let page =
    "<html><head><title>Offre</title><script type=\"application/ld+json\">\(JobPostingReaderTests.posting)</script></head>"
    + "<body><h1>Soudeur (H/F)</h1><ul><li>Lieu : Lens<li>Contrat : CDI</ul><table><tr><th>Poste<th>Ville<th>Contrat</tr>"
    + "<tr><td>Maçon<td>Lille<td>CDD</tr></table><p>Salaire&nbsp;: 12&euro;</p></body></html>"

  static let kinds = [
    Kind("API, one a line", signs: ["{\"id\":\"2\",\"intitule\":\"B\"}\n"]) { apiOffer + "\n" + apiOffer + "\n" },
    Kind("API, an answer", signs: ["\"resultats\":["]) { "{\"resultats\":[" + apiOffer + "," + apiOffer + "]}" },
    Kind("JobPosting", signs: ["\"@type\":\"JobPosting\"", "\"@graph\":["]) {
      "[" + JobPostingReaderTests.posting + "]"
    },
    Kind("page", signs: ["<table>", "<tr>", "<td>", "<div>", "</script>", "<main>", "<li>", "&eacute;"]) { page },
    Kind("page without data", signs: ["<h1>", "<br>", "<!--", "<![CDATA["]) { String(page.drop { $0 != "/" }) },
    Kind("mail", signs: ["--frontier\n", "boundary=", "Content-Type: ", "=?utf-8?Q?", "base64", "charset=utf-7"]) {
      CapturedDocumentsTests.mail(
        CapturedDocumentsTests.body, [("text/html", "a.html", page), ("text/csv", "b.csv", table)])
    },
    Kind("mail in mail", signs: ["message/rfc822", "multipart/alternative", "To: a:b:c;", "From "]) {
      CapturedDocumentsTests.mail(
        "Voir", [("message/rfc822", "a.eml", CapturedDocumentsTests.mail("Cariste H/F, CDI à Lens", []))])
    },
    Kind("table", signs: ["\"\"", ";;;;"]) { table },
    Kind("table of a Mac", signs: ["\r\n", "\0", "|", ". "]) {
      table.replacing(";", with: ",").replacing("\n", with: "\r")
    },
    Kind("headings over a header", signs: ["Total;", ";X;", ";46357;", "Statut"]) {
      "Offre;;Contrat;;Salaire;;\nRéf;Poste;Type;Date fin;Min;Max;Unité;Permis B;Statut\n"
        + "A1;Soudeur;CDD/CDI;28/02/2027;12;13;€/h;X;à pourvoir\nTotal;1 offre\n"
    },
    Kind("sheet of labels", signs: [";Poste;", "\"\n\"", "Missions;\n"]) {
      "FICHE DE POSTE;\nIntitulé du poste;Maçon;Soudeur\nLieu;Lens;Lille\nContrat;CDI;CDD\nMissions;\nMonter des murs\n"
    },
    Kind("text", signs: ["Poste : ", "Poste 1 : ", "- Soudeur H/F\n", "Lieu : ", "1. "]) {
      "Offre d'emploi\nSoudeur (H/F)\n\nLieu : 59140 Dunkerque - Contrat : CDI\nSalaire : 12 €\n- souder\n- meuler\n\nCordialement"
    },
  ]
  static let table = "Référence;Poste;Ville;Contrat\nA1;Soudeur;Lens;\"CDD\n6 mois\"\nA2;Maçon;Lille;CDI\n"

  /// Seconds to go on for; 0 in a usual run.
  static let seconds = ProcessInfo.processInfo.environment["CANDIDATHEQUE_FUZZ_SECONDS"].flatMap { Double($0) } ?? 0
  /// Files of each kind in a usual run.
  static let usual: UInt64 = 150

  @Test("No crash, no hang, nothing lost", arguments: kinds)
  func damaged(kind: Kind) {
    let sample = kind.sample()
    let start = ContinuousClock.now
    var seed: UInt64 = 0
    while seed < Self.usual || ContinuousClock.now - start < .seconds(Self.seconds / Double(Self.kinds.count)) {
      var mutation = Mutation(seed: seed, signs: kind.signs)
      var bytes = mutation.damaged(sample)
      if seed.isMultiple(of: 3) { bytes = mutation.damaged(bytes) }
      let file = CapturedFile(name: "f", data: Data(bytes))
      let began = ContinuousClock.now
      var (records, share) = (0, 0.0)
      CapturedOffers().forEach(in: file) { record, done in
        records += 1
        share = done
        switch record {
        case .success(let located): #expect(!located.offer.title.isEmpty, "\(kind.testDescription), seed \(seed)")
        case .failure(let problem): #expect(problem.file.hasPrefix("f"), "\(kind.testDescription), seed \(seed)")
        }
      }
      // Only an answer without an offer (`[]`) and a table without a row give nothing.
      let mayBeEmpty = [.json, .delimitedText].contains(CapturedOffers().format(of: file))
      #expect(records > 0 || mayBeEmpty || bytes.isEmpty, "\(kind.testDescription), seed \(seed)")
      #expect((0...1).contains(share), "\(kind.testDescription), seed \(seed)")
      // Not a measure of speed: what is not linear in the size of so small a file takes far longer.
      #expect(ContinuousClock.now - began < .seconds(20), "\(kind.testDescription), seed \(seed)")
      seed += 1
    }
  }
}
