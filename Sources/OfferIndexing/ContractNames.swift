import Employment
import FrenchText

/// The words by which contracts are named.
extension ContractMention {
  static let phrases = PhraseTable<Name>(
    [
      (ContractKind.cdi, ["cdi", "c d i", "contrat a duree indeterminee", "duree indeterminee"]),
      (
        .cdd,
        [
          "cdd", "c d d", "contrat a duree determinee", "duree determinee", "cddi", "vacataire", "vacataires",
          "contrat d'usage", "cddu",
        ]
      ),
      (
        .temp,
        [
          "ctt", "mission interim", "mission d'interim", "missions d'interim", "missions interim", "contrat interim",
          "contrat d'interim", "contrat interimaire", "mission interimaire", "missions interimaires",
          "contrat de travail temporaire", "contrat temporaire", "mission temporaire", "mission de travail temporaire",
          // What only a temporary worker receives.
          "fin de mission", "fins de mission", "fin de missions", "ifm", "iccp", "en tant qu'interimaire",
          "mutuelle interimaire", "mutuelle interimaires", "collaborateurs interimaires", "collaborateur interimaire",
          "salarie interimaire", "salariee interimaire", "salarie e interimaire", "mois d'interim",
          "longue mission", "mission longue", "longues missions", "missions longues", "mission longue duree",
        ]
      ),
      (
        .seasonal,
        [
          "contrat saisonnier", "contrats saisonniers", "cdd saisonnier", "cdd saisonniers", "emploi saisonnier",
          "poste saisonnier", "postes saisonniers", "contrat de saisonnier", "saisonnier", "saisonniere", "saisonniers",
          "saisonnieres", "contrat saison",
        ]
      ),
      (
        .apprenticeship,
        ["apprenti", "apprentie", "apprentissage", "contrat d'apprentissage", "contrat en apprentissage"]
      ),
      (
        .professionalisation,
        ["contrat de professionnalisation", "contrat pro", "contrats de professionnalisation", "professionnalisation"]
      ),
      (
        .selfEmployed,
        [
          "freelance", "en freelance", "independant", "independante", "independants", "agent commercial independant",
          "commercial independant", "consultant independant", "consultants independants",
          "consultants immobiliers independants", "conseiller independant", "conseiller immobilier independant",
          "futur independant", "en tant qu'independant", "auto entrepreneur",
          "autoentrepreneur", "auto entreprise", "micro entreprise", "micro entrepreneur", "statut independant",
          "statut d'independant", "travailleur independant", "franchise",
          "activite de vdi", "statut vdi", "statut de vdi", "contrat vdi", "devenir vdi", "devenez vdi",
          "vdi independant", "vdi independante", "vendeur a domicile independant", "profession liberale", "en liberal",
          "statut auto entrepreneur",
          "statut de micro entrepreneur", "mandataire immobilier", "statut d'agent commercial",
          "collaboration liberale", "remplacement liberal",
          "contrat d'agent commercial",
        ]
      ),
      (
        .other,
        [
          "offre de stage", "convention de stage", "service civique", "stagiaire", "portage salarial",
          "volontariat international", "contrat vie", "v i e", "volontariat territorial",
        ]
      ),
    ].flatMap { kind, phrases in phrases.map { ($0, Name.kind(kind)) } }
      + ["cdi interimaire", "cdi interim", "cdii", "cdi de l'interim"].map { ($0, Name.temporaryCDI) }
      + [
        "contrat unique d'insertion", "cui cae", "cui cie", "cui", "contrat pec", "pec", "parcours emploi competences",
        "parcours emploi competence", "contrat d'accompagnement dans l'emploi", "contrat initiative emploi",
        "contrat aide",
      ].map { ($0, Name.assisted) }
      + [
        "extra", "extras", "en extra", "en extras", "contrat d'extra", "contrat extra", "mission d'extra",
        "poste d'extra",
        "en vacation", "en vacations", "contrat de vacation", "contrat de vacations", "contrat vacation",
        "contrat vacations", "poste de vacation",
      ].map { ($0, Name.casual) }
      + [
        "alternance", "alternant", "alternante", "contrat en alternance", "contrat d'alternance", "contrat alternance",
      ].map { ($0, Name.workStudy) }
      + ["interim", "interimaire", "travail temporaire"].map { ($0, Name.agencyWork) })
}
