import Employment
import FrenchText
import Occupations
import Testing

@testable import OfferIndexing

@Suite("Skills that a description says, among those of the likely occupations")
struct SkillReadingTests {
  @Test("The words of a label, in any inflection and order of small words, are the skill")
  func said() throws {
    let offer = try normalised(
      "\"romeCode\":\"D1507\",\"description\":\"Vous contrôlez le balisage et l'étiquetage des produits en rayon.\"",
      title: "Employé de rayon"
    ).get()
    let labels = try offer.skills.map { try Reference.skills()[$0.code]?.label }
    #expect(labels == ["Contrôler le balisage et l'étiquetage des produits en rayon"])
    #expect(offer.skills.allSatisfy { $0.origin == .description && $0.isRequired })
  }

  @Test("Wished for where the words say so; the source's own list comes first")
  func demands() throws {
    let text = "Contrôler le balisage et l'étiquetage des produits en rayon serait un plus."
    let wished = try normalised("\"romeCode\":\"D1507\",\"description\":\"\(text)\"", title: "Employé de rayon").get()
    #expect(wished.skills.map(\.isRequired) == [false])
    let listed = try normalised(
      "\"romeCode\":\"D1507\",\"description\":\"\(text)\",\"competences\":[{\"code\":\"121228\",\"exigence\":\"E\"}]",
      title: "Employé de rayon"
    ).get()
    #expect(listed.skills.map(\.origin) == [.source])
  }

  @Test("Other words, a sentence that ends, or another occupation: no skill")
  func none() throws {
    for (code, title, text) in [
      ("D1507", "Xyz", "Contrôler le balisage. L'étiquetage des produits en rayon."),
      ("D1507", "Xyz", "Produits en rayon"),
      ("N1101", "Cariste", "Contrôler le balisage et l'étiquetage des produits en rayon"),
    ] {
      let offer = try normalised("\"romeCode\":\"\(code)\",\"description\":\"\(text)\"", title: title).get()
      #expect(offer.skills.isEmpty, "\(text)")
    }
  }
}
