import FrenchText

extension JobPosting {
  /// The workplaces, in order. A postal code is one only of France: those of other countries stay in the label.
  var places: [RawOffer.Workplace] {
    (posting["jobLocation"]?.items ?? []).compactMap { place in
      var workplace = RawOffer.Workplace()
      let address = place["address"]
      let country = address?["addressCountry"]?.text ?? ""
      let isFrench = ["", "fr", "fra", "france", "re", "gp", "mq", "gf", "yt"].contains(folded(country))
      let locality =
        address?["addressLocality"]?.text ?? address.flatMap(Self.plainText) ?? Self.plainText(place)
        ?? (address == nil ? place.text : nil)
      if let locality {
        let split = LabelledPlace(oneLine(locality))
        workplace.label = split.label
        if isFrench { workplace.postalCode = split.postalCode }
      }
      if let code = address?["postalCode"]?.text.map({ $0.filter(\.isNumber) }), code.count == 5, isFrench {
        workplace.postalCode = code
      }
      if workplace.label == nil, workplace.postalCode == nil {
        workplace.label = address?["addressRegion"]?.text.map(oneLine) ?? (country.isEmpty ? nil : country)
      }
      if !isFrench, let label = workplace.label, label != country { workplace.label = "\(label) (\(country))" }
      workplace.latitude = place["geo"]?["latitude"]?.number
      workplace.longitude = place["geo"]?["longitude"]?.number
      return workplace == RawOffer.Workplace() ? nil : workplace
    }
  }

  private static func plainText(_ value: LinkedValue) -> String? {
    if case .text = value { value.text } else { nil }
  }
}

/// A workplace as people write it, with its postal code taken out: `59140 Dunkerque`, `Dunkerque (59)`,
/// `Dunkerque, Hauts-de-France`.
struct LabelledPlace: Equatable {
  /// The name, with the department before it where the text gives one: `59 - Dunkerque`.
  let label: String?
  /// Five digits.
  let postalCode: String?

  init(_ text: String) {
    var postalCode: String?
    var departement: String?
    var rest: [Substring] = []
    for word in text.split(whereSeparator: { $0 == " " }) {
      let bare = word.drop { "([".contains($0) }.prefix { !")],;.".contains($0) }
      if bare.count == 5, bare.allSatisfy({ $0.isASCII && $0.isNumber }), postalCode == nil {
        postalCode = String(bare)
      } else if word.hasPrefix("("), (2...3).contains(bare.count), bare.first?.isNumber == true,
        bare.dropFirst().allSatisfy({ $0.isNumber || "AB".contains($0) })
      {
        departement = String(bare)
      } else {
        rest.append(word)
      }
    }
    var name = rest.joined(separator: " ")
    // What follows a comma is the region or the country.
    if let comma = name.firstIndex(of: ","), comma != name.startIndex { name = String(name[..<comma]) }
    name = String(name.drop { " -–,:".contains($0) })
    while let last = name.last, " -–,:.;".contains(last) { name.removeLast() }
    self.postalCode = postalCode
    label = name.isEmpty ? nil : departement.map { "\($0) - \(name)" } ?? name
  }
}
