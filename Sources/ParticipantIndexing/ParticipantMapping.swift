import ColumnMapping

/// Which columns of a table hold which field of a participant. The fields are the columns of the project's own table.
public struct ParticipantMapping: Hashable, Sendable {
  /// What the mapping says, by the fields' names.
  public let mapping: ColumnMapping

  /// Reads a mapping file: `Documentation/correspondance.md` describes it.
  /// - Throws: `MappingError` naming what is wrong.
  public init(yaml: String) throws(MappingError) {
    mapping = try ColumnMapping(yaml: yaml, for: Self.catalogue)
  }

  /// The fields of a participant with the names that other programs give to their columns.
  public static let catalogue = FieldCatalogue(
    OwnFormat.Column.allCases.map { column in
      .init(
        column.rawValue, column.usualNames, itemSigns: column.isList ? ",;|/" : "", joint: column.isList ? "," : " ")
    }, required: OwnFormat.mandatory.map(\.rawValue))
}

extension OwnFormat {
  /// A value of a mapped column in the shape of the project's own: lists by commas, the codes of occupations without
  /// their labels, a postal code with the zero that a spreadsheet took for a number's.
  static func adapted(_ text: String, _ name: String) -> String {
    guard let column = Column(rawValue: name) else { return text }
    switch column {
    case .occupations:
      let codes = text.split { !($0.isLetter || $0.isNumber) }.filter { $0.count == 5 && isCode($0) }
      return codes.isEmpty ? text : codes.joined(separator: ",")
    case .postalCode: return text.utf8.count == 4 && text.allSatisfy(\.isNumber) ? "0" + text : text
    default:
      let sign = column.isList ? "," : " "
      return String(text.flatMap { $0.isNewline || column.isList && ";|/".contains($0) ? sign : String($0) })
    }
  }

  private static func isCode(_ text: Substring) -> Bool {
    text.first.map { $0.isASCII && $0.isLetter } ?? false && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension OwnFormat.Column {
  /// Whether the column holds a list.
  var isList: Bool {
    switch self {
    case .occupations, .sectors, .skills, .licences, .certificates, .modes, .contractKinds, .shifts, .experience,
      .barriers:
      true
    default: false
    }
  }

  /// Whether the column holds a criterion or a barrier.
  var isSensitive: Bool {
    switch self {
    case .rsa, .rsaProof, .qpv, .qpvProof, .rqth, .rqthValidUntil, .barriers, .deldProof: true
    default: false
    }
  }

  /// The names that other programs give to the column.
  fileprivate var usualNames: [String] {
    switch self {
    case .identifier:
      [
        "id", "id participant", "identifiant participant", "identifiant interne", "n participant", "numero participant",
        "numero", "n", "n dossier", "numero dossier", "numero de dossier", "code participant", "matricule", "ref",
        "reference", "identifiant dans le si", "id beneficiaire", "n adherent",
      ]
    case .givenName: ["prenom participant", "prenom du participant", "prenoms", "prenom usuel"]
    case .familyName:
      ["nom participant", "nom du participant", "nom de famille", "nom usuel", "nom d usage", "nom de naissance"]
    case .birthDate: ["date de naissance", "naissance", "ne le", "nee le", "ddn", "date naiss", "date naissance"]
    case .postalCode: ["code postal", "cp", "cp domicile", "code postal domicile"]
    case .commune: ["ville", "commune de residence", "ville de residence", "localite", "commune domicile"]
    case .occupations:
      [
        "metier vise", "metiers vises", "metier recherche", "metiers recherches", "code rome", "codes rome", "rome",
        "emploi recherche", "emploi vise", "rome vise", "rome recherche", "projet professionnel code rome",
        "code rome vise", "code rome recherche",
      ]
    case .sectors: ["secteur", "filiere", "filieres", "secteur vise", "secteurs vises"]
    case .validatedOn: ["projet valide le", "date de validation du projet", "date validation projet"]
    case .licences: ["permis de conduire", "permis", "type de permis"]
    case .certificates: ["caces", "habilitations", "certifications", "certificats et habilitations"]
    case .modes: ["moyen de locomotion", "moyens de locomotion", "moyen de transport", "moyens de transport"]
    case .longestTravel:
      ["temps de trajet maximum", "temps de trajet max", "trajet maximum", "duree de trajet maximum"]
    case .contractKinds: ["contrats acceptes", "type de contrat recherche", "contrat recherche"]
    case .minimumHours: ["heures minimum", "nb heures minimum"]
    case .maximumHours: ["heures maximum", "nb heures maximum"]
    case .shifts: ["horaires acceptes", "contraintes horaires"]
    case .availableFrom: ["disponible a partir du", "date de disponibilite", "disponibilite", "disponible le"]
    case .trainingLevel: ["niveau de formation", "niveau formation", "niveau d etudes", "niveau", "niveau scolaire"]
    case .registeredOn:
      [
        "date inscription", "date d inscription", "inscrit depuis le", "date inscription france travail",
        "inscription de",
      ]
    case .rsa: ["brsa", "beneficiaire rsa", "beneficiaire du rsa", "allocataire rsa", "droit rsa", "rsa o n"]
    case .qpv: ["habitant qpv", "resident qpv", "reside en qpv", "quartier prioritaire", "qpv o n"]
    case .rqth: ["th", "travailleur handicape", "reconnaissance rqth", "boe", "boeth", "rqth o n"]
    case .rqthValidUntil: ["date fin rqth", "fin rqth", "rqth jusqu au", "date de fin rqth"]
    case .barriers: ["freins a l emploi", "freins peripheriques", "difficultes"]
    case .adviser:
      ["referent", "conseiller emploi", "conseiller referent", "referent unique", "nom du referent", "accompagnateur"]
    case .latitude, .longitude, .skills, .experience, .deldProof, .rsaProof, .qpvProof: []
    }
  }
}
