import FactTables
import Territory

extension CheckLedger {
  /// The tables of the communes among themselves; the gazetteer, nil when its loader refuses a table.
  mutating func checkTerritory(_ edition: ReferenceEditions.Edition) -> Gazetteer? {
    let gazetteer = load { () throws(FactTableError) in
      try Gazetteer(folder: edition.folder, edition: edition.name)
    }
    guard let gazetteer else { return nil }
    let codes = Set(gazetteer.communes.map(\.code))
    for commune in gazetteer.communes {
      note(.communePostalCode, holds: !commune.postalCodes.isEmpty, else: .communeWithoutPostalCode(commune.code))
      for postalCode in commune.postalCodes {
        note(
          .postalCodeCommune, holds: gazetteer.communes(servedBy: postalCode).contains(commune),
          else: .postalCodeWithoutCommune(postalCode, commune: commune.code))
      }
      if let epci = commune.epci {
        note(
          .epciName, holds: gazetteer.epciNames[epci]?.isEmpty == false,
          else: .epciWithoutName(commune: commune.code, epci: epci))
      }
      if let city = commune.city {
        note(
          .arrondissementCity, holds: codes.contains(city),
          else: .arrondissementWithoutCity(arrondissement: commune.code, city: city))
      }
    }
    for former in gazetteer.formerCommunes {
      note(
        .formerCommuneToday, holds: codes.contains(former.today),
        else: .formerCommuneWithoutToday(former: former.code, today: former.today))
    }
    return gazetteer
  }

  /// The priority districts against the communes, and their contours.
  mutating func checkDistricts(_ edition: ReferenceEditions.Edition, in gazetteer: Gazetteer) {
    let districts = load { () throws(FactTableError) in
      try PriorityDistricts(folder: edition.folder, edition: edition.name)
    }
    guard let districts else { return }
    for district in districts.districts {
      if district.communes.isEmpty { violations.append(.districtWithoutCommune(district: district.code)) }
      for commune in district.communes {
        let isKnown = gazetteer.commune(commune) != nil
        if !isKnown, overseasCollectivities.contains(commune.departement) {
          counts[.overseasDistrictCommune, default: 0] += 1
        } else {
          note(
            .districtCommune, holds: isKnown,
            else: .districtInUnknownCommune(district: district.code, commune: commune))
        }
      }
    }
    scan(.districts, of: edition) { ledger, row in
      let contours = row[3].split(separator: ";").map { Ring(encoded: $0) }
      if contours.isEmpty { ledger.violations.append(.brokenContour(district: row[0], contour: 1)) }
      for (index, ring) in contours.enumerated() {
        ledger.note(
          .districtContour, holds: ring.map { $0.isClosed && $0.hasArea } ?? false,
          else: .brokenContour(district: row[0], contour: index + 1))
      }
    }
  }
}

/// The codes of the overseas collectivities (Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, Terres
/// australes, Wallis-et-Futuna, Polynésie française, Nouvelle-Calédonie, Clipperton). They may have priority districts,
/// but the Code officiel géographique keeps their communes in a list apart, which the gazetteer does not hold.
private let overseasCollectivities: Set<String> = ["975", "977", "978", "984", "986", "987", "988", "989"]
