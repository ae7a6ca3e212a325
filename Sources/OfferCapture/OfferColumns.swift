import ColumnMapping

extension OfferMapping {
  /// The fields of an offer with the names that agencies and employers give to their columns.
  public static let catalogue = FieldCatalogue(
    Field.allCases.map(\.entry), required: [Field.title.rawValue])
}

extension OfferMapping.Field {
  fileprivate var entry: FieldCatalogue.Field {
    switch self {
    case .sourceID:
      .init(
        rawValue,
        [
          "id", "reference", "ref", "numero", "n", "numero offre", "reference offre", "ref offre", "n offre",
          "id offre",
          "identifiant offre", "code offre", "offre n", "n de l offre", "numero d offre", "numero de l offre",
          "numero de commande", "n commande", "reference interne", "reference annonce", "ref annonce",
          "reference poste",
          "ref poste", "n annonce", "num offre", "num", "offer id", "job id",
        ])
    case .title:
      .init(
        rawValue,
        [
          "intitule du poste", "intitule poste", "intitule de l offre", "intitule offre", "titre", "titre du poste",
          "titre de l offre", "titre offre", "titre annonce", "titre de l annonce", "poste", "poste a pourvoir",
          "postes a pourvoir", "nom du poste", "libelle du poste", "libelle poste", "libelle", "libelle offre",
          "libelle emploi", "libelle du besoin", "libelle besoin", "intitule du besoin", "designation du poste",
          "emploi", "emploi propose", "metier", "fonction", "qualification",
          "profession", "offre", "job title", "title",
        ])
    case .description:
      .init(
        rawValue,
        [
          "descriptif", "description du poste", "descriptif du poste", "description de l offre", "missions", "mission",
          "missions principales", "detail", "details", "taches", "activites", "contenu", "annonce",
          "texte de l annonce",
          "texte", "profil", "profil recherche", "profil candidat", "competences", "competences requises",
          "competences attendues", "commentaire", "commentaires", "observation", "observations", "remarque",
          "remarques",
          "informations complementaires", "precisions", "avantages", "job description",
        ], joint: "\n", takesEveryColumn: true)
    case .romeCode:
      .init(
        rawValue, ["rome", "rome code", "code metier rome", "code metier", "fiche rome"],
        content: .init(needsSilentName: false) { $0.allSatisfy { isRomeCode($0) } })
    case .appellation: .init(rawValue, ["appellation rome", "libelle rome", "metier rome", "appellation metier"])
    case .employer:
      .init(
        rawValue,
        [
          "entreprise", "societe", "client", "nom entreprise", "nom de l entreprise", "nom employeur", "nom client",
          "raison sociale", "etablissement", "structure", "structure employeuse", "enseigne", "entreprise utilisatrice",
          "donneur d ordre", "company", "employer",
        ])
    case .place:
      .init(
        rawValue,
        [
          "lieu de travail", "lieu travail", "chantier lieu", "lieu chantier", "lieu du chantier", "chantier",
          "lieu du poste", "lieu de mission", "lieu mission", "lieu d exercice", "lieu affectation",
          "lieu d intervention", "lieu d embauche", "lieu de prise de poste", "ville", "ville du poste",
          "ville mission",
          "ville de mission", "ville de la mission", "ville chantier", "ville du chantier", "commune",
          "localisation", "localite", "site", "secteur geographique", "zone geographique", "zone", "adresse du poste",
          "adresse de travail", "location", "city",
        ],
        content: .init(needsSilentName: true) { $0.allSatisfy { isPostalCodeAndTown($0) } })
    case .insee:
      .init(rawValue, ["insee", "code commune", "code insee commune", "code commune insee", "code geographique"])
    case .postalCode:
      .init(
        rawValue, ["cp", "code postal du poste", "cp lieu", "cp ville", "code postal lieu", "postal code", "zip"],
        content: .init(needsSilentName: true, areCertainlyPostalCodes))
    case .contract:
      .init(
        rawValue,
        [
          "type de contrat", "type contrat", "type du contrat", "nature du contrat", "nature contrat",
          "contrat propose",
          "contrat de travail", "statut cdi cdd interim", "cdi cdd interim", "cdi cdd", "forme du contrat",
          "statut du contrat", "contract", "contract type",
        ], content: .init(needsSilentName: false) { $0.allSatisfy { isContractCell($0) } })
    case .duration:
      .init(
        rawValue,
        [
          "duree du contrat", "duree contrat", "duree", "duree prevue", "duree de la mission", "duree mission",
          "duree cdd", "nb mois", "nb sem", "nombre de sem",
          "nombre de mois", "nombre de semaines", "nb semaines", "nombre de jours",
        ],
        units: [
          .init("mois", signs: ["mois"], wording: "# mois"),
          .init("semaines", signs: ["semaine", "semaines", "sem"], wording: "# semaines"),
          .init("jours", signs: ["jour", "jours"], wording: "# jours"),
          .init("annees", signs: ["an", "ans", "annees"], wording: "# ans"),
        ])
    case .hours:
      .init(
        rawValue,
        [
          "horaire", "horaires de travail", "hor", "h sem", "hrs sem", "heures sem", "h hebdo", "horaire de travail",
          "duree hebdomadaire", "duree hebdo",
          "duree hebdomadaire de travail", "duree du travail", "duree de travail", "volume horaire",
          "volume horaire hebdomadaire", "heures", "heures semaine", "heures hebdo", "heures hebdomadaires",
          "h semaine",
          "nb heures", "nombre d heures", "nb heures semaine", "nombre d heures hebdomadaires", "heures mensuelles",
          "nombre d heures mensuelles", "base horaire", "temps hebdo", "temps hebdomadaire", "planning", "rythme",
          "work hours",
        ],
        units: [
          .init(
            "hebdomadaire", signs: ["hebdo", "hebdomadaire", "hebdomadaires", "semaine", "sem"],
            wording: "# h / semaine"),
          .init("mensuel", signs: ["mensuel", "mensuelles", "mensuels", "mois"], wording: "# h / mois"),
        ], takesEveryColumn: true, isItem: { tickedHours.contains($0.joined(separator: " ")) })
    case .fullTime:
      .init(
        rawValue, ["temps de travail", "temps travail", "temps plein partiel", "temps plein", "quotite"],
        isItem: { tickedTimes.contains($0.joined(separator: " ")) })
    case .pay:
      .init(
        rawValue,
        [
          "salaire propose", "salaire mensuel", "salaire annuel", "salaire horaire", "remuneration",
          "remuneration brute",
          "remuneration mensuelle", "remuneration annuelle", "taux horaire", "taux", "taux horaire brut", "thb",
          "tx horaire", "tx", "tx h", "tarif", "tarif horaire",
          "fourchette salariale", "fourchette de salaire", "salaire de base", "paie", "salary", "salaire min",
          "salaire mini", "salaire minimum", "remuneration min", "min salaire", "min remuneration", "taux min",
          "montant salaire", "montant remuneration", "montant brut", "montant", "rem",
        ],
        units: [
          .init("horaire", signs: ["horaire", "heure", "thb"], wording: "Horaire de # Euros"),
          .init("mensuel", signs: ["mensuel", "mensuelle", "mois"], wording: "Mensuel de # Euros"),
          .init("annuel", signs: ["annuel", "annuelle", "an"], wording: "Annuel de # Euros"),
          .init("k€", signs: ["k", "ke", "keuros"], wording: "Annuel de # kEuros", kindOf: "annuel"),
        ], takesEveryColumn: true)
    case .payMost:
      .init(
        rawValue,
        [
          "salaire maxi", "salaire maximum", "remuneration max", "max salaire", "max remuneration", "taux max",
          "remuneration maximum", "salaire jusqu a",
        ])
    case .payUnit:
      .init(
        rawValue,
        [
          "unite", "unite salaire", "unite de salaire", "unite remuneration", "periode", "periode salaire",
          "periodicite", "base salaire", "frequence", "salaire par", "periode remuneration",
        ])
    case .experience:
      .init(
        rawValue,
        [
          "experience demandee", "exp", "exp requise", "exp demandee", "exp souhaitee", "experience souhaitee",
          "experience requise", "experience exigee",
          "experience professionnelle", "niveau d experience", "niveau experience", "annees d experience",
          "nb annees d experience", "anciennete",
        ],
        units: [
          .init("annees", signs: ["an", "ans", "annee", "annees"], wording: "# ans"),
          .init("mois", signs: ["mois"], wording: "# mois"),
        ])
    case .training:
      .init(
        rawValue,
        [
          "niveau", "diplome", "niveau de formation", "niveau formation", "niveau d etudes", "niveau etudes",
          "diplome requis", "formation requise", "formation demandee", "qualification requise", "education",
        ], itemSigns: ",;", joint: ",")
    case .licences:
      .init(
        rawValue, ["permis de conduire", "permis requis", "permis exige", "permis demande", "type de permis"],
        itemSigns: ",;+/", joint: ",", takesEveryColumn: true, isItem: isLicence)
    case .certificates:
      .init(
        rawValue,
        [
          "certificat", "caces", "habilitations", "habilitation", "caces requis", "caces habilitations",
          "habilitations caces", "certifications", "certification", "permis caces",
        ], itemSigns: ",;+", joint: ",", takesEveryColumn: true, isItem: isCertificate)
    case .posts:
      .init(
        rawValue,
        [
          "nombre de postes", "nb postes", "nb", "nbre", "nombre", "nbre de postes", "nbre postes", "nb personnes",
          "nb pers", "nombre de personnes", "nb de personnes", "nb de postes", "nombre postes", "nombre de poste",
          "nb poste", "effectif",
          "effectifs", "nombre de postes a pourvoir", "nb de postes a pourvoir", "quantite", "qte", "besoin",
          "nombre de recrutements", "openings",
        ])
    case .publishedOn:
      .init(
        rawValue,
        [
          "date", "date de publication", "date publication", "publie le", "publication", "date de parution",
          "date de creation", "date creation", "date de l offre", "date offre", "date de mise en ligne",
          "date de reception", "date de depot", "creee le", "date d ouverture", "date posted",
        ])
    case .startsOn:
      .init(
        rawValue,
        [
          "date de debut", "debut", "du", "dispo", "disponibilite", "date dispo", "date de disponibilite", "date debut",
          "prise de poste", "date de prise de poste", "date prise de poste",
          "date de demarrage", "demarrage", "a partir du", "a pourvoir le", "date d embauche", "date embauche",
          "date de debut de contrat", "date debut contrat", "date de debut de mission", "debut mission",
          "date d entree", "start date",
        ])
    case .endsOn:
      .init(
        rawValue,
        [
          "date de fin", "date fin", "fin de mission", "fin mission", "fin de contrat", "fin contrat", "fin du contrat",
          "date de fin de contrat", "date fin contrat", "date de fin de mission", "date fin mission", "fin prevue",
          "date de fin prevue", "date fin prevue", "fin", "au", "jusqu au", "echeance", "terme", "terme du contrat",
          "date de sortie", "end date",
        ])
    case .expiresOn:
      .init(
        rawValue,
        [
          "date limite", "fin de publication", "date limite de candidature", "date limite candidature",
          "date de cloture", "cloture", "date de fin de publication", "date d expiration", "expiration",
          "valable jusqu au", "candidater avant le", "repondre avant le",
        ])
    case .accessibleRQTH:
      .init(
        rawValue,
        [
          "accessible th", "rqth", "handicap", "ouvert th", "ouvert rqth", "poste accessible rqth",
          "accessible handicap",
        ])
    case .status:
      .init(
        rawValue,
        [
          "statut de l offre", "statut offre", "statut du poste", "statut poste", "etat", "etat de l offre",
          "etat offre", "etat du poste", "etat du recrutement", "avancement", "status", "suivi", "pourvu", "pourvue",
        ], isItem: { $0.count == 1 && OfferStatus.isClosed($0[0]) }, yieldsToContent: true)
    }
  }
}
