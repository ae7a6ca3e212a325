import Employment
import Matching

/// The contract and schedule of an offer, ready to be compared with records.
struct ContractTerms {
  /// The bit of the contract kind; 0 when the offer does not say.
  private let kind: UInt8
  /// Minutes a week; nil when the offer does not say.
  private let weekly: Int?
  /// The shifts; nil when the offer does not say.
  private let shifts: UInt8?
  private let shiftCount: Int
  /// Days from the day of the index to the start, 0 when it has passed; nil when the offer gives none.
  private let startsIn: Int?
  private let neutral: Int
  private let hourOutside: Int
  /// The most that any record can get.
  let most: Int32

  init(_ offer: Offer, _ policy: Policy, asOf day: CalendarDate) {
    kind = bits(ContractKind.self) { $0 == offer.contract.kind }
    weekly = offer.workingTime.weekly?.minutes
    shifts = offer.workingTime.shifts.map { offered in bits(Shift.self) { offered.contains($0) } }
    shiftCount = shifts?.nonzeroBitCount ?? 0
    startsIn = offer.startsOn.map { max($0.dayNumber - day.dayNumber, 0) }
    neutral = policy.neutral(of: .contract).value
    hourOutside = policy.hourOutside.value
    let ofUnknown = neutral
    let parts = [kind != 0, weekly != nil, shifts != nil, true].map { $0 ? 100 : ofUnknown }
    most = Int32(Self.mean(parts.reduce(0, +)))
  }

  /// Whether something known keeps the record out: the kind is refused, or the work starts before the person can.
  @inline(__always)
  func excludes(_ record: ParticipantRecord) -> Bool {
    if record.refusedKinds & kind != 0 { return true }
    guard let startsIn, record.availableIn != ParticipantRecord.unknown else { return false }
    return Int(record.availableIn) > startsIn
  }

  /// The value of the criterion, in hundredths.
  @inline(__always)
  func value(_ record: ParticipantRecord) -> Int32 {
    Int32(Self.mean(kindValue(record) + hoursValue(record) + shiftsValue(record) + startValue(record)))
  }

  @inline(__always)
  private static func mean(_ sum: Int) -> Int { (2 * sum + 4) / 8 }

  @inline(__always)
  private func kindValue(_ record: ParticipantRecord) -> Int {
    if record.contractKinds & kind != 0 { return 100 }
    return record.refusedKinds & kind != 0 ? 0 : neutral
  }

  @inline(__always)
  private func hoursValue(_ record: ParticipantRecord) -> Int {
    guard let weekly else { return neutral }
    let hasMinimum = record.minimumHours != ParticipantRecord.unknown
    let hasMaximum = record.maximumHours != ParticipantRecord.unknown
    let outside = max(
      hasMinimum ? Int(record.minimumHours) - weekly : 0, hasMaximum ? weekly - Int(record.maximumHours) : 0, 0)
    if outside > 0 {
      let lost = (outside * hourOutside + 59) / 60
      return (neutral * max(0, 100 - lost) + 50) / 100
    }
    return hasMinimum && hasMaximum ? 100 : neutral
  }

  @inline(__always)
  private func shiftsValue(_ record: ParticipantRecord) -> Int {
    guard let shifts else { return neutral }
    guard shiftCount > 0 else { return 100 }
    let accepted = (record.shifts & shifts).nonzeroBitCount
    let refused = (record.refusedShifts & shifts).nonzeroBitCount
    let sum = 100 * accepted + neutral * (shiftCount - accepted - refused)
    return (2 * sum + shiftCount) / (2 * shiftCount)
  }

  @inline(__always)
  private func startValue(_ record: ParticipantRecord) -> Int {
    guard record.availableIn != ParticipantRecord.unknown else { return neutral }
    if Int(record.availableIn) <= startsIn ?? 0 { return 100 }
    return startsIn == nil ? neutral : 0
  }
}
