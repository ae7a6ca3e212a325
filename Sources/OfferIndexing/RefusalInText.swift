import FrenchText

/// Words that turn away whoever is named beside them: `débutants s'abstenir`, `candidatures RQTH non acceptées`,
/// `ce poste n'est pas ouvert aux …`. A `pas` or a `non` alone does not: `n'hésitez pas à postuler, même sans expérience`.
extension FoldedText {
  /// Whether the first words after a mention refuse it; `accepté` before the refusal ends the search.
  func isRefused(after position: Int, within gap: Gap = .stop) -> Bool {
    for next in words(from: position, atMost: 6, within: gap) {
      if self.is(Refusal.plain, at: next) { return true }
      if self.is(Refusal.taken, at: next) { return isDenied(next) }
    }
    return false
  }

  /// Whether the last words before a mention refuse it: `non accessible aux`, `nous ne retenons pas les candidats`.
  func isRefused(before position: Int) -> Bool {
    for last in words(before: position, atMost: 6, within: .comma).reversed() {
      if self.is(Refusal.except, at: last) { return true }
      if self.is(Refusal.taken, at: last) { return isDenied(last) }
    }
    return false
  }

  /// Whether a `pas` or `non` stands beside a word: `non retenu`, `ne sera pas retenu`, `ne retenons pas`, `ne peut être ouvert`.
  func isDenied(_ position: Int) -> Bool {
    let before = words(before: position, atMost: 3, within: .comma)
    return has(Refusal.not, in: before.suffix(1)) || has(Refusal.cannot, in: before)
      || has(Refusal.not, in: before.suffix(2)) && has(Refusal.being, in: before.suffix(1))
      || self.is(Refusal.not, at: position + 1) && words[position + 1].gap == .space
        && !self.is(Refusal.only, at: position + 2)
  }
}

private enum Refusal {
  static let plain = WordGroup("abstenir refuse refusee refuses refusees exclu exclue exclus exclues")
  static let except = WordGroup("sauf excepte exceptes hormis")
  static let not = WordGroup("pas non ni")
  static let cannot = WordGroup("ne")
  static let being = WordGroup("ete etre")
  static let only = WordGroup("seulement uniquement que")
  static let taken = WordGroup(
    "accepte acceptee acceptes acceptees accepter acceptons retenu retenue retenus retenues retenons retient retiendrons "
      + "admis admise admises recevable recevables possible ouvert ouverte ouverts ouvertes accessible accessibles convient "
      + "conviendra convenir adapte adaptee adaptes adaptees prenons recrutons recherchons bienvenu bienvenue bienvenus "
      + "bienvenues traitee traitees etudiee etudiees")
}
