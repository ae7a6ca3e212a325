import Documents
import Testing

@testable import OfferCapture

/// A person's text never becomes an offer, and an offer is not taken for one.
@Suite("Texts about somebody who looks for work")
struct CandidateTextsTests {
  @Test(
    "A curriculum vitae, in the ways people write it, is no offer",
    arguments: [
      "Jeanne QUIDAM\n4 rue du Puits 59000 Lille\n06 00 00 00 00\n\nMAÇONNE\n\nEXPÉRIENCES PROFESSIONNELLES\n2014-2019 : maçonne, Bâti Nord (CDI)\n2010-2014 : maçonne intérim\n\nFORMATION\nCAP maçonnerie\nPermis B",
      "Jean Quidam\nCariste\n7 bis avenue des Ormes 59140 Dunkerque\nExpériences : 2016-2021 cariste chez Logis\nFormation : BEP\nPermis B, CACES 3",
      "QUIDAM Jean\n34 ans\nAide à domicile\nPermis B, véhicule personnel\n\nExpérience\nDepuis 2019 : aide à domicile, association\n2015 : aide ménagère, CDD",
      "CV\n\nSoudeur TIG\nCDI ou intérim\n2018 - aujourd'hui : soudeur\n2012 - 2018 : métallier",
      "Jeanne Quidam\njeanne.q@gmail.com\nServeuse\nCompétences\nService en salle\nLangues\nAnglais\nLoisirs\nLecture\nPermis B, CDI",
      "Soudeur\n\nParcours\n- de 2010 à 2016 : soudeur en CDI, Lens\n- de 2016 à 2022 : tuyauteur en intérim\nDiplômes\nCAP, 2009\nmarié, deux enfants",
      "Fiche de positionnement\nNom : Quidam\nPrénom : Jeanne\nPoste : vendeuse\nContrat : CDI\nLieu : Lens\nPermis : B",
      "Nom : Quidam\nPrénom : Jean\nDate de naissance : 03/02/1990\nMétier : cariste\nContrat : CDI\nSecteur : Lens",
      "Jean Quidam\n12 rue Basse, 62100 Calais\n07 00 00 00 00\nMaçon\nPermis B, CACES R482",
      "Maçon expérimenté cherche CDI sur Lens, permis B, 10 ans d'expérience",
      "Aide à domicile recherche quelques heures, CDI ou CDD, permis B, véhicule",
      "Bonjour,\nVous trouverez ci-joint le CV d'une personne que j'accompagne, cariste, permis B, CDI ou intérim.",
      "Bonjour,\nNous vous proposons le profil d'un soudeur : permis B, CACES 3, CDI ou intérim, 14 €/h.",
      "Bonjour,\nJ'ai besoin d'un emploi de soudeur, CDI ou intérim, à Lens, permis B.",
    ])
  func resumes(text: String) { #expect(FreeTextOfferReaderTests.offers(text).map(\.title) == []) }

  @Test(
    "The same in a table that a text draws",
    arguments: [
      "Jean Quidam\n12 rue Basse, 62100 Calais\n06 00 00 00 00\n\nPoste      Entreprise   Lieu     Contrat\nMaçon      Bâti Nord    Lens     CDI\nCoffreur   Murs         Arras    CDD\n\n2010-2016 puis 2016-2021"
    ])
  func tables(text: String) {
    #expect(captured(file(text, name: "d")).allSatisfy { (try? $0.get()) == nil })
  }

  @Test(
    "An offer that looks a little like one is read",
    arguments: [
      ("Garage du Port\n12 rue Basse, 62100 Calais\nrecrute un mécanicien H/F en CDI\nPermis B", "mécanicien H/F"),
      (
        "Résidence Les Pins\n4 avenue des Ormes 59140 Dunkerque\n03 00 00 00 00\n\nAide-soignant H/F\nCDI, 35 h\nFormation\nDiplôme d'État\nExpérience\nDébutant accepté",
        "Aide-soignant H/F"
      ),
      (
        "Soudeur H/F\nCDD du 01/12/2026 au 31/05/2027\nLieu : Lens\nVous avez 2 ans d'expérience depuis 2020.",
        "Soudeur H/F"
      ),
      (
        "Animateur H/F\nContrat : apprentissage 2026-2027\nLieu : Lille\nLangues\nAnglais\nCompétences\nDessin",
        "Animateur H/F"
      ),
      (
        "Vous êtes à la recherche d'un emploi ? Nous recrutons un cariste H/F à Lens en CDI, 13 €/h.", "cariste H/F"
      ),
      ("Notre client cherche un maçon en CDI à Lens. Envoyez les CV de vos candidats.", "maçon"),
    ])
  func offers(text: String, title: String) { #expect(FreeTextOfferReaderTests.offers(text).map(\.title) == [title]) }

  @Test(
    "The person to reach is named nowhere in what is kept",
    arguments: [
      "Nous recherchons un soudeur H/F à Lens en CDI.\nContact : Mme Jeanne Quidam, 06 00 00 00 00\nMerci d'appeler Jeanne Quidam au 0600000000.",
      "Soudeur H/F\nContrat : CDI\nLieu : Lens\nJeanne Quidam vous recevra.\nContact : Jeanne Quidam",
      "Soudeur H/F\nContrat : CDI\nLieu : Lens\nPour postuler, contactez Jeanne Quidam, puis Jeanne Quidam vous rappelle.",
      "Soudeur H/F, CDI, Lens, 13 €/h. Voir avec Jeanne Quidam.\n\nCordialement\nJeanne Quidam",
    ])
  func persons(text: String) {
    let offers = FreeTextOfferReaderTests.offers(text)
    #expect(offers.count == 1)
    #expect(!"\(offers)".contains("Quidam"))
  }
}

@Suite("Texts that say that their offer is filled")
struct ClosedOffersTests {
  static func faults(_ text: String, subject: String? = nil) -> [String] {
    FreeTextOfferReader().reading(of: ReadableText(plain: text, title: subject)).faults.map { "\($0.fault)" }
  }

  @Test(
    "Filled, cancelled, closed: named, and no offer",
    arguments: [
      ("Bonjour,\nLe poste de soudeur H/F à Lens (CDI, 35h) est pourvu.", nil),
      ("Bonjour,\nLe poste de cariste H/F, CDI, Lens, vient d'être pourvu en interne.", nil),
      ("Merci d'annuler l'offre de cariste H/F à Lens (intérim, 35h).", nil),
      ("Soudeur H/F, CDI à Lens, 35h", "Poste pourvu : soudeur"),
      ("Maçon H/F, CDI, Lens : le client a trouvé quelqu'un, merci.", "RE: maçon"),
      ("Soudeur H/F\nStatut : POURVU\nContrat : CDI\nLieu : Lens", nil),
      ("Soudeur H/F\nÉtat de l'offre : annulée\nContrat : CDI\nLieu : Lens", nil),
      ("Cette offre n'est plus disponible\n\nSoudeur H/F\nCDI à Lens", nil),
      ("Merci de ne plus nous adresser de candidats pour le poste de maçon H/F, CDI, Lens.", nil),
      ("Les postes suivants sont pourvus :\n- Soudeur H/F, CDI, Lens\n- Maçon H/F, CDD, Lille", nil),
    ] as [(String, String?)])
  func closed(text: String, subject: String?) {
    #expect(FreeTextOfferReaderTests.offers(text, title: subject).isEmpty)
    #expect(Self.faults(text, subject: subject) == ["closedOffer"])
  }

  @Test(
    "What may happen later, or is denied, closes nothing",
    arguments: [
      "Soudeur H/F, CDI à Lens. L'offre sera retirée dès que le poste est pourvu.",
      "Soudeur H/F, CDI à Lens\nPoste non pourvu à ce jour",
      "Soudeur H/F, CDI à Lens, poste à pourvoir de suite",
      "Soudeur H/F\nCDI à Lens\nOffre valable jusqu'à ce que le poste soit pourvu",
      "Soudeur H/F\nContrat : CDI\nLieu : Lens\nStatut : employé",
    ])
  func open(text: String) {
    #expect(FreeTextOfferReaderTests.offers(text).count == 1 && Self.faults(text).isEmpty)
  }

  @Test("Of a list, only the offer that is filled is left out, and named with its line")
  func one() {
    let text =
      "Poste 1 : Soudeur H/F\nLieu : Lens\nContrat : CDI\nPOURVU\n\nPoste 2 : Maçon H/F\nLieu : Lille\nContrat : CDD"
    let reading = FreeTextOfferReader().reading(of: ReadableText(plain: text))
    #expect(reading.offers.map(\.offer.title) == ["Maçon H/F"])
    #expect(reading.faults.map(\.fault) == [.closedOffer] && reading.faults.map(\.line) == [1])
  }

  @Test("An answer that says so is not read with the offer that it quotes")
  func quoted() {
    let mail =
      CapturedDocumentsTests.head
      + "Subject: RE: cariste\n\nBonjour, le poste est pourvu.\n\n-----Message d'origine-----\nDe : A\nObjet : cariste\n\n"
      + CapturedDocumentsTests.body
    #expect(captured(file(mail, name: "m")).map { "\($0)".contains("closedOffer") } == [true])
  }
}
