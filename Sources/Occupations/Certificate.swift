import FactTables

/// The key of a certificate asked for in hiring, as people write it: `R489-3` (CACES), `FIMO`, `SST`, `B2V`.
public struct CertificateKey: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The key, upper case, without spaces.
  public let description: String

  /// Nil when the text is empty or holds anything but letters, digits, `-`, `_` and `/`; spaces are dropped.
  public init?(_ text: some StringProtocol) {
    let key = text.uppercased().filter { $0 != " " }
    guard !key.isEmpty, key.utf8.count <= 40,
      key.utf8.allSatisfy({
        (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x5F, 0x2F].contains($0)
      })
    else { return nil }
    description = key
  }

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }

  /// Decodes the key as a single string.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let key = CertificateKey(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a certificate"))
    }
    self = key
  }

  /// Encodes the key as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A certificate asked for in hiring: CACES, FIMO and FCO, habilitations, first aid, fire safety, welding, ADR …
public struct Certificate: Sendable, Hashable {
  /// The key.
  public let key: CertificateKey
  /// The family: `CACES`, `FIMO_FCO`, `HABILITATION_ELECTRIQUE` …
  public let family: String
  /// The published codes that mean it.
  public let codes: [SkillCode]
  /// The label.
  public let label: String
}

/// The certificates by key and by published code.
public struct CertificateTable: Sendable {
  /// Every certificate, by ascending key.
  public let certificates: [Certificate]
  private let indexByKey: [CertificateKey: Int]
  private let indexByCode: [SkillCode: Int]

  /// Reads `certificates.tsv` from a folder written by the reference compiler.
  /// - Throws: `FactTableError` when the table is missing or damaged.
  public init(folder: String) throws(FactTableError) {
    let table = try FactTable(path: folder + "/certificates.tsv")
    var result: [Certificate] = []
    try table.forEachRow(RomeTables.certificateColumns) { row throws(FactTableError) in
      let key = try row.value(0, expected: "une clé de certificat") { CertificateKey($0) }
      result.append(
        Certificate(key: key, family: row[1], codes: row.tokens(2).compactMap { SkillCode($0) }, label: row[3]))
    }
    certificates = result.sorted { $0.key < $1.key }
    indexByKey = Dictionary(
      certificates.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var byCode: [SkillCode: Int] = [:]
    for (index, certificate) in certificates.enumerated() {
      for code in certificate.codes { byCode[code] = index }
    }
    indexByCode = byCode
  }

  /// The certificate of a key.
  public subscript(_ key: CertificateKey) -> Certificate? { indexByKey[key].map { certificates[$0] } }

  /// The certificate that a published code means.
  public func certificate(forCode code: SkillCode) -> Certificate? { indexByCode[code].map { certificates[$0] } }
}
