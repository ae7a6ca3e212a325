import FrenchText

/// What an offer says in words, title and description, each folded and cut once for all who read it.
struct OfferText {
  let title: FoldedText
  let description: FoldedText

  init(title: String, description: String?) {
    self.title = FoldedText(title)
    self.description = FoldedText(searchedOften: description ?? "")
  }
}
