import TestSupport
import Testing

@testable import FrenchText

@Suite("Means to reach a person are masked")
struct ContactsTests {
  @Test(
    "Addresses, telephones, and names beside them",
    arguments: [
      ("Écrire à jean.quidam+rh@exemple-rh.fr.", "Écrire à [email]."),
      ("CV : rh@exemple.fr, merci", "CV : [email], merci"), ("é.à@exemple.fr", "[email]"),
      ("Tél. 01 02 03 04 05", "Tél. [tel]"), ("0102030405", "[tel]"),
      ("01.02.03.04.05 ou 06-07-08-09-10", "[tel] ou [tel]"),
      ("+33 (0)1 02 03 04 05", "[tel]"), ("+33102030405", "[tel]"), ("0033 1 02 03 04 05", "[tel]"),
      ("01\u{A0}02\u{A0}03\u{A0}04\u{A0}05", "[tel]"),
      ("Contact : Marie QUIDAM au 01 02 03 04 05", "Contact : [nom] au [tel]"),
      ("Contactez Mme Quidam, notre assistante", "Contactez Mme [nom], notre assistante"),
      ("M. Jean Quidam rh@exemple.fr", "M. [nom] [email]"),
    ])
  func masked(text: String, expected: String) { #expect(withoutContacts(text) == expected) }

  @Test(
    "What is no contact stays",
    arguments: [
      "", "Soudeur TIG à 12,50 € de l'heure", "Madame, Monsieur, nous recrutons", "59140 Dunkerque", "1 800 € @ 35 h",
      "SIRET 123 456 789 01234", "0102030405060708", "Réf. 0123", "8h - 12h / 13h - 17h", "du 01/02/2026 au 03/04/2026",
      "le 01 02 2026", "@exemple", "Au contact de la clientèle",
    ])
  func kept(text: String) { #expect(withoutContacts(text) == text) }

  @Test("A text masked twice is the text masked once")
  func twice() {
    let text = "Contact : Mme Quidam 01 02 03 04 05, m.quidam@exemple.fr\nMissions : souder"
    #expect(withoutContacts(withoutContacts(text)) == withoutContacts(text))
    #expect(!withoutContacts(text).contains("uidam"))
  }

  @Test("A sign of a contact is found wherever it stands, and only there")
  func signs() {
    var random = SplitMix(seed: 21)
    let pieces = ContactSigns.signs + ["contac", "n", "o", "terlocut", "CONTACT", "[te", "l]", "[emai", "é", " ", "\n"]
    for _ in 0..<5_000 {
      var text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let stands = text.withUTF8 { ContactSigns.stand(in: $0) }
      #expect(stands == ContactSigns.signs.contains { text.holds($0) }, "\(text.debugDescription)")
    }
  }

  @Test(
    "Names in lines with marks that join with what stands before them, and in plain ones, are masked alike",
    arguments: [
      ("Contact : Mme Quidam – bureau « RH » • rh@exemple.fr", "Contact : Mme [nom] – bureau « RH » • [email]"),
      ("Contact : Mme Quidam 日本 rh@exemple.fr", "Contact : Mme [nom] 日本 [email]"),
      ("Ligne 1\r\nContactez MME. Quidam, merci\n\nfin", "Ligne 1\r\nContactez MME. [nom], merci\n\nfin"),
      ("Interlocutrice : Élodie Quidam", "Interlocutrice : [nom]"),
      ("Contactez-nous au 01 02 03 04 05\nMissions : souder", "Contactez-nous au [tel]\nMissions : souder"),
      ("📞Contact : Quidam\nPoste : soudeur", "📞Contact : [nom]\nPoste : soudeur"),
      ("\nVotre CONTACT: Quidam\n", "\nVotre CONTACT: [nom]\n"),
    ])
  func lines(text: String, expected: String) { #expect(withoutContacts(text) == expected) }
}
