import Accompaniment
import Capture
import Employment

extension OwnFormat {
  /// The criteria of a row, in the order DELD, RSA, QPV, RQTH; none where nothing is known.
  ///
  /// A dated proof was seen; without one the fact is declared. The end of an RQTH is read on the decision, which was
  /// therefore seen.
  static func criteria(_ reader: inout RowReader) -> [CriterionRecord] {
    [
      deld(&reader),
      declared(.rsa, Column.rsa, proof: Column.rsaProof, &reader),
      declared(.qpv, Column.qpv, proof: Column.qpvProof, &reader),
      rqth(&reader),
    ].compactMap { $0 }
  }

  /// The registration decides; a proof without a date of registration attests that the criterion was met.
  private static func deld(_ reader: inout RowReader) -> CriterionRecord? {
    let registeredOn = reader.date(Column.registeredOn.rawValue)
    let proofDate = reader.date(Column.deldProof.rawValue)
    guard registeredOn != nil || proofDate != nil else { return nil }
    return CriterionRecord(
      criterion: .deld, isMet: true, source: proofDate == nil ? .declared : .proofSeen, proofDate: proofDate,
      registeredOn: registeredOn)
  }

  private static func declared(
    _ criterion: PriorityCriterion, _ column: Column, proof: Column, _ reader: inout RowReader
  ) -> CriterionRecord? {
    let isMet = reader.term(column.rawValue, of: .yesNo)
    let proofDate = reader.date(proof.rawValue)
    if proofDate != nil, reader.text(column.rawValue) == nil { _ = reader.required(column.rawValue) }
    return isMet.map {
      CriterionRecord(
        criterion: criterion, isMet: $0, source: proofDate == nil ? .declared : .proofSeen, proofDate: proofDate)
    }
  }

  private static func rqth(_ reader: inout RowReader) -> CriterionRecord? {
    let isMet = reader.term(Column.rqth.rawValue, of: .yesNo)
    let validUntil = reader.date(Column.rqthValidUntil.rawValue)
    if validUntil != nil, reader.text(Column.rqth.rawValue) == nil { _ = reader.required(Column.rqth.rawValue) }
    return isMet.map {
      CriterionRecord(
        criterion: .rqth, isMet: $0, source: validUntil == nil ? .declared : .proofSeen, validUntil: validUntil)
    }
  }
}
