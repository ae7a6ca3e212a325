import Capture

/// Reads offers from delimited text (CSV), by a mapping file or by guessing from the header.
public struct DelimitedOfferReader {
  private let mapping: OfferMapping?

  /// A reader; without a mapping the columns are guessed.
  public init(mapping: OfferMapping?) { self.mapping = mapping }

  /// Every record of a file: an offer, or the reason why it is none. A file that cannot be read as a table gives one
  /// problem, of line 0 or of its header.
  public func offers(in file: CapturedFile) -> [Result<LocatedOffer, ImportProblem>] {
    guard let text = TextEncoding.decode(file.data)?.text else {
      return [.failure(ImportProblem(file: file.name, line: 0, reason: .notText))]
    }
    guard let table = DelimitedTable(text) else {
      return [.failure(ImportProblem(file: file.name, line: 0, reason: .unrecognisedFormat))]
    }
    guard let mapping = mapping ?? OfferMapping(guessingFrom: table.columns) else {
      return [
        .failure(
          ImportProblem(
            file: file.name, line: table.headerLine, field: OfferMapping.Field.title.rawValue, reason: .missingColumn))
      ]
    }
    let missing = mapping.columns.values.filter { !table.columns.contains($0) }.sorted()
    if !missing.isEmpty {
      return missing.map {
        .failure(ImportProblem(file: file.name, line: table.headerLine, field: $0, reason: .missingColumn))
      }
    }
    return table.records(file: file.name).map { record in
      record.flatMap { offer(in: $0, mapping, file: file.name) }
    }
  }

  private func offer(
    in row: DelimitedTable.Row, _ mapping: OfferMapping, file: String
  ) -> Result<LocatedOffer, ImportProblem> {
    func value(_ field: OfferMapping.Field) -> String? { mapping.columns[field].flatMap { row[$0] } }
    guard let title = value(.title) else {
      return .failure(
        ImportProblem(file: file, line: row.line, field: mapping.columns[.title], reason: .missingValue))
    }
    if mapping.columns[.sourceID] != nil, value(.sourceID) == nil {
      return .failure(
        ImportProblem(file: file, line: row.line, field: mapping.columns[.sourceID], reason: .missingValue))
    }
    var raw = RawOffer(sourceID: value(.sourceID) ?? "", title: title)
    raw.description = value(.description)
    raw.romeCode = value(.romeCode)
    raw.appellation = value(.appellation)
    raw.employer = value(.employer)
    raw.workplace.label = value(.place)
    raw.workplace.insee = value(.insee)
    raw.workplace.postalCode = value(.postalCode)
    raw.contract.label = [value(.contract), value(.duration)].compactMap(\.self).joined(separator: " - ")
    raw.hours = [value(.hours)].compactMap(\.self)
    raw.pay = [value(.pay)].compactMap(\.self)
    raw.experienceLabel = value(.experience)
    raw.trainings = list(value(.training), separatedBy: ",;")
    raw.licences = list(value(.licences), separatedBy: ",;+/")
    raw.skills = list(value(.certificates), separatedBy: ",;+")
    raw.posts = value(.posts)
    raw.publishedOn = value(.publishedOn)
    raw.startsOn = value(.startsOn)
    raw.expiresOn = value(.expiresOn)
    // A file without identifiers: the offer is known by what it says.
    if raw.sourceID.isEmpty { raw.sourceID = ContentIdentifier.of([title, raw.employer, raw.workplace.label]) }
    return .success(LocatedOffer(line: row.line, offer: raw, fieldNames: fieldNames(mapping)))
  }

  /// Items separated by any of the signs (`Bac+2` is one training, `B + CE` are two licences); `souhaité` beside an item
  /// makes it a wish.
  private func list(_ text: String?, separatedBy signs: String) -> [RawOffer.RawRequirement] {
    (text ?? "").split { signs.contains($0) }.compactMap { item in
      let label = item.drop { $0 == " " }
      guard !label.isEmpty else { return nil }
      return .init(code: nil, label: String(label), isRequired: !label.lowercased().contains("souhait"))
    }
  }

  private func fieldNames(_ mapping: OfferMapping) -> LocatedOffer.FieldNames {
    let workplace = mapping.columns[.insee] ?? mapping.columns[.postalCode] ?? mapping.columns[.place]
    let names: [LocatedOffer.FieldNames.Field: String?] = [
      .sourceID: mapping.columns[.sourceID], .title: mapping.columns[.title], .romeCode: mapping.columns[.romeCode],
      .workplace: workplace, .publishedOn: mapping.columns[.publishedOn], .startsOn: mapping.columns[.startsOn],
      .expiresOn: mapping.columns[.expiresOn], .posts: mapping.columns[.posts],
    ]
    return LocatedOffer.FieldNames(names.compactMapValues(\.self))
  }
}

/// An identifier made of what a record says, for sources that give none: the same words give the same identifier.
enum ContentIdentifier {
  static func of(_ parts: [String?]) -> String {
    // FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in (part ?? "").utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      hash = (hash ^ 0x1F) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }
}
