import Documents

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

  struct Lieu: Decodable {
    var libelle: LenientText?
    var commune: LenientText?
    var codePostal: LenientText?
    var latitude: Double?
    var longitude: Double?
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

  /// The offer in the shape common to all sources.
  func raw(id: String, title: String) -> RawOffer {
    var raw = RawOffer(sourceID: id, title: title)
    raw.description = description.map { textOfMarkup($0.text) }
    raw.romeCode = romeCode?.text
    raw.appellation = appellationlibelle?.text
    raw.employer = entreprise?.nom?.text
    raw.workplace.label = lieuTravail?.libelle?.text
    raw.workplace.insee = lieuTravail?.commune?.text
    raw.workplace.postalCode = lieuTravail?.codePostal?.text
    raw.workplace.latitude = lieuTravail?.latitude
    raw.workplace.longitude = lieuTravail?.longitude
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
