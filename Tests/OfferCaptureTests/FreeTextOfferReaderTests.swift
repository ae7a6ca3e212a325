import Capture
import Documents
import Testing

@testable import OfferCapture

@Suite("Offers written as text")
struct FreeTextOfferReaderTests {
  static func offers(_ text: String, title: String? = nil, isPage: Bool = false) -> [RawOffer] {
    FreeTextOfferReader().offers(in: ReadableText(plain: text, title: title), isPage: isPage).map(\.offer)
  }

  @Test("A sheet: its labels fill the fields, the rest stays in the description")
  func sheet() throws {
    let text = """
      OFFRE D'EMPLOI
      Soudeur TIG (H/F)

      Référence : D-2026/14          Date limite : 15/12/2026
      Entreprise : Atelier du Nord
      Lieu de travail : 59140 Dunkerque
      Type de contrat : CDD
      Durée : 6 mois
      Horaires : 35 h, 2x8
      Rémunération : 12,80 € brut de l'heure
      Expérience : 2 ans exigés
      Formation : CAP chaudronnerie souhaité
      Permis : B exigé
      Nombre de postes : deux
      Prise de poste : le 1er février 2027
      Missions :
      - Souder des tuyauteries
      Contact : Mme Quidam, 01 02 03 04 05
      """
    let offer = try #require(Self.offers(text).first)
    #expect(offer.title == "Soudeur TIG (H/F)" && offer.sourceID == "D-2026/14" && offer.employer == "Atelier du Nord")
    #expect(offer.workplace.postalCode == "59140" && offer.workplace.label == "Dunkerque")
    #expect(offer.contract.label == "CDD - 6 mois" && offer.hours == ["35 h, 2x8"])
    #expect(offer.pay == ["12,80 € brut de l'heure"] && offer.experienceLabel == "2 ans exigés")
    #expect(offer.trainings == [.init(code: nil, label: "CAP chaudronnerie souhaité", isRequired: false)])
    #expect(offer.licences == [.init(code: nil, label: "Permis B", isRequired: true)])
    #expect(offer.posts == "2" && offer.startsOn == "2027-02-01" && offer.expiresOn == "2026-12-15")
    let description = try #require(offer.description)
    #expect(description.contains("- Souder des tuyauteries") && !description.contains("uidam"))
  }

  @Test(
    "The title, in the ways people write it",
    arguments: [
      ("Poste : Maçon coffreur\nLieu : Lille\nContrat : CDI", nil, "Maçon coffreur"),
      ("Intitulé du poste : Aide-soignant·e\nContrat : CDD\nLieu : Lens", nil, "Aide-soignant·e"),
      ("Notre client recrute un soudeur (H/F) en CDI à Dunkerque.", nil, "soudeur (H/F)"),
      (
        "Nous recherchons pour notre client trois agents de production pour une mission d'intérim.", nil,
        "agents de production"
      ),
      ("La société recherche une aide à domicile à Bergues, CDI temps partiel. Salaire : 12 €", nil, "aide à domicile"),
      (
        "Bonjour,\n\nCi-joint notre besoin, CDI 35 h, candidature par retour.\n\nLieu : Lille",
        "Fwd: TR : Offre d'emploi : Cariste F/H", "Cariste F/H"
      ),
      (
        "Bonjour,\nMerci de diffuser. Contrat : CDI\nLieu : Lens", "RE: [EXTERNE] Offre - Plombier chauffagiste",
        "Plombier chauffagiste"
      ),
      (
        "INTERIM DU NORD\n\nOffre d'emploi : Préparateur de commandes (H/F)\nContrat : intérim\nLieu : Lens", nil,
        "Préparateur de commandes (H/F)"
      ),
      ("Conducteur routier SPL\n\nLieu : Calais\nContrat : CDI\nSalaire : 13 €/h", nil, "Conducteur routier SPL"),
      ("Recrutement d'un cuisinier pour notre restaurant, CDI, débutant accepté", nil, "cuisinier"),
    ] as [(String, String?, String)])
  func titles(text: String, subject: String?, expected: String) {
    #expect(Self.offers(text, title: subject).map(\.title) == [expected])
  }

