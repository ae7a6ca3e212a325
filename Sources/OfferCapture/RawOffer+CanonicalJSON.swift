import Foundation

extension RawOffer {
  /// The offer as JSON, keys sorted, absent values left out: the same offer gives the same text, which is kept as its
  /// capture and whose fingerprint tells whether it has changed.
  ///
  /// `JSONEncoder` with sorted keys and plain slashes gives the same bytes (the tests hold the two together) and takes
  /// several times as long.
  /// - Complexity: O(bytes).
  public var canonicalJSON: String {
    var writer = JSONObjectWriter(capacity: (description?.utf8.count ?? 0) + 1024)
    writer.object { object in
      object.add("appellation", appellation)
      object.add("contract") { contract.write(to: &$0) }
      object.add("description", description)
      object.add("employer", employer)
      object.add("endsOn", endsOn)
      object.add("experienceCode", experienceCode)
      object.add("experienceLabel", experienceLabel)
      object.add("expiresOn", expiresOn)
      object.add("fullTimeLabel", fullTimeLabel)
      object.add("hours", hours)
      object.add("isAccessibleRQTH", isAccessibleRQTH)
      object.add("licences", licences)
      if let otherPlaces { object.add("otherPlaces", otherPlaces) }
      object.add("pay", pay)
      object.add("posts", posts)
      object.add("publishedOn", publishedOn)
      object.add("romeCode", romeCode)
      object.add("skills", skills)
      object.add("sourceID", sourceID)
      object.add("startsOn", startsOn)
      object.add("title", title)
      object.add("trainings", trainings)
      if let unread { object.add("unread", unread) }
      object.add("updatedOn", updatedOn)
      object.add("workplace") { workplace.write(to: &$0) }
    }
    return writer.text
  }
}

extension RawOffer {
  /// The offer that a capture holds; nil for a text that is no such JSON.
  public init?(canonicalJSON: String) {
    do {
      self = try JSONDecoder().decode(RawOffer.self, from: Data(canonicalJSON.utf8))
    } catch {
      return nil
    }
  }
}

extension RawOffer.RawContract {
  fileprivate func write(to object: inout JSONObjectWriter) {
    object.add("code", code)
    object.add("isWorkStudy", isWorkStudy)
    object.add("label", label)
    object.add("nature", nature)
  }
}

extension RawOffer.Workplace {
  fileprivate func write(to object: inout JSONObjectWriter) {
    object.add("insee", insee)
    object.add("label", label)
    object.add("latitude", latitude)
    object.add("longitude", longitude)
    object.add("postalCode", postalCode)
  }
}

extension JSONObjectWriter {
  fileprivate mutating func add(_ key: StaticString, _ requirements: [RawOffer.RawRequirement]) {
    add(key, list: requirements) { requirement, writer in
      writer.object { object in
        object.add("code", requirement.code)
        object.add("isRequired", requirement.isRequired)
        object.add("label", requirement.label)
      }
    }
  }

  fileprivate mutating func add(_ key: StaticString, _ texts: [String]) {
    add(key, list: texts) { $1.write($0) }
  }
}
