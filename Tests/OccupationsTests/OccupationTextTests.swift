import FrenchText
import Testing

@testable import Occupations

@Suite("What an offer says of its occupation")
struct OccupationTextTests {
  @Test(
    "Forms of one title give the same stems and letters",
    arguments: [
      ["Boulanger", "BOULANGER", "Boulangère", "Boulanger.ère", "boulangers", "Boulanger(ère)"],
      ["Vendeur", "vendeur(se)", "Vendeuses", "VENDEUR·SE"],
      ["Aide-soignant", "Aide-soignant·e", "aide soignante", "AIDES-SOIGNANTES"],
      ["Conducteur d'engins", "conductrice d’engin", "Conducteur.trice d'engins"],
    ])
  func forms(titles: [String]) {
    let texts = titles.map { OccupationText(title: $0, description: nil) }
    for text in texts {
      #expect(text.titleStems == texts[0].titleStems && text.titleGrams == texts[0].titleGrams)
      #expect(!text.titleStems.isEmpty && text.descriptionStems.isEmpty)
    }
  }

  @Test("A title keeps each stem once; a description keeps repetitions and stops after 800 words")
  func repetitions() {
    let text = OccupationText(
      title: "Vendeur vendeuse", description: FoldedText("vendre " + String(repeating: "pain ", count: 900)))
    #expect(text.titleStems == [wordHash("vendeur".utf8)])
    #expect(text.descriptionStems.count == OccupationText.longestDescription)
    #expect(text.descriptionStems.count { $0 == wordHash("pain".utf8) } == 799)
  }

  @Test("The letters of a title: runs of four and five between spaces; a short word is one run")
  func grams() {
    func count(_ title: String) -> Int { StemmedTitle(title).grams.count }
    #expect(count("macon") == 4 + 3, "seven signs with the spaces")
    #expect(count("bus") == 2 + 1)
    #expect(count("ca") == 1 && count("c") == 1 && count("") == 0)
    #expect(StemmedTitle("macon").grams != StemmedTitle("nocam").grams)
    #expect(StemmedTitle("Chef de rayon", keepsTexts: true).texts == ["chef", "de", "rayon"])
  }

  @Test("A typo leaves most runs of letters in common")
  func typo() {
    let (right, wrong) = (Set(StemmedTitle("electricien").grams), Set(StemmedTitle("electrisien").grams))
    #expect(right.intersection(wrong).count * 2 > right.count && right != wrong)
  }
}
