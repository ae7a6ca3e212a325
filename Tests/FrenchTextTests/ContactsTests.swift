import FrenchText
import Testing

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
}
