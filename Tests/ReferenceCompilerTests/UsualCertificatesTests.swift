import Testing

@testable import ReferenceCompiler

@Suite("Certificates that the published list lacks")
struct UsualCertificatesTests {
  @Test("They are added once, by ascending key; a published row of the same key stays as it is")
  func completing() {
    let published = ["BR", "SST"].map { [$0, "FAMILY", "1", "published"] }
    let rows = UsualCertificates.completing(published)
    #expect(rows.map { $0[0] } == rows.map { $0[0] }.sorted())
    #expect(Set(rows.map { $0[0] }).count == rows.count && rows.count > 10)
    #expect(rows.filter { $0[0] == "BR" } == [["BR", "FAMILY", "1", "published"]])
    #expect(rows.allSatisfy { $0.count == 4 && !$0[1].isEmpty && !$0[3].isEmpty })
  }
}
