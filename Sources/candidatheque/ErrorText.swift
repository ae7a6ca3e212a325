import CounsellorService
import Publishing
import Employment
import ReferenceCompiler
import Store
import Wording

extension ServiceError {
  /// The French sentence, without the full stop.
  var text: String {
    switch self {
    case .store(let error): error.text
    case .factTable(let error): error.text
    case .reference(let error): error.text
    case .missingReference(let source):
      "aucune table de référence pour : \(source.label) ; lancez « candidatheque reference build --from DOSSIER »"
    case .file(let problem): problem.text
    case .policy(let path, let problem): "politique « \(path) » : \(problem.text)"
    case .mapping(let path, let error): "correspondance « \(path) » : \(error.text)"
    case .noSuchSource(let name, let known):
      "aucune offre de la source « \(name) »"
        + (known.isEmpty ? "" : " ; sources connues : \(enumeration(known))")
    case .noSuchOffer(let id): "aucune offre « \(id) » ; « offers list » donne les offres connues"
    case .noSuchParticipant(let id): "aucun participant « \(id) » ; « participants list » donne les participants connus"
    case .ambiguousOffer(let id, let candidates):
      "plusieurs offres portent l'identifiant « \(id) » : \(enumeration(candidates, "ou"))"
    case .sameOffer(let id): "il faut deux offres différentes, et « \(id) » est donnée deux fois"
    case .noSuchCommune(let name, let candidates):
      candidates.isEmpty
        ? "aucune commune « \(name) »"
        : "plusieurs communes portent le nom « \(name) » : \(enumeration(candidates, "ou"))"
    case .noSuchRanking(let number):
      "aucun classement nº \(number) ; « log » donne ceux qui sont consignés"
    case .notReplayable(let number):
      "le classement nº \(number) a été consigné par une version qui ne gardait pas de quoi le rejouer"
    case .noSuchDrive(let number): "aucun recrutement nº \(number) ; « drive list » donne ceux qui existent"
    case .noSuchDriveList(let number, let list):
      "le recrutement nº \(number) n'a pas de liste nº \(list) ; « drive history \(number) » donne les siennes"
    case .driveIsKept(let number):
      "le recrutement nº \(number) est gardé : ses listes six mois (journal), ses résultats cinq ans (justificatifs)"
    case .driveWasDeleted(let number, let at, let user):
      "le recrutement nº \(number) a été effacé le \(frenchMoment(at)) (UTC), par \(user)"
    case .dayIsPast(let day): "le \(french(day)) est passé : choisissez un jour à venir"
    case .noShortlist(let number):
      "le recrutement nº \(number) n'a pas encore de liste ; « drive shortlist \(number) » la fait"
    case .outdatedShortlist(let number, let invitations):
      "\(count(invitations, "invitation ne vaut plus", "invitations ne valent plus")) : la liste est plus ancienne que vos "
        + "décisions ; « drive reshortlist \(number) » la refait"
    case .driveInUse(let number):
      "le recrutement nº \(number) est en train d'être modifié par quelqu'un d'autre ; refaites la commande"
    case .noInterviewers(let number):
      "le recrutement nº \(number) n'a pas encore de recruteur ; « drive interviewer \(number) » en ajoute un"
    case .notInvited(let participant, let offer):
      "« \(participant) » n'a jamais été invité pour l'offre « \(offer) » (« drive exclude » l'en écarte d'avance)"
    case .resultOfAbsent(let participant):
      "« \(participant) » n'est pas venu : l'entretien n'a pas pu avoir cette suite"
    case .drive(let problem): problem.text
    case .driveOffersClosed(let offers):
      offers.count == 1
        ? "l'offre « \(offers[0]) » est close ou a passé son dernier jour ; « drive remove » la retire"
        : "des offres sont closes ou ont passé leur dernier jour : "
          + "\(enumeration(offers.map { "« \($0) »" })) ; « drive remove » les retire"
    case .programme(let path, let problem): "identité du programme « \(path) » : \(problem.text)"
    case .change(let text, let problem): "« \(text) » : \(problem.text)"
    case .cannotWrite(let path): "écriture impossible : « \(path) »"
    case .alreadyExists(let path): "« \(path) » existe déjà ; choisissez un autre fichier"
    case .demonstrationUnusable(let path): "les données de démonstration « \(path) » manquent ou ne s'importent pas"
    }
  }

  /// The exit code: 65 unusable input, 66 no such input or record, 70 internal, 73 cannot write, 75 busy.
  var exitCode: Int32 {
    switch self {
    case .store(let error): error.exitCode
    case .factTable, .policy(_, .notYAML), .mapping: 65
    case .reference(.cannotWrite), .cannotWrite, .alreadyExists: 73
    case .reference(.missingFolder), .reference(.missingFile), .reference(.nothingPublished): 66
    case .reference: 65
    case .policy(_, .unreadable): 66
    case .policy: 65
    case .file(let problem): problem.reason == .unreadableFile ? 66 : 65
    case .missingReference, .noSuchOffer, .noSuchSource, .noSuchParticipant, .ambiguousOffer, .noSuchCommune,
      .noSuchRanking:
      66
    case .noSuchDrive, .driveWasDeleted, .noSuchDriveList, .noShortlist, .noInterviewers, .notInvited: 66
    case .outdatedShortlist, .driveIsKept, .dayIsPast: 65
    case .driveInUse: 75
    case .resultOfAbsent: 64
    case .programme(_, nil): 66
    case .notReplayable, .drive, .driveOffersClosed, .programme: 65
    case .demonstrationUnusable: 66
    case .sameOffer, .change: 64
    }
  }
}

extension StoreError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .doesNotExist, .unknownOffer, .missingKey: 66
    case .notADatabase, .newerSchema, .unreadable, .damaged, .wrongKey, .unusableKey, .exposedKey: 65
    case .busy: 75
    case .cannotWrite, .cannotOpen: 73
    case .constraint, .failed: 70
    }
  }
}

extension PublishingError? {
  /// The French sentence, without the full stop.
  fileprivate var text: String {
    switch self {
    case nil: "le fichier est introuvable, ou n'est pas du YAML lisible"
    case .noName: "la clé « nom » manque"
    case .noMention: "la mention de cofinancement européen manque (clé « mention ») ; aucun document ne part sans elle"
    case .noLogo:
      "le logo manque ou n'est pas une image SVG, PNG ou JPEG (clé « logo ») ; aucun document ne part sans lui"
    case .cannotWrite(let path): "écriture impossible : « \(path) »"
    }
  }
}

extension PolicyProblem {
  /// The French sentence, without the full stop.
  var text: String {
    switch self {
    case .unreadable: "le fichier est introuvable ou ne peut pas être lu"
    case .notYAML: "le fichier n'est pas du YAML lisible"
    case .missingKey(let key): "la clé « \(key) » manque"
    case .badValue(let key): "la valeur de « \(key) » n'est pas de la forme attendue"
    case .weightsDoNotAddUp(let sum): "la somme des poids fait \(sum) au lieu de 100"
    case .outOfRange(let key, let minimum, let maximum):
      "la valeur de « \(key) » doit être comprise entre \(number(minimum)) et \(number(maximum))"
    case .unknownKey(let key, let expected): "la clé « \(key) » est inconnue ; attendu : \(enumeration(expected, "ou"))"
    case .affinityNotDecreasing: "« proximite_metiers » doit décroître de « meme_metier » à « meme_secteur »"
    }
  }

  private func number(_ value: Double) -> String { french(Hundredths(Int((value * 100).rounded()))) }
}
