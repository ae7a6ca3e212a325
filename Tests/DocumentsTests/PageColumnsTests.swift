import Testing

@testable import Documents

@Suite("Pages in two columns")
struct PageColumnsTests {
  @Test("Sentences on both sides of a gap are read column by column")
  func twoColumns() {
    let page = """
      OFFRES DE LA SEMAINE
      Soudeur TIG (H/F)                  Maçon coffreur (H/F)
      CDI à Dunkerque                    Intérim de trois mois
      Vous soudez des tuyauteries        Vous bâtissez des murs
      Permis B souhaité                  À Lille, 13 € de l'heure
                                         Débutant accepté
      """
    #expect(
      columns(ofPage: page).map { text in text.split(separator: "\n").map { trimmed($0) } } == [
        [
          "OFFRES DE LA SEMAINE", "Soudeur TIG (H/F)", "CDI à Dunkerque", "Vous soudez des tuyauteries",
          "Permis B souhaité",
        ],
        [
          "Maçon coffreur (H/F)", "Intérim de trois mois", "Vous bâtissez des murs", "À Lille, 13 € de l'heure",
          "Débutant accepté",
        ],
      ])
  }

  @Test(
    "Forms, tables and running text stay whole",
    arguments: [
      "Lieu :          Dunkerque\nContrat :       CDI\nDurée :         6 mois\nSalaire :       13 €\nPermis :        B",
      "Poste          Ville          Contrat\nSoudeur        Lens           CDI\nMaçon          Lille          CDD\nPeintre        Arras          CDI",
      "Un texte\nqui court\nsur quatre\nlignes\net une de plus", "", "Lieu    Lens",
    ])
  func whole(page: String) { #expect(columns(ofPage: page) == [page]) }

  @Test("A form whose labels bear no colon stays whole where its words are known")
  func form() {
    let page =
      "Intitulé du poste    Agent de production\nLieu de travail      Loon-Plage\nType de contrat      CDD 8 mois\nNombre de postes     3"
    let labels: Set = ["Intitulé du poste", "Lieu de travail", "Type de contrat", "Nombre de postes"]
    #expect(columns(ofPage: page) { labels.contains($0) } == [page])
  }
}
