import FrenchText
import Occupations

extension RomeCompiler {
  /// `appellations.tsv`: the titles of the release, then, occupation by occupation, those that only the older ROME has.
  /// Two titles are the same when they fold to the same text.
  func addAppellations(to tables: inout CompiledTables) throws(ReferenceBuildError) {
    var titles = try publishedTitles(leavingOutInto: &tables)
    let known = Set(titles.map { folded($0.text) })
    var added: Set<String> = []
    for title in try older.titles(noting: &tables) where !known.contains(folded(title.text)) {
      guard release.codes.contains(title.occupation) else {
        tables.leaveOut(title.text, .titleWithoutOccupation)
        continue
      }
      guard added.insert("\(title.occupation) \(folded(title.text))").inserted else { continue }
      titles.append(title)
    }
    titles.sort(by: precedes)
    tables.set(
      .appellations,
      rows: titles.map { title in
        [title.occupation.description, title.code?.description ?? "", title.isRare ? "1" : "", title.text]
      })
  }

  private func publishedTitles(
    leavingOutInto tables: inout CompiledTables
  ) throws(ReferenceBuildError) -> [PublishedTitle] {
    var titles: [PublishedTitle] = []
    let columns = ["code_ogr", "libelle_appellation_long", "code_rome", "peu_usite"]
    for row in try release.table("referentiel_appellation", columns).rows {
      let code: SkillCode = try row.value("code_ogr") { SkillCode($0) }
      titles.append(
        PublishedTitle(
          occupation: try row.value("code_rome") { RomeCode($0) }, code: code, isRare: row.text("peu_usite") == "O",
          text: try row.required("libelle_appellation_long")))
    }
    // Of two codes for one title of one occupation, the one in common use stays, then the lower.
    titles.sort { $0.isRare != $1.isRare ? !$0.isRare : precedes($0, $1) }
    var seen: Set<String> = []
    return titles.filter { title in
      let isFirst = seen.insert("\(title.occupation) \(title.text)").inserted
      if !isFirst { tables.leaveOut("\(title.occupation) \(title.text)", .repeatedTitle) }
      return isFirst
    }
  }

  /// By occupation, then by code, titles without a code last and as text.
  private func precedes(_ one: PublishedTitle, _ other: PublishedTitle) -> Bool {
    if one.occupation != other.occupation { return one.occupation < other.occupation }
    switch (one.code, other.code) {
    case (let code?, let otherCode?): return code < otherCode
    case (nil, nil): return one.text < other.text
    case (let code, nil): return code != nil
    case (nil, _): return false
    }
  }
}

/// A title as published.
struct PublishedTitle {
  let occupation: RomeCode
  /// Nil for a title that only the older ROME has.
  let code: SkillCode?
  let isRare: Bool
  let text: String
}
