import Documents
import FrenchText

/// An offer in the shape of the France Travail "Offres d'emploi v2" API: the keys are the API's own. Absent keys are
/// usual; the contact block is not read.
struct FranceTravailOffer: Decodable {
  var id: LenientText?
  var intitule: LenientText?
  var description: LenientText?
  var dateCreation: LenientText?
  var dateActualisation: LenientText?
  var lieuTravail: Lieu?
  var romeCode: LenientText?
  var appellationlibelle: LenientText?
  var entreprise: Entreprise?
  var typeContrat: LenientText?
  var typeContratLibelle: LenientText?
  var natureContrat: LenientText?
  var experienceExige: LenientText?
  var experienceLibelle: LenientText?
  var formations: [Formation]?
  var permis: [Demande]?
  var competences: [Demande]?
  var salaire: Salaire?
  var dureeTravailLibelle: LenientText?
  var dureeTravailLibelleConverti: LenientText?
  var contexteTravail: Contexte?
  var alternance: Bool?
  var nombrePostes: LenientText?
  var accessibleTH: Bool?
  /// The keys whose values are of another shape than the API's, and left out.
  var unread: [String] = []

  struct Lieu: Decodable {
    var libelle: LenientText?
    var commune: LenientText?
    var codePostal: LenientText?
    var latitude: LenientText?
    var longitude: LenientText?
  }

  struct Entreprise: Decodable { var nom: LenientText? }

  struct Formation: Decodable {
    var niveauLibelle: LenientText?
    var exigence: LenientText?
  }

  struct Demande: Decodable {
    var code: LenientText?
    var libelle: LenientText?
    var exigence: LenientText?
  }

  struct Salaire: Decodable {
    var libelle: LenientText?
    var commentaire: LenientText?
    var complement1: LenientText?
    var complement2: LenientText?
  }

  struct Contexte: Decodable { var horaires: [LenientText]? }

  private enum CodingKeys: String, CodingKey {
    case id, intitule, description, dateCreation, dateActualisation, lieuTravail, romeCode, appellationlibelle,
      entreprise
    case typeContrat, typeContratLibelle, natureContrat, experienceExige, experienceLibelle, formations, permis
    case competences, salaire, dureeTravailLibelle, dureeTravailLibelleConverti, contexteTravail, alternance
    case nombrePostes, accessibleTH
  }

  /// Reads what has the shape of the API. A value of another shape is left out and its key kept in `unread`; where a text
  /// stands for an object, it is the object's name, or the one of the list.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var unread: [String] = []
    func value<Value: Decodable>(_ key: CodingKeys, named: ((LenientText) -> Value)? = nil) -> Value? {
      do {
        return try container.decodeIfPresent(Value.self, forKey: key)
      } catch {
        if let named, let text = try? container.decode(LenientText.self, forKey: key) { return named(text) }
        unread.append(key.rawValue)
        return nil
      }
    }
    id = value(.id)
    intitule = value(.intitule)
    description = value(.description)
    dateCreation = value(.dateCreation)
    dateActualisation = value(.dateActualisation)
    romeCode = value(.romeCode)
    appellationlibelle = value(.appellationlibelle)
    typeContrat = value(.typeContrat)
    typeContratLibelle = value(.typeContratLibelle)
    natureContrat = value(.natureContrat)
    experienceExige = value(.experienceExige)
    experienceLibelle = value(.experienceLibelle)
    formations = value(.formations, named: { [Formation(niveauLibelle: $0)] })
    permis = value(.permis, named: { [Demande(libelle: $0)] })
    competences = value(.competences, named: { [Demande(libelle: $0)] })
    dureeTravailLibelle = value(.dureeTravailLibelle)
    dureeTravailLibelleConverti = value(.dureeTravailLibelleConverti)
    contexteTravail = value(.contexteTravail)
    alternance = value(.alternance)
    nombrePostes = value(.nombrePostes)
    accessibleTH = value(.accessibleTH)
    lieuTravail = value(.lieuTravail, named: { Lieu(libelle: $0) })
    entreprise = value(.entreprise, named: { Entreprise(nom: $0) })
    salaire = value(.salaire, named: { Salaire(libelle: $0) })
    self.unread = unread
  }

  /// The offer in the shape common to all sources.
  func raw(id: String, title: String) -> RawOffer {
    var raw = RawOffer(sourceID: id, title: withoutContacts(title))
    raw.description = description.map { withoutContacts(textOfMarkup($0.text)) }
    raw.romeCode = romeCode?.text
    raw.appellation = appellationlibelle?.text
    raw.employer = entreprise?.nom?.text
    raw.workplace.label = lieuTravail?.libelle?.text
    raw.workplace.insee = lieuTravail?.commune?.text
    raw.workplace.postalCode = lieuTravail?.codePostal?.text
    raw.workplace.latitude = lieuTravail?.latitude.flatMap { Double($0.text) }
    raw.workplace.longitude = lieuTravail?.longitude.flatMap { Double($0.text) }
    raw.contract.code = typeContrat?.text
    raw.contract.label = typeContratLibelle?.text
    raw.contract.nature = natureContrat?.text
    raw.contract.isWorkStudy = alternance
    raw.hours = [dureeTravailLibelle?.text].compactMap(\.self) + (contexteTravail?.horaires ?? []).map(\.text)
    raw.fullTimeLabel = dureeTravailLibelleConverti?.text
    raw.pay = [salaire?.libelle, salaire?.commentaire, salaire?.complement1].compactMap { $0?.text }
    raw.experienceCode = experienceExige?.text
    raw.experienceLabel = experienceLibelle?.text
    raw.trainings = (formations ?? []).map {
      .init(code: nil, label: $0.niveauLibelle?.text, isRequired: $0.exigence?.text == "E")
    }
    raw.licences = (permis ?? []).map(\.requirement)
    raw.skills = (competences ?? []).map(\.requirement)
    raw.posts = nombrePostes?.text
    raw.publishedOn = dateCreation?.text
    raw.updatedOn = dateActualisation?.text
    raw.isAccessibleRQTH = accessibleTH
    return raw
  }
}

extension FranceTravailOffer.Demande {
  fileprivate var requirement: RawOffer.RawRequirement {
    .init(code: code?.text, label: libelle?.text, isRequired: exigence?.text == "E")
  }
}

/// A text that some exports write as a number or a truth value.
struct LenientText: Decodable {
  let text: String

  init(text: String) { self.text = text }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else if let number = try? container.decode(Int.self) {
      text = String(number)
    } else if let number = try? container.decode(Double.self) {
      text = String(number)
    } else {
      text = try container.decode(Bool.self) ? "true" : "false"
    }
  }
}
