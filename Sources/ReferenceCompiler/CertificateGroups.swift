import FrenchText
import Occupations

/// The certificates asked for in hiring, one row a key: the publisher has a code for every wording of one certificate
/// (the CACES R489-3 alone has two), and people know it by its key.
struct CertificateGroups {
  /// Rows of `certificates.tsv`, by ascending key.
  let rows: [[String]]

  /// Diplomas are levels of education and driving licences have their own table.
  private static let familiesElsewhere: Set<String> = ["DIPLOME", "PERMIS"]

  /// Reads the published list of qualifications.
  init(path: String) throws(ReferenceBuildError) {
    let published = try PublishedTable(path: path, columns: ["family", "key", "cert_code", "cert_label"])
    var certificates: [(certificate: PublishedCertificate, row: PublishedTable.Row)] = []
    for row in published.rows where !Self.familiesElsewhere.contains(row.text("family") ?? "") {
      certificates.append((try PublishedCertificate(row), row))
    }
    let unnamed = certificates.map(\.certificate).filter { $0.publishedKey == nil }
    var groups: [CertificateKey: [PublishedCertificate]] = [:]
    for (certificate, row) in certificates {
      let isOnlyOne = unnamed.count { $0.family == certificate.family } == 1
      let name = certificate.key(asOnlyUnnamedOfItsFamily: isOnlyOne)
      guard let key = CertificateKey(name) else {
        throw .badValue(file: path, line: row.fields.line, column: "key", value: name)
      }
      groups[key, default: []].append(certificate)
    }
    rows = groups.sorted { $0.key < $1.key }.map { key, group in
      let byCode = group.sorted { $0.code < $1.code }
      return [
        key.description, byCode.first?.family ?? "", byCode.map(\.code.description).joined(separator: " "),
        Self.label(of: byCode, key: key),
      ]
    }
  }

  /// The words with which every label of the group opens, when the key is among them (`Habilitation électrique B2V`);
  /// else the label of the lowest code, which the publisher gave to the plainest wording.
  private static func label(of group: [PublishedCertificate], key: CertificateKey) -> String {
    guard let first = group.first else { return key.description }
    guard group.count > 1 else { return first.label }
    var common = first.label.split(separator: " ")
    for certificate in group.dropFirst() {
      common = zip(common, certificate.label.split(separator: " ")).prefix { $0 == $1 }.map(\.0)
    }
    return common.contains { CertificateKey($0) == key } ? common.joined(separator: " ") : first.label
  }
}

/// One code of the published list.
struct PublishedCertificate {
  let family: String
  /// Nil where the publisher has none.
  let publishedKey: String?
  let code: SkillCode
  /// The label, without the date since which the certificate exists.
  let label: String

  /// Reads a row.
  init(_ row: PublishedTable.Row) throws(ReferenceBuildError) {
    family = try row.required("family")
    publishedKey = row.text("key")
    code = try row.value("cert_code") { SkillCode($0) }
    label = withoutStartDate(try row.required("cert_label"))
  }

  /// The key under which people know it:
  ///
  /// - `SOUDAGE-135` for a key of digits alone: the welding processes of ISO 4063, with their family in front;
  /// - `R489` where the key is `R489-1` but the label says "catégorie 1-3-5": what the categories have in common;
  /// - the published key in all other cases;
  /// - without one, the family where this is its only certificate without a key, or says no more than its name; else
  ///   `SECOURISME-514155`, the family and the published code.
  func key(asOnlyUnnamedOfItsFamily isOnlyOne: Bool) -> String {
    guard let publishedKey else {
      let saysNoMore = wordsOfFolded(folded(family)) == wordsOfFolded(folded(label))
      return isOnlyOne || saysNoMore ? family : "\(family)-\(code)"
    }
    if publishedKey.allSatisfy(\.isNumber) { return "\(family)-\(publishedKey)" }
    if label.contains(/cat\S* \d\w?\s?-\s?\d/), let dash = publishedKey.firstIndex(of: "-") {
      return String(publishedKey[..<dash])
    }
    return publishedKey
  }
}

/// A label without "- Depuis le 01/01/2020", its parenthesis closed.
func withoutStartDate(_ label: String) -> String {
  var result = label.replacing(/\s*-\s*Depuis le \d\d\/\d\d\/\d{4}\s*$/, with: "")
  if result.count(where: { $0 == "(" }) > result.count(where: { $0 == ")" }) { result += ")" }
  return result
}