  @Test(
    "A text that is no offer is refused",
    arguments: [
      "", "Bonjour", "# Projet\n\nInstaller puis lancer make test.\n\n## Licence\n\nApache 2.0",
      "Lettre d'information de novembre\n\nLe salon se tient jeudi. Venez nombreux découvrir les métiers de demain.\n\nSe désabonner",
      "Réunion d'équipe mardi à 10 h, salle 3. Ordre du jour : budget, congés, divers.",
      "Facture n° 12\nDate : 03/02/2026\nMontant : 120 €\nRéférence : F12",
      "Bonjour, veuillez trouver ci-joint mon CV pour votre offre. Cordialement",
    ])
  func refused(text: String) { #expect(Self.offers(text).isEmpty) }

  @Test(
    "A trade that opens a short text and one sign of work make an offer",
    arguments: [
      ("Maçon\nDunkerque\nCDI 35h, 13 €/h", nil, "Maçon"),
      ("Chauffeur PL\n\nCDI - Calais - Permis C, FIMO", nil, "Chauffeur PL"),
      ("ÉLECTRICIEN N3P2 – CALAIS – MISSION 2 MOIS – 14€/H", nil, "ÉLECTRICIEN N3P2 – CALAIS – MISSION 2 MOIS – 14€/H"),
      ("Infirmier(ère) diplômé(e) d'État\nHôpital de Lens\nCDI", nil, "Infirmier(ère) diplômé(e) d'État"),
      ("Poste de magasinier à pourvoir à Calais. CDD 3 mois.", nil, "magasinier"),
      (
        "Notre client recherche : Un technicien de maintenance. Lieu : Arques. Contrat : CDI.", nil,
        "technicien de maintenance"
      ),
      ("Aide-soignant·e de nuit\nTemps partiel", nil, "Aide-soignant·e de nuit"),
      ("Apprenti(e) boulanger(ère)\nBergues", nil, "Apprenti(e) boulanger(ère)"),
      ("Technicien(ne) de maintenance\nVous assurez l'entretien des lignes.", nil, "Technicien(ne) de maintenance"),
      ("cherche 2 plaquistes + 1 peintre pr chantier Lens, 13 €/h", nil, "plaquistes + 1 peintre"),
      (
        "Mission intérim de 3 mois.", "TR: Fwd: URGENT - 2 caristes CACES 1/3/5 - Bierne (59380)",
        "2 caristes CACES 1/3/5 - Bierne (59380)"
      ),
      ("Nous cherchons 2 caristes pour Bierne. Intérim 3 mois.", "2 caristes Bierne", "2 caristes Bierne"),
    ] as [(String, String?, String)])
  func shortOffers(text: String, subject: String?, title: String) {
    #expect(Self.offers(text, title: subject).map(\.title) == [title])
  }

  @Test(
    "A trade alone makes no offer of other texts",
    arguments: [
      ("Jean Untel\nMaçon\n59140 Dunkerque", nil), ("Maçon", nil),
      ("Plombier à votre service\nIntervention rapide, 45 €/h, devis gratuit", nil),
      ("Facture n° 3\nPeintre : 12 h à 30 €/h\nTotal TTC 432 €", nil),
      ("Soudeur\nÀ propos : un métier d'avenir\n6 mois de formation", nil),
      ("Couvreur : portrait de la semaine\nEmbauché en CDI il y a 3 mois, il raconte. Lire la suite", nil),
      ("Quidam Paul\nCariste\nExpériences professionnelles\n2019-2021 CDI\nCentres d'intérêt\nPêche", nil),
      ("Bonjour,\nJe recherche un emploi de maçon, CDI ou intérim, permis B.", "Maçon disponible"),
      ("Madame, je me permets de vous adresser ma candidature au poste de cariste en CDI, permis B.", "Cariste H/F"),
      ("Nous avons bien reçu votre candidature pour le poste de cariste H/F, CDI, Bierne.", "Votre candidature"),
      (
        "Bonjour,\nsa candidature au poste de magasinier en CDI n'est pas retenue.",
        "RE: candidature de M. Quidam - poste de magasinier"
      ),
      ("La candidature de Mme Quidam au poste de vendeuse H/F en CDI vous est adressée.", "Positionnement"),
      ("Veuillez trouver le CV de M. Quidam pour le poste de soudeur H/F, CDI, Lens", "Candidat"),
      ("Électricien absent\nArrêt de travail de 2 mois", nil),
      ("Mécanicien, 35 h\nEntre les soussignés, il est convenu ce qui suit", nil),
      ("# serveur\n\n`npm install` puis `serveur --port 80`\n\nRelancer toutes les 12 h", nil),
      ("Chauffeurs : ordre du jour de la réunion\n1 h de sécurité, permis C", nil),
      ("Lettre d'information\nSoudeur, maçon, peintre : venez découvrir ces métiers. Se désabonner", nil),
      ("Attestation\nLe soudeur a travaillé 6 mois, 35 h par semaine", nil),
      ("Bulletin de paie\nMaçon, 13 €/h brut, 151,67 h", nil),
    ] as [(String, String?)])
  func noOffers(text: String, subject: String?) { #expect(Self.offers(text, title: subject).map(\.title) == []) }

  @Test("Nobody is named in a title")
  func named() {
    let title = Self.offers("CDI à Lille, salaire 13 €", title: "Offre d'emploi : Cariste, voir Mme Marie Quidam")
      .first?.title
    #expect(title == "Cariste, voir Mme [nom]")
  }

  @Test(
    "Several offers, only where the structure leaves no doubt",
    arguments: [
      (
        "Nos besoins :\n\nPoste 1 : Soudeur\nLieu : Lens\nContrat : CDI\n\nPoste 2 : Maçon\nLieu : Lille\nContrat : CDD",
        ["Soudeur", "Maçon"]
      ),
      ("Poste : Soudeur\nLieu : Lens\nPoste : Maçon\nLieu : Lille", ["Soudeur", "Maçon"]),
      (
        "Bonjour,\n1. Soudeur (H/F) CDI à Lens\n2. Maçon (H/F) CDD à Lille\n",
        ["Soudeur (H/F) CDI à Lens", "Maçon (H/F) CDD à Lille"]
      ),
      (
        "Nous recrutons :\n- Soudeur H/F, CDI, Lens\n- Maçon H/F, CDD, Lille\n- Peintre H/F, intérim, Douai",
        ["Soudeur H/F, CDI, Lens", "Maçon H/F, CDD, Lille", "Peintre H/F, intérim, Douai"]
      ),
      (
        "Soudeur (H/F)\nCDI, 35 h, Lens\nVous soudez.\n\nMaçon (H/F)\nCDD de 6 mois, Lille\nVous bâtissez.",
        ["Soudeur (H/F)", "Maçon (H/F)"]
      ),
      (
        "Offres de la semaine 1) Soudeur TIG, Lens, CDI 2) Électricien, Calais, B2V 3) Préparateur de commandes, Arques",
        ["Soudeur TIG, Lens, CDI", "Électricien, Calais, B2V", "Préparateur de commandes, Arques"]
      ),
      (
        "Offres\n1) Soudeur TIG, Lens\nLicence\n2) Électricien, Calais\nB2V",
        ["Soudeur TIG, Lens", "Électricien, Calais"]
      ),
      (
        "Voici nos besoins :\n- 3 maçons à Bergues, intérim\n- 1 électricien à Lens, CDI\nMerci",
        ["3 maçons à Bergues, intérim", "1 électricien à Lens, CDI"]
      ),
      ("Soudeur (H/F), CDI\nVous travaillez avec :\n- le chef de chantier\n- les maçons", ["Soudeur (H/F), CDI"]),
      (
        "Chauffeur H/F, CDI\nNous recherchons :\n- un chauffeur du 5 au 13\n- un chauffeur du 5 au 20",
        ["Chauffeur H/F, CDI"]
      ),
      ("Soudeur (H/F)\n\nContrat : CDI\nLe poste de soudeur (H/F) est à Lens.\n- souder\n- meuler", ["Soudeur (H/F)"]),
    ])
  func several(text: String, titles: [String]) { #expect(Self.offers(text).map(\.title) == titles) }

  @Test(
    "What a site puts around an offer is not read",
    arguments: [
      "Cariste H/F\nContrat : CDI\nLieu : Bierne\n\nOffres similaires :\nChauffeur PL - CDD 6 mois - permis CE exigé",
      "Cariste H/F\nContrat : CDI\nLieu : Bierne\nVous rangez les palettes de nos clients avec soin et méthode, tous les jours.\n\nMentions légales\nContrat : CDD",
      "Cariste H/F\nContrat : CDI\nLieu : Bierne\n\nCes offres pourraient vous intéresser\n- Soudeur H/F CDD",
    ])
  func surroundings(text: String) throws {
    let offers = Self.offers(text, isPage: true)
    #expect(offers.map(\.title) == ["Cariste H/F"] && offers.map(\.contract.label) == ["CDI"])
    #expect(offers.first?.description?.contains("CDD") == false)
  }

  @Test("A list of other offers beside an offer ends where the offer begins")
  func beside() {
    let lines: [ReadableText.Line] = [
      .init("Offres similaires", .heading), .init("Chauffeur PL, CDD"), .init("Cariste (H/F)", .heading),
      .init("Contrat : CDI"), .init("Lieu : Bierne"),
    ]
    let offers = FreeTextOfferReader().offers(in: ReadableText(lines: lines), isPage: true).map(\.offer)
    #expect(offers.map(\.title) == ["Cariste (H/F)"] && offers.first?.contract.label == "CDI")
  }

  @Test("What stands before the parts counts for all of them")
  func shared() {
    let offers = Self.offers(
      "Entreprise : Atelier\nLieu : Lens\n\nPoste : Soudeur\nContrat : CDI\n\nPoste : Maçon\nLieu : Lille\nContrat : CDI"
    )
    #expect(offers.map(\.employer) == ["Atelier", "Atelier"] && offers.map(\.workplace.label) == ["Lens", "Lille"])
  }

  @Test(
    "Days in words",
    arguments: [
      ("le 1er décembre 2026", "2026-12-01"), ("lundi 03/11/2026 à 9 h", "2026-11-03"), ("2026-11-20", "2026-11-20"),
      ("3 févr. 2027", "2027-02-03"), ("dès que possible", nil), ("le 31 février 2027", nil), ("ASAP", nil), ("", nil),
      ("le 3 décembre", nil),
    ] as [(String, String?)])
  func dates(text: String, expected: String?) { #expect(writtenDate(text) == expected) }

  @Test(
    "Places as people write them",
    arguments: [
      ("59140 Dunkerque", "Dunkerque", "59140"), ("Dunkerque (59)", "59 - Dunkerque", nil),
      ("Dunkerque (59140)", "Dunkerque", "59140"),
      ("Lille, Hauts-de-France", "Lille", nil), ("59 - DUNKERQUE", "59 - DUNKERQUE", nil), ("", nil, nil),
      ("Ajaccio (2A)", "2A - Ajaccio", nil),
    ] as [(String, String?, String?)])
  func places(text: String, label: String?, postalCode: String?) {
    let place = LabelledPlace(text)
    #expect(place.label == label && place.postalCode == postalCode)
  }
}

@Suite("What is cut from a message")
struct MailTrimmingTests {
  @Test(
    "Signatures, notices, quoted answers, heads of forwarded messages",
    arguments: [
      ("Soudeur\n\nCordialement,\nMarie Quidam\nAssistante", "Soudeur"), ("Soudeur\n--\nMarie", "Soudeur"),
      ("Soudeur\n\nCe message et ses pièces jointes sont confidentiels.", "Soudeur"),
      (
        "FYI\n\n---------- Forwarded message ---------\nDe : A <a@example.org>\nDate: mardi\nObjet : Offre\nÀ : b@example.org\n\nSoudeur",
        "FYI\n\nSoudeur"
      ),
      (
        "Voir\nCordialement\nJean\n\n-----Message d'origine-----\nDe : A\nEnvoyé : lundi\nObjet : Offre\n\nSoudeur\nMerci",
        "Voir\n\nSoudeur\nMerci"
      ),
      ("> Soudeur\n> à Lens", "Soudeur\nà Lens"), ("À pourvoir : cariste\nA : oui", "À pourvoir : cariste\nA : oui"),
    ])
  func trimmed(text: String, expected: String) {
    #expect(mailReadings(ReadableText(plain: text)).last?.text == expected)
  }

  @Test("The subject of the forwarded message is the one that counts")
  func subject() {
    let text = ReadableText(plain: "De : A\nEnvoyé : lundi\nObjet : Cariste H/F\n\nTexte", title: "TR: pour info")
    #expect(mailReadings(text).last?.title == "Cariste H/F")
  }

  @Test(
    "An answer is read without what it quotes; a message that is handed on, with it",
    arguments: [
      ("Oui.\n\n-----Message d'origine-----\nDe : A\nObjet : x\n\nCDD", nil, ["Oui.", "Oui.\n\nCDD"]),
      ("Oui.\n\n-----Message d'origine-----\nDe : A\nObjet : x\n\nCDD", "TR: x", ["Oui.\n\nCDD"]),
      ("Oui.\n\nLe lun. 16 nov. 2026 à 10:12, A <a@example.org> a écrit :\n> CDD", "Re: x", ["Oui.", "Oui.\n\nCDD"]),
      ("Oui.\n\nLe lun. 16 nov. 2026 à 10:12, A\n<a@example.org> a écrit :\n\nCDD", nil, ["Oui.", "Oui.\n\nCDD"]),
      ("Oui.\n\nDe : A\nEnvoyé : lundi\nÀ : B\nObjet : x\n\nCDD", "RE: TR: x", ["Oui.", "Oui.\n\nCDD"]),
      (
        "Vu\n---------- Forwarded message ---------\nFrom: A\n\nCDD\n\nOn Monday A wrote:\n> CDI", "Re: x",
        ["Vu\n\nCDD", "Vu\n\nCDD\n\nCDI"]
      ),
    ] as [(String, String?, [String])])
  func readings(text: String, subject: String?, expected: [String]) {
    #expect(mailReadings(ReadableText(plain: text, title: subject)).map(\.text) == expected)
  }
}
